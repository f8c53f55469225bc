import type { Activity, CodeList, NameLookup, Requirement } from './domain.ts';

const NAMES_SHOWN = 4;

/** Names a code by its own letters: what is shown when no names are at hand. */
export const plainName: NameLookup = (_list, code) => code.replaceAll('_', ' ');

/** Names nothing: for scores whose lines nobody will read, such as those of a ranking. */
export const noWords: NameLookup = () => '';

/** Joins words as "Hull, Selby and York". A long list ends in "and 3 more". */
export function joinWords(words: readonly string[]): string {
  const all =
    words.length <= NAMES_SHOWN ? words : [...words.slice(0, NAMES_SHOWN), `${words.length - NAMES_SHOWN} more`];
  const last = all.at(-1) ?? '';
  return all.length <= 1 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** Names codes once each, in the order of the alphabet by code unit, the same on every machine. */
export function nameAll(names: NameLookup, codeList: CodeList, codes: readonly string[]): string {
  if (names === noWords) return '';
  const words = new Set(codes.map((code) => names(codeList, code)));
  return joinWords(firstInOrder([...words]));
}

/*
 * Puts in front those that are shown, in their order. A need may name 360 districts, a score names them several times, and
 * only the first few are read: sorting them all was most of the time that a list took.
 */
function firstInOrder(words: string[]): string[] {
  if (words.length <= NAMES_SHOWN) return words.sort(byCodeUnit);
  const first: string[] = [];
  for (const word of words) {
    const last = first[NAMES_SHOWN - 1];
    if (last !== undefined && last < word) continue;
    first.push(word);
    first.sort(byCodeUnit);
    first.length = Math.min(first.length, NAMES_SHOWN);
  }
  return [...first, ...words.slice(NAMES_SHOWN)];
}

/** Compares by code unit: a locale's order would differ between machines. */
export function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Writes "1 row" or "3 rows". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** Writes the first letter as a capital. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names a row by its service and people: "Training for lone parents". */
export function labelRow(
  names: NameLookup,
  row: Pick<Activity | Requirement, 'serviceType' | 'customerGroups'>,
): string {
  const service = row.serviceType === null ? 'any service' : names('service', row.serviceType);
  const people = row.customerGroups.length === 0 ? '' : ` for ${nameAll(names, 'group', row.customerGroups)}`;
  return capitalise(service + people);
}
