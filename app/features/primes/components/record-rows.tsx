import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { StatusTag } from '#app/ui/status-tag.tsx';
import { Table } from '#app/ui/table.tsx';
import { hoursInWords } from '../../opportunities/burden.ts';
import { statusWords } from '../../opportunities/domain.ts';
import type { PrimeRecord } from '../schema.ts';

type Row = PrimeRecord['past'][number];
type Rows = { rows: readonly Row[] };

const dateOr = (date: string | null, otherwise: string) => (date ? formatDate(date) : otherwise);
const days = ({ workingDays }: Row) => (workingDays === null ? 'Not stated' : counted(workingDays, 'working day'));
const asked = ({ questions, words, hoursEach }: Row) =>
  `${questions === 0 ? 'None' : `${counted(questions, 'question')}, ${counted(words, 'word')}`}: ${hoursInWords(hoursEach)}`;

function titleLink({ id, title }: Row) {
  return (
    <a key={id} className="govuk-link" href={paths.opportunity(id)}>
      {title}
    </a>
  );
}

/** What can be answered today. */
export function OpenList({ rows, name }: Rows & { name: string }) {
  return (
    <section id="open">
      <h2 className="govuk-heading-m">Open now</h2>
      {rows.length === 0 ? (
        <p className="govuk-body">{name} has nothing open at the moment.</p>
      ) : (
        <ScrollRegion label="Open now">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={[
              'Opportunity',
              'Published',
              'Respond by',
              'Time given',
              'Decision by',
              'Questions beside the standard',
            ]}
            rows={rows.map((row) => [
              titleLink(row),
              formatDate(row.publishedOn),
              dateOr(row.responseDeadline, 'Not stated'),
              days(row),
              dateOr(row.decisionDate, 'Not stated'),
              asked(row),
            ])}
          />
        </ScrollRegion>
      )}
    </section>
  );
}

/** What is over, and what came of it. */
export function PastList({ rows }: Rows) {
  return (
    <section id="past">
      <h2 className="govuk-heading-m">Past</h2>
      {rows.length === 0 ? (
        <p className="govuk-body">Nothing is past its deadline yet.</p>
      ) : (
        <ScrollRegion label="Past">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={['Opportunity', 'Where it stands', 'Time given', 'Questions', 'Decision by', 'Decided', 'Answers']}
            rows={rows.map((row) => [
              titleLink(row),
              <StatusTag key="status" status={row.status} text={statusWords[row.status]} />,
              days(row),
              asked(row),
              dateOr(row.decisionDate, 'Not stated'),
              dateOr(row.decidedOn, 'Not yet'),
              answersInWords(row),
            ])}
          />
        </ScrollRegion>
      )}
    </section>
  );
}

function answersInWords({ answers }: Row): string {
  if (!answers || answers.answers === 0) return 'None';
  const { decided, medianDays, onTime, withFeedback, overdue } = answers;
  const parts = [
    `${answers.answers} answered`,
    decided > 0 && `${decided} decided, ${onTime} in time, ${withFeedback} with feedback`,
    decided > 0 && medianDays !== null && `${counted(medianDays, 'day')} in the middle`,
    overdue > 0 && `${overdue} overdue`,
  ];
  return parts.filter(Boolean).join('; ');
}

/** Where providers had fewer than 15 working days, and the reason that the prime gave. */
export function ShortWindowList({ rows }: Rows) {
  if (rows.length === 0) return null;
  return (
    <section id="short-windows">
      <h2 className="govuk-heading-m">Shorter than 15 working days</h2>
      <ScrollRegion label="Shorter than 15 working days">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={['Opportunity', 'Time given', 'The reason given']}
          rows={rows.map((row) => [titleLink(row), days(row), row.shortWindowReason ?? 'None'])}
        />
      </ScrollRegion>
    </section>
  );
}
