import { codeLabel, codesOf } from '../workforce-packs/staff.ts';
import { bandFields, bandRows, groupFields, groupRows } from './estimate-form.ts';

/** The field with the packs that an estimate was begun from, once for each, and those with the groups of it behind each row. */
export const packField = 'pack';
/** The field with the estimate that the figures of another pack are added to. */
export const estimateField = 'estimate';
export const keySeparator = '.';
export const sourceField = (by: 'pay' | 'service', row: number) => `source_${by}_${row}`;

export type FigureSources = {
  packIds: string[];
  /** Where the figure of a field came from, or why it could not be taken, by the name of the field. */
  words: Record<string, string>;
  /** What the form sends on, so that it is still known when it is sent again. */
  kept: [string, string][];
};

/**
 * Where each figure of an estimate comes from that was begun from figures of staff; null for any other. It rests on the address alone,
 * which holds what was opened then: nothing is read of a pack without an opening that is noted.
 */
export function figureSources(search: URLSearchParams): FigureSources | null {
  const packIds = [...new Set(search.getAll(packField))].filter((id) => id !== '');
  if (packIds.length === 0) return null;
  const bands = bandRows.map((row) => keysOf(search, 'pay', row));
  const groups = groupRows.map((row) => keysOf(search, 'service', row));
  const words = [
    ...bands.flatMap((keys, index) => (keys.length > 0 ? bandWords(index + 1, keys) : [])),
    ...groups.flatMap((keys, index) => (keys.length > 0 ? groupWords(index + 1, keys) : [])),
    ['term', 'Not in the figures of staff: a year to begin with'],
    [
      'pension',
      'Not in the figures of staff, which count schemes and not what is paid: the legal minimum to begin with',
    ],
    ['other', 'Not in the figures of staff'],
    ['redundant', 'Not in the figures of staff'],
  ];
  return { packIds, words: Object.fromEntries(words), kept: keptOf(packIds, bands, groups) };
}

/** The groups of the figures of staff behind a row; none of one that was typed. */
export function keysOf(search: URLSearchParams, by: 'pay' | 'service', row: number): string[] {
  const known = codesOf(by);
  return (search.get(sourceField(by, row)) ?? '').split(keySeparator).filter((key) => known.includes(key));
}

function bandWords(row: number, keys: readonly string[]): [string, string][] {
  const names = bandFields(row);
  return [
    [names.people, `Figures of staff: ${inWords('pay', keys)}`],
    [
      names.fte,
      'Posts by pay are not published: in proportion to those of all staff. Leave it empty if all work full time',
    ],
    [names.pay, 'What people in it are paid is not published: about the middle of it'],
  ];
}

function groupWords(row: number, keys: readonly string[]): [string, string][] {
  const names = groupFields(row);
  const longest = keys.length > 1 ? '. The longest counts, which costs most' : '';
  return [
    [names.people, `Figures of staff: ${inWords('service', keys)}`],
    [names.age, 'Ages are in no figures of staff'],
    [names.service, `Figures of staff: ${keys.map((key) => codeLabel('service', key)).join('; ')}${longest}`],
  ];
}

// Where one of them would tell of fewer than five people they are published together, and stay so.
function inWords(by: 'pay' | 'service', keys: readonly string[]): string {
  const labels = keys.map((key) => codeLabel(by, key)).join('; ');
  return keys.length > 1 ? `${labels}. They are published together, so none of them can be taken by itself` : labels;
}

function keptOf(packIds: string[], bands: string[][], groups: string[][]): [string, string][] {
  const all = (by: 'pay' | 'service', rows: string[][]) =>
    rows.flatMap((keys, index): [string, string][] =>
      keys.length > 0 ? [[sourceField(by, index + 1), keys.join(keySeparator)]] : [],
    );
  const packs = packIds.map((id): [string, string] => [packField, id]);
  return [...packs, ...all('pay', bands), ...all('service', groups)];
}
