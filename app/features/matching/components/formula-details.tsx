import { Details } from '#app/ui/details.tsx';
import { Table } from '#app/ui/table.tsx';
import { CURRENT_FORMULA, PART_KEYS } from '../formula.ts';

/** What a score is made of, and what it is never made of. */
export function FormulaDetails() {
  const { version, parts } = CURRENT_FORMULA;
  return (
    <Details summary={`How matching works (formula ${version})`}>
      <p>
        A score compares what is asked for with what a provider has published. Everyone is scored by the same formula,
        and both sides see the same explanation. Those with the same score stand in an order that is drawn anew each
        day.
      </p>
      <p>Legal form, size, brand and past wins are not used.</p>
      <Table
        caption="Parts of the score"
        captionClasses="govuk-table__caption--s"
        firstCellIsHeader
        stacksOnPhone
        head={['Part', { text: 'Most points', format: 'numeric' }, 'Why it weighs that much']}
        rows={PART_KEYS.map((key) => [
          parts[key].label,
          { text: parts[key].weight, format: 'numeric' },
          parts[key].reason,
        ])}
      />
    </Details>
  );
}
