import { isGivenName } from '../person-names/given-names.ts';
import { traceInLabel } from '../person-names/traces.ts';
import { betweenWords, isJobWord, jobNouns, jobSurnames, siteWords } from './job-words.ts';

// Domain.md 3.5: at the stage of a bid nothing says who anybody is.

/** Words that places are called by, in small letters. */
export type PlaceWords = ReadonlySet<string>;

const wordIn = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu;
const plainly = (word: string) => word.toLowerCase().replaceAll(/['’]s?$|['’]/g, '');
const otherwise = /[^\p{L}\p{M}\d\s&/(),.'’:–-]/u;

function wordsIn(text: string): string[] {
  return (text.match(wordIn) ?? []).map(plainly).filter(Boolean);
}

/**
 * What is wrong with a role; null for one of plain job words, a site among them. "Baker" and "Grant manager" are roles;
 * "Grant Baker" is a name.
 */
export function roleProblem(text: string, places: PlaceWords): string | null {
  const identified = traceInLabel(text);
  if (identified) return `${identified}. Give the role alone`;
  if (otherwise.test(text)) return 'holds signs that no role has. Use letters only';
  const words = wordsIn(text);
  const [first = '', second = ''] = words;
  const isNamed = (given: string, surname: string) => isGivenName(given) && jobSurnames.has(surname);
  if (words.length === 2 && (isNamed(first, second) || isNamed(second, first))) return looksLikeName;
  const unknown = words.find((word) => !isJobWord(word) && !places.has(word));
  if (unknown && (isGivenName(unknown) || isGivenName(first) || words.length === 1)) return looksLikeName;
  if (unknown) return `has the word “${unknown}”, which may be a name. Use plain words for the job`;
  if (!words.some((word) => jobNouns.has(word))) return 'is no job that we know. Use plain words, such as “Adviser”';
  if (isGivenName(first) && places.has(first) && words.length === 2 && !isJobWord(second)) return looksLikeName;
  return null;
}

/** What is wrong with the name of a site; null for a place, or a building with a word such as "office" or "House". */
export function siteProblem(text: string, places: PlaceWords): string | null {
  const identified = traceInLabel(text);
  if (identified) return `${identified}. Give the town or the building`;
  if (otherwise.test(text)) return 'holds signs that no site has. Use letters only';
  const words = wordsIn(text).filter((word) => !betweenWords.has(word));
  const isKnown = (word: string) => siteWords.has(word) || places.has(word);
  const at = words.findIndex(isGivenName);
  const next = at < 0 ? undefined : words[at + 1];
  if (next && !isKnown(next)) return looksLikeName;
  if (words.length === 2 && words.every((word) => isGivenName(word) || !isKnown(word))) return looksLikeName;
  if (!words.some(isKnown))
    return 'is no place that we know. Add a word such as “office”, or use the name of the district';
  return null;
}

const looksLikeName = 'looks like a name. Leave out who does the job';

/** Headings of columns that say who somebody is: a file that has one is not taken. */
export function isHeadingOfPerson(heading: string): boolean {
  return /\bname\b|surname|forename|e-?mail|phone|mobile number|national insurance|\bni\b|\bnino\b|birth|\bdob\b|\bage\b|employee (?:id|no|number|ref)|staff (?:id|no|number)|payroll (?:id|no|number)|home address|postcode|gender|\bsex\b|ethnic|religion|disab|sickness|union/i.test(
    heading,
  );
}

/** The words of place names by which a site may be called. */
export function placeWords(names: readonly string[]): PlaceWords {
  const words = names.flatMap(wordsIn).filter((word) => word.length > 2 && !betweenWords.has(word));
  return new Set(words);
}
