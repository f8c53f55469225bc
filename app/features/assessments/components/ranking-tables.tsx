import { Details } from '#app/ui/details.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { Criterion } from '../../opportunities/criteria.ts';
import type { ComparisonView } from '../read-comparison.server.ts';

type Lot = ComparisonView['lots'][number];
type RankingTablesProps = { comparison: Pick<ComparisonView, 'lots' | 'criteria' | 'seed'> };

/** The ranking in each lot, with what settled each place; nothing before all is agreed. */
export function RankingTables({ comparison: { lots, criteria, seed } }: RankingTablesProps) {
  if (lots.every(({ ranked }) => ranked.length === 0)) return null;
  return (
    <>
      {lots.map((lot) => (
        <Ranking key={lot.lotId} lot={lot} criteria={criteria} />
      ))}
      <Details summary="What settles a place where totals are the same">
        <p className="govuk-body govuk-!-text-break-word">
          The points on the heaviest criterion decide, then on the next. Where all points are the same, a draw decides.
          It was made from “{seed}”, which was drawn when scoring ended. Name, size and the time of sending play no
          part.
        </p>
      </Details>
    </>
  );
}

function Ranking({ lot: { title, ranked }, criteria }: { lot: Lot; criteria: readonly Criterion[] }) {
  const caption = title ? `Ranking: ${title}` : 'Ranking';
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        stacksOnPhone
        head={['Place', 'Provider', { text: 'Total out of 100', format: 'numeric' }, 'Ahead of the next by']}
        rows={ranked.map(({ rank, label, name, total, belowThreshold, ahead }) => [
          rank === null ? 'Not awardable' : String(rank),
          `${label}: ${name}`,
          { text: total, format: 'numeric' },
          rank === null ? `Below the threshold on ${namesOf(belowThreshold, criteria)}` : aheadWords(ahead, criteria),
        ])}
      />
    </ScrollRegion>
  );
}

function aheadWords(ahead: Lot['ranked'][number]['ahead'], criteria: readonly Criterion[]): string {
  switch (ahead?.by) {
    case 'total':
      return 'Total';
    case 'criterion':
      return `Points on ${namesOf([ahead.criterionId], criteria)}`;
    case 'draw':
      return 'The draw';
    default:
      return '';
  }
}

function namesOf(ids: readonly string[], criteria: readonly Criterion[]): string {
  return criteria
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => `“${name}”`)
    .join(', ');
}
