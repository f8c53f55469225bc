import { type Column, columns, columnTitles } from './staff.ts';

/** In which column of a file each thing stands, counted from 0. */
export type Mapping = Record<Column, number>;

const alsoCalled: Record<Column, readonly string[]> = {
  role: ['job title', 'job', 'job role', 'post', 'post title', 'position', 'occupation'],
  pay: ['pay', 'salary', 'salary band', 'annual pay', 'annual salary', 'full-time salary', 'pay range', 'band'],
  fte: ['full-time equivalent', 'wte', 'whole-time equivalent', 'contracted fte'],
  site: ['location', 'office', 'base', 'work location', 'workplace', 'work site'],
  service: ['service', 'service band', 'years of service', 'years service', 'length of service (years)'],
  pension: ['pension', 'pension scheme', 'scheme', 'pension scheme type', 'scheme type'],
  origin: ['origin', 'public sector origin', 'from public sector', 'moved from a public body', 'ex public sector'],
};

const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

/** The columns of a file whose headings are those of our template, in any order; null when they are others. */
export function ownColumns(headings: readonly string[]): Mapping | null {
  const found = columns.map((column) =>
    headings.findIndex((heading) => plain(heading) === plain(columnTitles[column])),
  );
  return found.every((index) => index >= 0) ? toMapping(found) : null;
}

/** What each column is most likely called in a file; null where nothing is alike. */
export function guessColumns(headings: readonly string[]): Record<Column, number | null> {
  const guesses = columns.map((column) => {
    const names = [columnTitles[column], ...alsoCalled[column]].map(plain);
    const exact = headings.findIndex((heading) => names.includes(plain(heading)));
    if (exact >= 0) return exact;
    const near = headings.findIndex((heading) => names.some((name) => plain(heading).includes(name)));
    return near >= 0 ? near : null;
  });
  return Object.fromEntries(columns.map((column, index) => [column, guesses[index] ?? null])) as Record<
    Column,
    number | null
  >;
}

function toMapping(found: readonly number[]): Mapping {
  const at = (column: Column) => found[columns.indexOf(column)] ?? -1;
  return {
    role: at('role'),
    pay: at('pay'),
    fte: at('fte'),
    site: at('site'),
    service: at('service'),
    pension: at('pension'),
    origin: at('origin'),
  };
}
