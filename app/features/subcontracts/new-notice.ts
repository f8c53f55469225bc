import { counted, formatDate } from '../wording.ts';
import type { NewNotice, NoticeGivenRefusal } from './give-notice.server.ts';
import type { NoticeTerms } from './read-notice.server.ts';
import type { NoticeForm } from './schema.ts';
import { noticeRefusals } from './words.ts';

/** A notice as it was filled in. */
export function newNoticeOf({ endsOn, noticeMonths, paymentDays, upFrontPercent, ...notice }: NoticeForm): NewNotice {
  return {
    ...notice,
    proposed: {
      ...(endsOn !== undefined && { endsOn }),
      ...(noticeMonths !== undefined && { noticeMonths }),
      ...(paymentDays !== undefined && { paymentDays }),
      ...(upFrontPercent !== undefined && { upFrontPercent }),
    },
  };
}

const fields: Partial<Record<NoticeGivenRefusal, string>> = {
  in_past: 'effectiveOn',
  too_short: 'exceptionalReason',
  no_plan: 'improvementPlan',
  nothing_proposed: 'endsOn',
};

/** Why a notice was not taken, beside the field that it is about. */
export function noticeRefusal(reason: NoticeGivenRefusal, { owedMonths, earliestOn }: NoticeTerms) {
  const field = fields[reason] ?? 'step';
  if (reason !== 'too_short') return { field, message: noticeRefusals[reason] };
  const message = `${counted(owedMonths, 'month')} are owed: not before ${formatDate(earliestOn)}. Enter why it cannot wait, or choose a later day`;
  return { field, message };
}
