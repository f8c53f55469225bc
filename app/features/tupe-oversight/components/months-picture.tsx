import { Temporal } from 'temporal-polyfill';
import type { OversightAnswer } from '../schema.ts';

const bar = 40;
const gap = 24;
const height = 80;

/** How many transfers each month has, drawn on the server; each bar bears its number in words too. */
export function MonthsPicture({ months }: Pick<OversightAnswer, 'months'>) {
  const most = Math.max(...months.map(({ transfers }) => transfers));
  const width = months.length * (bar + gap);
  return (
    <figure className="app-months">
      <svg viewBox={`0 0 ${width} ${height + 40}`} width={width} role="img" aria-label={inWords(months)}>
        {months.map(({ month, transfers }, index) => {
          const x = index * (bar + gap) + gap / 2;
          const tall = Math.round((transfers / most) * height);
          return (
            <g key={month} className="app-months__month">
              <rect
                className="app-score__part app-score__part--1"
                x={x}
                y={20 + height - tall}
                width={bar}
                height={tall}
              />
              <text x={x + bar / 2} y={14 + height - tall} textAnchor="middle">
                {transfers}
              </text>
              <text x={x + bar / 2} y={height + 36} textAnchor="middle">
                {monthName(month, 'short')}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className="govuk-body-s">Transfers in each month. The table below has each of them.</figcaption>
    </figure>
  );
}

const monthName = (month: string, length: 'short' | 'long') =>
  Temporal.PlainDate.from(month).toLocaleString('en-GB', { month: length });

const inWords = (months: OversightAnswer['months']) =>
  months.map(({ month, transfers }) => `${monthName(month, 'long')}: ${transfers}`).join(', ');
