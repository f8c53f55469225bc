import { counted, formatDate, formatInstant } from '#app/features/wording.ts';
import { InsetText } from '#app/ui/inset-text.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { NoticeView } from '../read-notice.server.ts';
import { noticeKindWords } from '../words.ts';
import { NoticeStatus } from './notice-list.tsx';

/** All that a notice says, and what was said of it. */
export function NoticeFacts({ notice }: { notice: NoticeView }) {
  return (
    <>
      <p className="govuk-body">
        <NoticeStatus state={notice.state} />
      </p>
      <StateNote notice={notice} />
      <SummaryList rows={[...noticeRows(notice), ...saidRows(notice)]} />
    </>
  );
}

function StateNote({ notice: { state, kind, isShort, needsView, effectiveOn } }: { notice: NoticeView }) {
  if (state === 'held') {
    return (
      <InsetText>
        {isShort
          ? 'This is less notice than is owed. It takes effect only if a steward accepts the reason, or the other side agrees.'
          : 'A change takes effect only if the other side agrees.'}
      </InsetText>
    );
  }
  if (state === 'not_accepted') {
    return <InsetText>It does not take effect. Whoever gave it can take it back and give a new one.</InsetText>;
  }
  if (state === 'running' && kind === 'partner' && needsView) {
    return (
      <InsetText>
        The stewards were told before, as they must be. It takes effect on {formatDate(effectiveOn)}.
      </InsetText>
    );
  }
  return null;
}

function noticeRows(notice: NoticeView) {
  const { endsOn, noticeMonths, paymentDays, upFrontPercent } = notice.proposed;
  return [
    { key: 'Notice of', value: noticeKindWords[notice.kind] },
    { key: 'Given by', value: notice.byPrime ? notice.primeName : notice.providerName },
    { key: 'Given', value: formatDate(notice.givenOn) },
    { key: 'Takes effect', value: formatDate(notice.effectiveOn) },
    {
      key: 'Owed',
      value: `${counted(notice.owedMonths, 'month')}: not before ${formatDate(notice.earliestOn)}${notice.isShort ? '. This notice is shorter' : ''}`,
    },
    { key: 'Reasons', value: notice.reasons },
    { key: 'What it means for customers', value: notice.impact },
    notice.improvementPlan && { key: 'Improvement plan before', value: notice.improvementPlan },
    notice.replacement && { key: 'Who takes its place', value: notice.replacement },
    endsOn && { key: 'The term would end', value: formatDate(endsOn) },
    noticeMonths !== undefined && { key: 'Notice would be', value: counted(noticeMonths, 'month') },
    paymentDays !== undefined && { key: 'Invoices would be paid within', value: counted(paymentDays, 'day') },
    upFrontPercent !== undefined && { key: 'Paid in advance would be', value: `${upFrontPercent}%` },
    notice.exceptionalReason && { key: 'Exceptional reason', value: notice.exceptionalReason },
  ];
}

function saidRows({ answer, answerWords, answeredAt, stewardView, stewardWords, stewardAt }: NoticeView) {
  return [
    answeredAt && {
      key: 'The other side',
      value: `${answer === 'agreed' ? 'Agrees' : 'Does not agree'}, ${formatInstant(answeredAt)}: ${answerWords ?? ''}`,
    },
    stewardAt && {
      key: 'A steward',
      value: `${stewardView === 'accepted' ? 'Accepts it' : 'Does not accept it'}, ${formatInstant(stewardAt)}: ${stewardWords ?? ''}`,
    },
  ];
}
