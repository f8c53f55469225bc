import { ScrollRegion } from '#app/ui/scroll-region.tsx';
import { type Dot, layOut, picture } from '../picture.ts';
import type { ShownMilestone } from '../read-dates.server.ts';
import { stateWords } from '../words.ts';

/** The dates of a transfer as a picture, drawn on the server. The table beside it has the same, by the same numbers. */
export function TimelinePicture({ milestones, today }: { milestones: readonly ShownMilestone[]; today: string }) {
  const { height, lanes, dots, quarters, todayX, transferX } = layOut(milestones, today);
  const end = height - 30;
  return (
    <figure className="app-timeline">
      <ScrollRegion label="Picture of the dates">
        <svg
          viewBox={`0 0 ${picture.width} ${height}`}
          width={picture.width}
          height={height}
          role="img"
          aria-label="The dates from left to right, in a lane for each party. The table below has the same."
        >
          {lanes.map(({ name, y }) => (
            <g key={name} className="app-timeline__lane">
              <line x1={picture.left} x2={picture.width - picture.right} y1={y} y2={y} />
              <text x="0" y={y + 5}>
                {name}
              </text>
            </g>
          ))}
          {quarters.map(({ x, label }) => (
            <g key={label} className="app-timeline__quarter">
              <line x1={x} x2={x} y1={picture.top} y2={end} />
              <text x={x} y={height - 10} textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
          <Mark x={transferX} end={end} name="Transfer" kind="transfer" />
          <Mark x={todayX} end={end} name="Today" kind="today" />
          {dots.map((dot) => (
            <DotOf key={dot.code} dot={dot} />
          ))}
        </svg>
      </ScrollRegion>
      <figcaption className="govuk-body-s">
        Numbers are those of the table. A filled dot is done, a square is overdue, a thick ring is due within 7 days, a
        thin one is to come, and a broken one is past. Days close to one another are drawn side by side.
      </figcaption>
    </figure>
  );
}

function Mark({ x, end, name, kind }: { x: number | null; end: number; name: string; kind: 'transfer' | 'today' }) {
  if (x === null) return null;
  return (
    <g className={`app-timeline__mark app-timeline__mark--${kind}`}>
      <line x1={x} x2={x} y1={picture.top - 6} y2={end} />
      <text x={x} y={kind === 'today' ? 12 : 26} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

function DotOf({ dot: { x, y, number, state } }: { dot: Dot }) {
  const half = picture.dot / 2 - 1;
  return (
    <g className={`app-timeline__dot app-timeline__dot--${state}`}>
      <title>{`${number}: ${stateWords[state]}`}</title>
      {state === 'overdue' ? (
        <rect x={x - half} y={y - half} width={half * 2} height={half * 2} />
      ) : (
        <circle cx={x} cy={y} r={half} />
      )}
      <text x={x} y={y + 4} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}
