import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { Table } from '#app/ui/table.tsx';
import type { Published } from '../results.ts';

type Props = {
  questions: readonly { code: string; text: string }[];
  pulses: readonly { quarter: string; name: string; isOpen: boolean; results: Published | null }[];
};

const width = 100;
const height = 40;

/** The answers of each quarter as a line for each question, drawn on the server, and the same in a table. */
export function PulseChart({ questions, pulses }: Props) {
  if (pulses.length === 0) return <p className="govuk-body">No survey was held yet.</p>;
  const inOrder = pulses.toReversed();
  return (
    <>
      <Lines questions={questions} pulses={inOrder} />
      <ScrollRegion label="Answers by quarter">
        <Table
          firstCellIsHeader
          caption="Mean of the answers, from 1 (never true) to 5 (always true)"
          captionClasses="govuk-table__caption--s"
          stacksOnPhone
          head={['What was asked', ...inOrder.map(({ name }) => name)]}
          rows={[
            ...questions.map(({ code, text }, index) => [
              <span key={code}>
                <Swatch index={index} /> {text}
              </span>,
              ...inOrder.map((pulse) => meanIn(pulse, code)?.shown ?? whyNone(pulse)),
            ]),
            [
              'Organisations that answered',
              ...inOrder.map(({ results }) => (results?.isShown ? results.answered : '')),
            ],
          ]}
        />
      </ScrollRegion>
    </>
  );
}

function whyNone({ isOpen }: Props['pulses'][number]): string {
  return isOpen ? 'The survey is open' : 'Fewer than five answered';
}

function meanIn({ results }: Props['pulses'][number], code: string) {
  return results?.isShown ? results.questions.find((question) => question.code === code) : undefined;
}

function Lines({ questions, pulses }: Props) {
  const at = (index: number) => (pulses.length === 1 ? width / 2 : 4 + (index * (width - 8)) / (pulses.length - 1));
  const up = (mean: number) => height - ((mean - 1) / 4) * height;
  const lines = questions.map(({ code }) =>
    pulses.flatMap((pulse, index) => {
      const mean = meanIn(pulse, code)?.mean;
      return typeof mean === 'number' ? [{ x: at(index), y: up(mean) }] : [];
    }),
  );
  if (lines.every((points) => points.length === 0)) return null;
  return (
    <svg
      className="app-pulse"
      viewBox={`0 -4 ${width} ${height + 6}`}
      width="100%"
      aria-hidden="true"
      focusable="false"
    >
      {[1, 3, 5].map((mean) => (
        <g key={mean} className="app-pulse__grid">
          <line x1="0" x2={width} y1={up(mean)} y2={up(mean)} />
          <text x="0" y={up(mean) - 0.6}>
            {mean}
          </text>
        </g>
      ))}
      {lines.map((points, index) => (
        <g key={questions[index]?.code} className={`app-pulse__line app-pulse__line--${index + 1}`}>
          <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {points.map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r="0.9" />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Swatch({ index }: { index: number }) {
  return (
    <svg className="app-score__swatch" width="12" height="12" aria-hidden="true" focusable="false">
      <rect className={`app-score__part app-score__part--${index + 1}`} width="12" height="12" />
    </svg>
  );
}
