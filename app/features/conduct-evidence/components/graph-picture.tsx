import type { Graph } from '../read-graph.server.ts';

type Row = Graph['sets'][number]['rows'][number];
const step = 26;
const left = 70;
const right = 270;
const mostDrawn = 40;
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** Items on the left, evidence on the right, a line for each answer. The table below it says the same in words. */
export function GraphPicture({ rows }: { rows: readonly Row[] }) {
  const evidence = [...new Map(rows.flatMap(({ answeredBy }) => answeredBy.map((one) => [one.id, one]))).values()];
  if (evidence.length === 0) return null;
  const items = rows.slice(0, mostDrawn);
  const shown = evidence.slice(0, mostDrawn);
  const yOf = (index: number) => 16 + index * step;
  const height = 16 + Math.max(items.length, shown.length) * step;
  return (
    <svg
      className="app-graph"
      viewBox={`0 0 640 ${height}`}
      role="img"
      aria-label="Which evidence answers which item: the table below says the same"
    >
      {items.flatMap((row, index) =>
        row.answeredBy.map(({ id, how, state }) => {
          const to = shown.findIndex((one) => one.id === id);
          return to < 0 ? null : (
            <line
              key={`${row.code} ${id}`}
              x1={left}
              y1={yOf(index)}
              x2={right}
              y2={yOf(to)}
              stroke={state === 'current' ? '#00703c' : '#b1b4b6'}
              strokeWidth="2"
              strokeDasharray={how === 'lineage' ? '5 4' : undefined}
            />
          );
        }),
      )}
      {items.map((row, index) => (
        <text
          key={row.code}
          x={left - 10}
          y={yOf(index) + 5}
          textAnchor="end"
          fontSize="15"
          fill={row.state === 'current' ? '#0b0c0c' : '#d4351c'}
        >
          {row.code}
        </text>
      ))}
      {shown.map(({ id, title }, index) => (
        <text key={id} x={right + 10} y={yOf(index) + 5} fontSize="15" fill="#0b0c0c">
          {short(title)}
        </text>
      ))}
    </svg>
  );
}
