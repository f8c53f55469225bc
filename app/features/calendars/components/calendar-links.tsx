import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { type Deadline, datedWords, datesOf } from '../dated.ts';

type CalendarLinksProps = {
  opportunityId: string;
  clarificationDeadline: string | null;
  responseDeadline: string | null;
  decisionDate: string | null;
};

/** Each deadline of an opportunity as a file for one's calendar, and all of them in one. */
export function CalendarLinks({ opportunityId, ...dates }: CalendarLinksProps) {
  const days = datesOf({ ...dates, standstillUntil: null });
  if (days.length === 0) return null;
  const text = (kind: Deadline, date: string) => `${datedWords[kind]}, ${formatDate(date)}`;
  return (
    <section aria-labelledby="calendar" className="govuk-!-display-none-print">
      <h2 className="govuk-heading-s" id="calendar">
        Add to your calendar
      </h2>
      <ul className="govuk-list">
        {days.map(({ kind, date }) => (
          <li key={kind}>
            <a className="govuk-link" href={paths.opportunityDeadline(opportunityId, kind)}>
              {text(kind, date)}
            </a>
          </li>
        ))}
        <li>
          <a className="govuk-link" href={paths.opportunityCalendar(opportunityId)}>
            All its dates in one file
          </a>
        </li>
      </ul>
    </section>
  );
}
