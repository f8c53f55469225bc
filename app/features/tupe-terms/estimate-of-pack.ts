import { type Counted, type Figures, payBands } from '../workforce-packs/staff.ts';
import { bandFields, bandRows, groupFields, groupRows } from './estimate-form.ts';
import { keySeparator, keysOf, packField, sourceField } from './figure-sources.ts';
import { serviceBands } from './redundancy.ts';

// The highest band has no end, and full-time pay in the lowest is near its end.
const taken: Readonly<Record<string, number>> = { under_20: 20_000, '60_or_more': 65_000 };

/** A row of the form, as it was typed or as it comes from figures of staff; keys: the groups behind it there. */
type Row<Field extends string> = Record<Field, string> & { keys: string };
type BandRow = Row<'people' | 'fte' | 'pay'>;
type GroupRow = Row<'people' | 'age' | 'service'>;

const terms = { term: '12', pension: '3', other: '0', redundant: '0' };

/**
 * The figures of a released pack as the estimate's form holds them, after what is in an estimate already: people and pay by band, each
 * at its middle, posts in proportion, and people by length of service. Ages are in no pack. Rows of the same groups are counted
 * together, and a pack that is in it already is not taken twice.
 * @param before the query of an estimate that the figures are added to
 * @returns a query to go after the address of the estimate, which says of each figure where it comes from; '' for a pack without
 * figures, and null where there are more rows than an estimate has
 */
export function estimateQuery(figures: Figures, packId: string, before = new URLSearchParams()): string | null {
  const packs = before.getAll(packField);
  if (packs.includes(packId)) return `?${before}`;
  if (figures.people === null || figures.people === 0) return '';
  const bands = together([...bandsIn(before), ...bandsOf(figures)], ({ keys, pay }) => `${keys} ${pay}`);
  const groups = together(
    [...groupsIn(before), ...groupsOf(figures)],
    (row) => `${row.keys} ${row.age} ${row.service}`,
  );
  if (bands.length > bandRows.length || groups.length > groupRows.length) return null;
  return `?${new URLSearchParams([
    ...bands.flatMap(({ keys, ...row }, index) => fieldsOf('pay', index + 1, bandFields(index + 1), { row, keys })),
    ...groups.flatMap(({ keys, ...row }, index) =>
      fieldsOf('service', index + 1, groupFields(index + 1), { row, keys }),
    ),
    ...Object.entries(terms).map(([name, usual]): [string, string] => [name, before.get(name) ?? usual]),
    ...[...packs, packId].map((id): [string, string] => [packField, id]),
  ])}`;
}

function bandsOf({ people, lines, tables }: Figures): BandRow[] {
  const share = Math.min(1, lines.reduce((sum, { fte }) => sum + fte, 0) / (people ?? 1));
  return tables.pay.map(({ keys, count }) => ({
    people: String(count),
    fte: String(Math.floor(count * share * 100) / 100),
    pay: String(payOf(keys)),
    keys: keys.join(keySeparator),
  }));
}

function groupsOf({ tables }: Figures): GroupRow[] {
  return tables.service.map((group) => ({
    people: String(group.count),
    age: 'unknown',
    service: serviceOf(group),
    keys: group.keys.join(keySeparator),
  }));
}

function bandsIn(search: URLSearchParams): BandRow[] {
  return bandRows.flatMap((row) => {
    const names = bandFields(row);
    const of = (name: string) => search.get(name) ?? '';
    const keys = keysOf(search, 'pay', row).join(keySeparator);
    return of(names.people) ? [{ people: of(names.people), fte: of(names.fte), pay: of(names.pay), keys }] : [];
  });
}

function groupsIn(search: URLSearchParams): GroupRow[] {
  return groupRows.flatMap((row) => {
    const names = groupFields(row);
    const people = search.get(names.people) ?? '';
    const code = (name: string) => search.get(name) || 'unknown';
    const keys = keysOf(search, 'service', row).join(keySeparator);
    return people ? [{ people, age: code(names.age), service: code(names.service), keys }] : [];
  });
}

/** Rows that are alike as one, their people and posts added; one that was typed, or changed into no number, stays by itself. */
function together<One extends { people: string; fte?: string; keys: string }>(
  rows: readonly One[],
  likeness: (row: One) => string,
): One[] {
  const all: One[] = [];
  for (const row of rows) {
    const place = all.findIndex((one) => one.keys !== '' && likeness(one) === likeness(row) && isCounted(one));
    const one = all[place];
    if (one)
      all[place] = { ...one, people: sum(one.people, row.people), ...(row.fte && { fte: sum(postsOf(one), row.fte) }) };
    else all.push(row);
  }
  return all;
}

const isCounted = (row: { people: string; fte?: string }) => isNumber(row.people) && isNumber(postsOf(row));
const isNumber = (text: string) => /^\d{1,6}(\.\d{1,2})?$/.test(text);
/** Left empty, all work full time. */
const postsOf = ({ people, fte }: { people: string; fte?: string }) => fte || people;
const sum = (one: string, other: string) => String(Math.round((Number(one) + Number(other)) * 100) / 100);

type Filled = { row: Readonly<Record<string, string>>; keys: string };

function fieldsOf(
  by: 'pay' | 'service',
  place: number,
  names: Readonly<Record<string, string>>,
  { row, keys }: Filled,
): [string, string][] {
  const filled = Object.entries(names).map(([key, name]): [string, string] => [name, row[key] ?? '']);
  return keys === '' ? filled : [...filled, [sourceField(by, place), keys]];
}

/** Groups of few people are published as one band: then the middle of all of it counts. */
function payOf(keys: readonly string[]): number {
  const amounts = payBands.flatMap(([code, , from], index) => {
    if (!keys.includes(code)) return [];
    const next = payBands[index + 1]?.[2];
    return [taken[code] ?? (next === undefined ? from : (from + next) / 2)];
  });
  return amounts.length === 0 ? 0 : Math.round(amounts.reduce((sum, one) => sum + one, 0) / amounts.length);
}

// Of a group that spans several bands the longest counts: it costs most.
function serviceOf({ keys }: Counted): string {
  return serviceBands.findLast((band) => keys.includes(band)) ?? 'unknown';
}
