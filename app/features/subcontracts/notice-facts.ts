import type { ChangeNoticeRow } from '#db/tables/ledger.table.ts';
import { isShortNotice, noticeOwed } from './notice.ts';
import type { NoticeFacts } from './notice-states.ts';

/** A notice as the rules see it. @param agreedMonths how many months' notice the two agreed */
export function factsOfNotice(notice: ChangeNoticeRow, agreedMonths: number | null): NoticeFacts {
  return {
    kind: notice.kind,
    effectiveOn: notice.effective_on,
    isShort: isShortNotice(notice.given_on, notice.effective_on, noticeOwed(agreedMonths)),
    stewardView: notice.steward_view,
    answer: notice.answer,
    isWithdrawn: notice.withdrawn_at !== null,
    tookEffect: notice.took_effect_at !== null,
  };
}
