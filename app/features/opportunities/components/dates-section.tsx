import { counted, formatDate, formatInstant } from '#app/features/wording.ts';
import { SummaryList } from '#app/ui/summary-list.tsx';
import type { OpportunityInFull } from '../in-full.ts';

/** When it was published, until when it can be asked about and answered, and when it is decided. */
export function DatesSection({ opportunity }: { opportunity: OpportunityInFull }) {
  const { clarificationDeadline, responseDeadline, decisionDate, publishedAt, left } = opportunity;
  const stated = (date: string | null) => (date ? formatDate(date) : 'Not stated');
  const rest = left ? ` (${counted(left.days, 'day')} left, ${counted(left.workingDays, 'working day')})` : '';
  return (
    <>
      <h2 className="govuk-heading-m">Dates</h2>
      <SummaryList
        rows={[
          publishedAt && { key: 'Published', value: formatInstant(publishedAt) },
          { key: 'Ask questions by', value: stated(clarificationDeadline) },
          { key: 'Respond by the end of', value: `${stated(responseDeadline)}${rest}` },
          { key: 'Decision by', value: stated(decisionDate) },
        ]}
      />
    </>
  );
}
