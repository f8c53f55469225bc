import { claimWords, periodInWords } from '#app/features/attestations/words.ts';
import { formatDate } from '#app/features/wording.ts';
import { Details } from '#app/ui/details.tsx';
import type { ConductRecord } from '../schema.ts';

/** What was attested of items that are no longer in force, in the words that they had. */
export function NoLongerOwed({ rows }: { rows: ConductRecord['noLongerOwed'] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">No longer in force</h2>
      {rows.map((row) => (
        <Details key={`${row.code} ${row.period.from}`} summary={`${row.code} ${row.heading}, version ${row.version}`}>
          <p className="govuk-body">{row.text}</p>
          <p className="govuk-body">
            {claimWords[row.claimed]}, for {periodInWords(row.period)}, on {formatDate(row.attestedOn)}. {row.statement}
          </p>
        </Details>
      ))}
    </section>
  );
}
