import { z } from 'zod';
import { guessColumns, ownColumns } from './columns.ts';
import { isHeadingOfPerson, placeWords } from './personal-data.ts';
import { figuresOf } from './publish.ts';
import { mostErrorsShown, readStaff } from './read-staff.ts';
import type { Table } from './read-table.server.ts';
import { columns, figuresSchema } from './staff.ts';
import { staffFileLimits } from './staff-file-limits.ts';

const index = z.number().int().min(0);
export const mappingSchema = z.object({
  role: index,
  pay: index,
  fte: index,
  site: index,
  service: index,
  pension: index,
  origin: index,
});

/** What is asked of a file: how its columns are called where they are not called as ours, and what the figures follow. */
export const staffFileQuestion = z.object({
  mapping: mappingSchema.nullable(),
  placeNames: z.array(z.string()),
  before: figuresSchema.nullable(),
  asAt: z.iso.date(),
});
export type StaffFileQuestion = z.infer<typeof staffFileQuestion>;

const problems = [
  'busy',
  'took_too_long',
  'too_long',
  'broken',
  'not_a_table',
  'no_rows',
  'too_many_rows',
  'too_many_columns',
  'headings_of_people',
] as const;
export type StaffFileProblem = (typeof problems)[number];

const cellError = z.object({ row: z.number(), column: z.string(), message: z.string() });
const guess = index.nullable();

/** What becomes of a file. `names` are the headings that say who somebody is. `leftOut` are columns that nobody asked for. */
export const staffFileAnswer = z.union([
  z.object({ ok: z.literal(false), reason: z.enum(problems), names: z.array(z.string()).optional() }),
  z.object({
    ok: z.literal(true),
    kind: z.literal('columns'),
    headings: z.array(z.string()),
    guesses: z.record(z.enum(columns), guess),
  }),
  z.object({ ok: z.literal(true), kind: z.literal('errors'), errors: z.array(cellError), count: z.number() }),
  z.object({
    ok: z.literal(true),
    kind: z.literal('figures'),
    figures: figuresSchema,
    people: z.number(),
    leftOut: z.array(z.string()),
  }),
]);
export type StaffFileAnswer = z.infer<typeof staffFileAnswer>;

/** Reads, checks and suppresses the rows of a file, the first being its headings. */
export function studyTable(table: Table, question: StaffFileQuestion): StaffFileAnswer {
  if (table.ok) return studyRows(table.rows, question);
  if (table.reason !== 'formulas') return { ok: false, reason: table.reason };
  const errors = table.cells.map((cell) => ({
    ...cell,
    message: 'Cell holds a formula. Copy it and paste it as a value',
  }));
  return { ok: true, kind: 'errors', errors: errors.slice(0, mostErrorsShown), count: errors.length };
}

function studyRows(
  rows: readonly (readonly string[])[],
  { mapping, placeNames, before, asAt }: StaffFileQuestion,
): StaffFileAnswer {
  const [first = [], ...below] = rows;
  const headings = first.map((heading) =>
    heading
      .replace(/^\uFEFF/, '')
      .trim()
      .slice(0, 100),
  );
  if (headings.length > staffFileLimits.columns) return { ok: false, reason: 'too_many_columns' };
  if (below.length > staffFileLimits.rows) return { ok: false, reason: 'too_many_rows' };
  if (!below.some((row) => row.some((cell) => cell.trim() !== ''))) return { ok: false, reason: 'no_rows' };
  const names = headings.filter(isHeadingOfPerson);
  if (names.length > 0) return { ok: false, reason: 'headings_of_people', names };
  const wanted = mapping ?? ownColumns(headings);
  if (!wanted) return { ok: true, kind: 'columns', headings, guesses: guessColumns(headings) };
  const read = readStaff(below, wanted, placeWords(placeNames));
  if (!read.ok) return { ok: true, kind: 'errors', errors: read.errors, count: read.count };
  const leftOut = headings.filter((heading, at) => heading !== '' && !columns.some((column) => wanted[column] === at));
  return {
    ok: true,
    kind: 'figures',
    figures: figuresOf(read.staff, before, asAt),
    people: read.staff.length,
    leftOut,
  };
}
