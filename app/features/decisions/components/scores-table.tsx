import { counted } from '#app/features/wording.ts';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { LotScores } from '../scores-in-lot.ts';

/** Own scores beside the lowest and the highest of all who answered. */
export function ScoresTable({ scores, caption }: { scores: LotScores; caption: string }) {
  const { answers, rank, total, criteria } = scores;
  const numeric = (value: string | number) => ({ text: value, format: 'numeric' as const });
  return (
    <>
      <p className="govuk-body">
        {counted(answers, 'answer')} scored.{' '}
        {rank === null ? 'Yours was below a minimum score.' : `Yours ranked ${rank}.`}
      </p>
      <ScrollRegion label={caption}>
        <Table
          caption={caption}
          captionClasses="govuk-table__caption--s"
          firstCellIsHeader
          stacksOnPhone
          head={[
            'Criterion',
            numeric('Weight'),
            numeric('You'),
            numeric('Lowest of all'),
            numeric('Highest of all'),
            'What the assessors agreed',
          ]}
          rows={[
            ...criteria.map(({ name, weight, threshold, own, lowest, highest, reason }) => [
              threshold === null ? name : `${name} (at least ${threshold})`,
              numeric(weight),
              numeric(own),
              numeric(lowest),
              numeric(highest),
              reason,
            ]),
            ['Total out of 100', numeric(''), numeric(total.own), numeric(total.lowest), numeric(total.highest), ''],
          ]}
        />
      </ScrollRegion>
    </>
  );
}
