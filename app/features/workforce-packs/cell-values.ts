import { type PlaceWords, roleProblem, siteProblem } from './personal-data.ts';
import { type Column, codesOf, columnTitles, origins, payBands, pensionTypes, serviceBands } from './staff.ts';

/** What a cell means, or what is wrong with it, as it goes on after the name of the column. */
export type CellValue<Value> = { ok: true; value: Value } | { ok: false; problem: string };

const is = <Value>(value: Value): CellValue<Value> => ({ ok: true, value });
const isNot = (problem: string): CellValue<never> => ({ ok: false, problem });

const mostCharacters = 80;

/** What a spreadsheet would reckon out instead of showing it. */
const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text);

/** A role or a site, written as we write it, so that the same one is the same however it was typed. */
export function textCell(column: 'role' | 'site', text: string, places: PlaceWords): CellValue<string> {
  const problem = cellProblem(text) ?? (column === 'role' ? roleProblem(text, places) : siteProblem(text, places));
  return problem ? isNot(problem) : is(column === 'role' ? asRole(text) : asSite(text));
}

/** A code of a list by its words, its code or, in bands, the sum or the years that fall into one. */
export function listCell(column: 'pay' | 'service' | 'pension' | 'origin', text: string): CellValue<string> {
  const problem = cellProblem(text);
  if (problem) return isNot(problem);
  const code = readers[column](text);
  return code ? is(code) : isNot(`is not one of the values of ${columnTitles[column].toLowerCase()} in the template`);
}

/** Part of full-time: more than 0 and at most 1, which is one person's most. */
export function fteCell(text: string): CellValue<number> {
  const problem = cellProblem(text);
  if (problem) return isNot(problem);
  const value = /^\d?\.?\d{1,17}$/.test(text) ? Number(text) : Number.NaN;
  if (value > 0 && value <= 1) return is(Math.round(value * 1000) / 1000);
  return isNot('must be a number above 0 and up to 1, like 0.6');
}

function cellProblem(text: string): string | null {
  if (text === '') return 'is empty';
  if (isFormula(text)) return 'begins like a formula. Give the value alone';
  return text.length > mostCharacters ? `must be ${mostCharacters} characters or fewer` : null;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[£,\s]+/g, ' ')
    .replaceAll('–', 'to')
    .replace(/\s+/g, ' ')
    .trim();

function byWords(list: readonly (readonly [string, string, ...unknown[]])[], text: string): string | null {
  const wanted = plain(text);
  return list.find(([code, label]) => code === text || plain(label) === wanted)?.[0] ?? null;
}

function byNumber(list: readonly (readonly [string, string, number])[], text: string): string | null {
  const digits = text.replaceAll(/[£,\s]|years?$|yrs?$/gi, '');
  if (!/^\d{1,7}(\.\d{1,17})?$/.test(digits)) return null;
  return list.findLast(([, , from]) => Number(digits) >= from)?.[0] ?? null;
}

const pensionAlso: Record<string, string> = {
  lgps: 'public',
  'local government pension scheme': 'public',
  nhs: 'public',
  'nhs pension scheme': 'public',
  'civil service': 'public',
  'civil service pension': 'public',
  tps: 'public',
  'teachers’ pension scheme': 'public',
  dc: 'defined_contribution',
  'defined contribution': 'defined_contribution',
  nest: 'defined_contribution',
  db: 'defined_benefit',
  'defined benefit': 'defined_benefit',
  none: 'none',
  'opted out': 'none',
};

const readers = {
  pay: (text: string) => byWords(payBands, text) ?? byNumber(payBands, text),
  service: (text: string) => byWords(serviceBands, text) ?? byNumber(serviceBands, text),
  pension: (text: string) => byWords(pensionTypes, text) ?? pensionAlso[plain(text)] ?? null,
  origin: (text: string) =>
    byWords(origins, text) ??
    codesOf('origin').find((code) => code === plain(text) || code.at(0) === plain(text)) ??
    null,
} satisfies Record<Exclude<Column, 'role' | 'site' | 'fte'>, (text: string) => string | null>;

const capitals = new Set(['hr', 'ict', 'esol', 'neet', 'hmp', 'ii', 'iii', 'iv']);
const small = new Set(['and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'upon', 'with']);
const capital = (word: string) => word.replace(/\p{L}/u, (letter) => letter.toUpperCase());
const spaced = (text: string) => text.replaceAll(/['’]/g, '’').replaceAll(/\s+/g, ' ').trim().toLowerCase();

function asRole(text: string): string {
  const words = spaced(text)
    .replaceAll(/\badvisor/g, 'adviser')
    .split(' ');
  return capital(words.map((word) => (capitals.has(word) ? word.toUpperCase() : word)).join(' '));
}

function asSite(text: string): string {
  const words = spaced(text).split(' ');
  const written = words.map((word) =>
    capitals.has(word) ? word.toUpperCase() : small.has(word) ? word : capital(word),
  );
  return capital(written.join(' '));
}
