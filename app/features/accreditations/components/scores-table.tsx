import { ScoreBar } from '#app/ui/score-bar.tsx';
import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';

type Props = {
  scores: {
    overall: number | null;
    band: string | null;
    principles: { code: string; heading: string; score: number | null; band: string | null; reason?: string | null }[];
  };
  showReasons?: boolean;
};

/** What each principle was scored, and all together. */
export function ScoresTable({ scores: { principles, overall, band }, showReasons = false }: Props) {
  return (
    <>
      {overall !== null && <ScoreBar label={`Overall, ${band}`} score={overall} />}
      <ScrollRegion label="Scores by principle">
        <Table
          firstCellIsHeader
          stacksOnPhone
          head={[
            'Principle',
            { text: 'Score', format: 'numeric' },
            'Band',
            ...(showReasons ? ['Reason of the assessor'] : []),
          ]}
          rows={principles.map(({ heading, score, band: own, reason }) => [
            heading,
            { text: score === null ? '' : `${score}%`, format: 'numeric' },
            own ?? 'Not scored yet',
            ...(showReasons ? [reason ?? ''] : []),
          ])}
        />
      </ScrollRegion>
    </>
  );
}
