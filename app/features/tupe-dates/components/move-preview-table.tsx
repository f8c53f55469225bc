import { counted, formatDate } from '#app/features/wording.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import { WarningText } from '#app/ui/warning-text.tsx';
import type { ChangedDate } from '../changed-dates.ts';
import type { MovePreview } from '../preview-move.server.ts';

type Props = { preview: Extract<MovePreview, { ok: true }>; isFirst: boolean };

/** What a new day of the transfer would change, and who would be told. */
export function MovePreviewTable({ preview: { to, dates, told, untold }, isFirst }: Props) {
  const past = dates.filter(({ isPast }) => isPast).length;
  return (
    <section>
      <h2 className="govuk-heading-m">With the transfer on {formatDate(to)}</h2>
      {past > 0 && (
        <WarningText>
          {counted(past, 'date')} would be over already, and nobody has done what {past === 1 ? 'it asks' : 'they ask'}.
        </WarningText>
      )}
      {dates.length === 0 ? (
        <p className="govuk-body">No date changes.</p>
      ) : (
        <ScrollRegion label="Dates that change">
          <Table
            firstCellIsHeader
            stacksOnPhone
            head={isFirst ? ['Date', 'Day', 'How it would stand'] : ['Date', 'Now', 'Then', 'How it would stand']}
            rows={dates.map((change) => [
              change.heading,
              ...(isFirst ? [] : [change.before ? formatDate(change.before) : 'None']),
              change.after ? formatDate(change.after) : 'None',
              standingOf(change),
            ])}
          />
        </ScrollRegion>
      )}
      <h3 className="govuk-heading-s">Who is told</h3>
      <p className="govuk-body">
        {told.length > 0
          ? `By mail, with your reason: ${told.join(', ')}.`
          : 'Nobody: no other party is on the market.'}
        {untold.length > 0 && ` Not on the market, so tell them yourself: ${untold.join(', ')}.`}
      </p>
    </section>
  );
}

function standingOf({ isPast, doneOn }: ChangedDate): string {
  if (doneOn) return `Done on ${formatDate(doneOn)}, and stays so`;
  return isPast ? 'Over already' : 'To come';
}
