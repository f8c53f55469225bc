import { formatDate, formatInstant } from '#app/features/wording.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { CaseView } from '../read-case.server.ts';
import { findingWords, stepWords } from '../words.ts';

/** What a case is about, and all that was done in it. */
export function CaseHistory({ view: { findings, history } }: { view: CaseView }) {
  return (
    <>
      {findings.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Breaches</h2>
          <ul className="govuk-list govuk-list--bullet">
            {findings.map(
              ({ id, item_code, severity, status, opened_on, decision_reason, cured_on, closed_at, closed_reason }) => (
                <li key={id}>
                  {item_code}, {severity}, {findingWords[status]}: found on {formatDate(opened_on)}
                  {decision_reason ? `. ${decision_reason}` : ''}
                  {cured_on ? `. Mended on ${formatDate(cured_on)}, as the facts show` : ''}
                  {closed_at ? `. Closed on ${formatInstant(closed_at)}: ${closed_reason ?? ''}` : ''}
                </li>
              ),
            )}
          </ul>
        </>
      )}
      <h2 className="govuk-heading-m">What was done</h2>
      <ScrollRegion label="What was done">
        <Table
          stacksOnPhone
          head={['When', 'What', 'Who', 'Words']}
          rows={history.map(({ kind, words, evidence, madeAt, by }) => [
            formatInstant(madeAt),
            stepWords[kind] ?? kind,
            by,
            evidence ? `${words} (evidence: ${evidence})` : words,
          ])}
        />
      </ScrollRegion>
    </>
  );
}
