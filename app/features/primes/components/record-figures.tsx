import { counted } from '#app/features/wording.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { assumptions, hoursInWords } from '../../opportunities/burden.ts';
import { leastInvoices } from '../../payments/figures.ts';
import { leastAnswers } from '../figures.ts';
import type { PrimeRecord } from '../schema.ts';

/** The figures, each with a link to the rows that it is counted from. */
export function RecordFigures({ record }: { record: PrimeRecord }) {
  const { opportunities, window, decisions, overdue, notClosed, questions, invitations, effort, awards, payments } =
    record.figures;
  const from = (href: string, what: string) => [{ href, text: 'Rows', visuallyHiddenText: `behind ${what}` }];
  return (
    <SummaryList
      rows={[
        {
          key: 'Opportunities',
          value: `${opportunities.open} open, ${opportunities.past} past`,
          actions: from('#open', 'the opportunities'),
        },
        {
          key: 'Time given to answer',
          value:
            window.medianWorkingDays === null
              ? 'Nothing published yet'
              : `${counted(window.medianWorkingDays, 'working day')} in the middle. ${shortWindows(window)}`,
          actions: from(window.short > 0 ? '#short-windows' : '#past', 'the time given to answer'),
        },
        {
          key: 'Days to a decision',
          value: decisionDays(decisions),
          actions: from('#past', 'the days to a decision'),
        },
        {
          key: 'Overdue now',
          value: overdueNow(overdue.answers, notClosed),
          actions: from('#past', 'what is overdue'),
        },
        {
          key: 'Answers that got feedback',
          value: ofDecided(decisions.withFeedback, decisions.decided),
          actions: from('#past', 'the answers that got feedback'),
        },
        { key: 'Questions from providers', value: questionsInWords(questions) },
        {
          key: 'Open calls and invitations',
          value: `All ${opportunities.open + opportunities.past} were open to everyone. ${invited(invitations)}`,
          actions: from('#open', 'the open calls'),
        },
        {
          key: 'Effort asked for',
          value: effort.medianHoursEach === null ? 'Nothing published yet' : effortInWords(effort),
          actions: from('#past', 'the effort asked for'),
        },
        { key: 'Awards', value: counted(awards, 'sub-contract'), actions: from('#awards', 'the awards') },
        { key: 'Sub-contractors paid in time', value: paymentsInWords(payments) },
      ]}
    />
  );
}

function effortInWords({ medianQuestions, medianWords, medianHoursEach, hoursAll }: PrimeRecord['figures']['effort']) {
  const asked = `${counted(medianQuestions ?? 0, 'question')} and ${counted(medianWords ?? 0, 'word')}`;
  return `${asked} in the middle: ${hoursInWords(medianHoursEach ?? 0)} for each provider. ${counted(hoursAll, 'provider-hour')} in all, were each answered by ${assumptions.providers}.`;
}

function paymentsInWords({ invoices, percentInTime, percentWithin30 }: PrimeRecord['figures']['payments']): string {
  if (invoices === null || percentInTime === null || percentWithin30 === null) {
    return `Fewer than ${leastInvoices} invoices fell due in the last 12 months: not shown`;
  }
  return `${Math.round(percentInTime)}% of ${invoices} invoices that fell due in the last 12 months were paid by their last day, ${Math.round(percentWithin30)}% within 30 days of receipt. What is overdue and unpaid counts as not paid in time.`;
}

const notEnough = (decided: number) =>
  `Not enough yet: ${decided === 0 ? 'nothing' : counted(decided, 'answer')} decided, figures are shown from ${leastAnswers} on`;

function shortWindows({ short, given }: PrimeRecord['figures']['window']): string {
  return short === 0
    ? `None of ${given} shorter than 15.`
    : `${short} of ${given} shorter than 15, each with its reason.`;
}

function decisionDays({ decided, medianDays, onTime }: PrimeRecord['figures']['decisions']): string {
  if (medianDays === null || onTime === null) return notEnough(decided);
  return `${counted(medianDays, 'day')} in the middle after the deadline for answers. ${onTime} of ${decided} by the date that was given.`;
}

function overdueNow(answers: number, notClosed: number): string {
  const late = answers === 0 ? 'No answer' : counted(answers, 'answer');
  const open =
    notClosed === 0 ? '' : ` ${counted(notClosed, 'opportunity', 'opportunities')} past the decision date not closed.`;
  return `${late}.${open}`;
}

function ofDecided(count: number | null, decided: number): string {
  if (count === null) return notEnough(decided);
  return `${count} of ${decided} (${Math.round((100 * count) / decided)}%)`;
}

function questionsInWords({
  asked,
  answeredInTime,
  answeredLate,
  unanswered,
  waiting,
}: PrimeRecord['figures']['questions']) {
  if (asked === 0) return 'None asked yet';
  return `${asked} asked: ${answeredInTime} answered in time, ${answeredLate} late, ${unanswered} unanswered past the deadline, ${waiting} waiting.`;
}

function invited({ invitations, opportunities }: PrimeRecord['figures']['invitations']): string {
  if (invitations === 0) return 'Nobody was invited beside that.';
  return `Beside that, ${counted(invitations, 'invitation')} for ${counted(opportunities, 'opportunity', 'opportunities')}.`;
}
