import { counted, formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { BackLink } from '#app/ui/back-link.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { SummaryList } from '#app/ui/summary-list.tsx';
import { Table } from '#app/ui/table.tsx';
import { passOnWithin } from '../passing-on.ts';
import type { PaidView } from '../read-paid.server.ts';

type Period = PaidView['periods'][number];

/** How promptly a prime pays its sub-contractors, by half-year. */
export function PaidPage({ paid: { periods, isComplete } }: { paid: PaidView }) {
  return (
    <>
      <BackLink href={paths.subcontracts()} text="Back to sub-contracts" />
      <h1 className="govuk-heading-l">How promptly we pay, by half-year</h1>
      <p className="govuk-body">
        In the shape of a payments compliance notice (Procurement Act 2023, section 69): half-years end on 31 March and
        30 September, and a notice is published within 30 days that begin with the last day. Counted are valid invoices
        whose last day to pay fell in the half-year; one that is overdue and unpaid counts as not paid in time.
      </p>
      {periods.map((period) => (
        <HalfYearFigures key={period.from} period={period} />
      ))}
      {!isComplete && <p className="govuk-body">Only the last 20,000 invoices are counted.</p>}
    </>
  );
}

function HalfYearFigures({ period }: { period: Period }) {
  const { from, to, noticeBy, isOver, figures, passedOn, bySize, bySector } = period;
  const card = { title: `${formatDate(from)} to ${formatDate(to)}` };
  if (figures.count === 0) {
    return <SummaryList card={card} rows={[{ key: 'Invoices', value: 'None fell due' }]} />;
  }
  return (
    <>
      <SummaryList
        card={card}
        rows={[
          { key: isOver ? 'Notice to be published by' : 'Still runs; notice by', value: formatDate(noticeBy) },
          { key: 'Invoices that fell due', value: String(figures.count) },
          { key: 'Paid in time', value: `${figures.paidInTime} (${percent(figures.percentInTime)})` },
          { key: 'Overdue and unpaid', value: unpaidInWords(figures) },
          { key: 'Days to pay, on average', value: figures.meanDays === null ? 'None paid' : days(figures.meanDays) },
          figures.p95Days !== null && { key: '95 of 100 took at most', value: counted(figures.p95Days, 'day') },
          { key: 'Paid within 30 days', value: String(figures.within30) },
          { key: 'Paid in 31 to 60 days', value: String(figures.from31To60) },
          { key: 'Paid in more than 60 days', value: String(figures.over60) },
          passedOn.count > 0 && {
            key: 'Outcome fees passed on',
            value: `${passedOn.inTime} of ${passedOn.count} within ${passOnWithin} working days of being paid`,
          },
        ]}
      />
      <GroupTable caption="By size of sub-contractor" rows={bySize} />
      <GroupTable caption="By sector of sub-contractor" rows={bySector} />
    </>
  );
}

function GroupTable({ caption, rows }: { caption: string; rows: Period['bySize'] }) {
  const numeric = (text: string) => ({ text, format: 'numeric' as const });
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        firstCellIsHeader
        stacksOnPhone
        head={['Sub-contractors', numeric('Invoices'), numeric('In time'), numeric('Unpaid'), numeric('Average days')]}
        rows={rows.map(({ group, figures }) => [
          group,
          numeric(String(figures.count)),
          numeric(percent(figures.percentInTime)),
          numeric(String(figures.unpaidOverdue)),
          numeric(figures.meanDays === null ? 'None paid' : figures.meanDays.toFixed(1)),
        ])}
      />
    </ScrollRegion>
  );
}

const percent = (value: number | null) => (value === null ? 'None' : `${Math.round(value * 10) / 10}%`);
const days = (value: number) => counted(Math.round(value * 10) / 10, 'day');

function unpaidInWords({ unpaidOverdue, unpaidMeanAge, unpaidOldest }: Period['figures']): string {
  if (unpaidMeanAge === null || unpaidOldest === null) return 'None';
  return `${unpaidOverdue}, received ${days(unpaidMeanAge)} ago on average, the oldest ${counted(unpaidOldest, 'day')} ago`;
}
