import { formatDate } from '#app/features/wording.ts';
import { Details } from '#app/ui/details.tsx';
import type { OwnItem } from '../read-own.server.ts';
import { claimWords, periodInWords } from '../words.ts';

/** All that was attested of an item, in the words that it had then. */
export function History({ rows }: { rows: OwnItem['history'] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">History</h2>
      {rows.map((row) => (
        <Details
          key={row.id}
          summary={`${periodInWords(row.period)}: ${claimWords[row.claimed]}${row.isSuperseded ? ', attested anew since' : ''}`}
        >
          <p className="govuk-body">{row.statement}</p>
          <p className="govuk-body">
            Signed by {row.signedName} on {formatDate(row.signedOn)}, under version {row.version}: {row.itemText}
          </p>
        </Details>
      ))}
    </section>
  );
}
