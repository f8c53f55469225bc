import { lineLabel } from './line-keys.ts';
import { codeLabel, countedBy, type Figures } from './staff.ts';
import { tableTitles } from './words.ts';

export const figuresColumns = [
  { key: 'table', header: 'Table' },
  { key: 'group', header: 'Group' },
  { key: 'people', header: 'People' },
  { key: 'fte', header: 'FTE' },
  { key: 'asAt', header: 'As at' },
];
type CsvRow = Record<'table' | 'group' | 'asAt', string> & { people: number; fte: number | null };

/** The figures as rows of one table: what a bidder works on with. */
export function figuresRows({ lines, tables }: Figures): CsvRow[] {
  return [
    ...lines.map(({ keys, count, fte, asAt }) => ({
      table: 'Role and site',
      group: lineLabel(keys),
      people: count,
      fte,
      asAt,
    })),
    ...lines.flatMap(({ keys, spread }) =>
      (spread ?? []).map((cell) => ({
        table: `Pay band: ${lineLabel(keys)}`,
        group: groupLabel('pay', cell.keys),
        people: cell.count,
        fte: null,
        asAt: cell.asAt,
      })),
    ),
    ...countedBy.flatMap((by) =>
      tables[by].map(({ keys, count, asAt }) => ({
        table: tableTitles[by],
        group: groupLabel(by, keys),
        people: count,
        fte: null,
        asAt,
      })),
    ),
  ];
}

/** The words of a group of codes: "£20,000 to £24,999 or £25,000 to £29,999". */
export function groupLabel(by: (typeof countedBy)[number], keys: readonly string[]): string {
  return keys.map((key) => codeLabel(by, key)).join(' or ');
}
