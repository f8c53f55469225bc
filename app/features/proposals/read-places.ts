import type { PlaceIndex } from '#db/reference/place-index.ts';
import { silenceIn } from './negation.ts';
import { isEverydayWord, type PlaceWords, placeWordsOf } from './place-words.ts';
import { type Span, spanOf, type Token, tokensOf } from './tokens.ts';

/** Finds the places that a text names, as codes of nations, regions and districts. */
export type PlaceReader = (text: string) => string[];
/** The same, each name of the text with the words that name it. */
export type PlaceFinder = (text: string) => NamedPlace[];
export type NamedPlace = { codes: string[]; span: Span };

/** Makes a reader of places, by the rules of `createPlaceFinder`. */
export function createPlaceReader(places: PlaceIndex): PlaceReader {
  const find = createPlaceFinder(places);
  return (text) => [...new Set(find(text).flatMap(({ codes }) => codes))];
}

/**
 * Makes a finder of places. It is careful rather than complete: a place of several districts counts only where the text says
 * that the work is done there ("throughout Wales", not "Church in Wales" or "Silchester, Hampshire"), a name that means other
 * things too only after a word of place ("in Preston", not "Preston Hall"), and a name inside the name of something else does
 * not count. Places that the text rules out are taken out of the others.
 */
export function createPlaceFinder(places: PlaceIndex): PlaceFinder {
  const words = placeWordsOf(places);
  const isWide = (codes: readonly string[]) =>
    codes.length > 1 || codes.some((code) => places.district(code) === undefined);
  return (text) => {
    const tokens = tokensOf(text);
    const named = namesIn({ text, tokens }, words, isWide);
    const country = nationwideIn(tokens);
    if (named.length === 0 && country === null) return [];
    const { refused } = silenceIn(tokens);
    const isRefused = ({ from }: Named) => refused[from] === true;
    const said = country
      ? [{ ...country, codes: places.nations.map(({ code }) => code) }]
      : named.filter((each) => !isRefused(each));
    const ruledOut = named.filter(isRefused).flatMap(({ codes }) => codes);
    return said
      .map(({ codes, from, end }) => ({ codes: without(codes, ruledOut, places), span: spanOf(tokens, from, end) }))
      .filter(({ codes }) => codes.length > 0);
  };
}

/** "Throughout the UK, except Wales": what is left of a place, in districts where it is no longer whole. */
function without(codes: readonly string[], ruledOut: readonly string[], places: PlaceIndex): string[] {
  if (ruledOut.length === 0) return [...codes];
  const out = new Set(places.expand(ruledOut.filter(places.isKnown)));
  return codes.filter(places.isKnown).flatMap((code) => {
    const districts = places.expand([code]);
    const left = districts.filter((district) => !out.has(district));
    return left.length === districts.length ? [code] : left;
  });
}

type Named = { codes: readonly string[]; from: number; end: number; wide: boolean };

type Read = { text: string; tokens: readonly Token[] };

function namesIn(read: Read, words: PlaceWords, isWide: (codes: readonly string[]) => boolean): Named[] {
  const { tokens } = read;
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!words.beginnings.has(tokens[at]?.word ?? '')) continue;
    const before = `${wordsOf(tokens, Math.max(0, at - 5), at)} `;
    const follows = continues(found.at(-1), tokens, at);
    const name =
      longestName(tokens, at, words.longest, words.byName) ??
      (follows || isBehindPlaceWord(before) ? doubtfulName(read, at, words) : null);
    if (!name) continue;
    const named = { codes: name.codes, from: at, end: at + name.length, wide: isWide(name.codes) };
    const isMeant = !named.wide || isScope(before) || (follows && found.at(-1)?.wide === true);
    if (isMeant && isOwnName(before, tokens[named.end]?.word ?? '')) found.push(named);
    at += name.length - 1;
  }
  return found;
}

function doubtfulName({ text, tokens }: Read, at: number, { all, longest }: PlaceWords) {
  const name = longestName(tokens, at, longest, all);
  const start = tokens[at]?.start ?? 0;
  const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 2));
  return name && (isCapital || !isEverydayWord(wordsOf(tokens, at, at + name.length))) ? name : null;
}

// The longest name wins: "north east derbyshire" is not the North East.
function longestName(tokens: readonly Token[], at: number, longest: number, names: PlaceWords['byName']) {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
    const codes = names.get(wordsOf(tokens, at, at + length));
    if (codes) return { codes, length };
  }
  return null;
}

function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  let words = tokens[from]?.word ?? '';
  for (let at = from + 1; at < to; at += 1) words += ` ${tokens[at]?.word}`;
  return to > from ? words : '';
}

/** In "across Devon, Dorset and Cornwall" the first word stands for all three. */
function continues(previous: Named | undefined, tokens: readonly Token[], at: number): boolean {
  if (!previous) return false;
  return previous.end === at || (previous.end === at - 1 && tokens[at - 1]?.word === 'and');
}

const nationwide =
  /^ (?:(?:throughout|across|anywhere in|all over|all parts of|in|within|around) the (?:whole )?(?:uk|united kingdom|british isles)|uk wide|nationwide|throughout the country|across the country) /;
const nationwideBeginnings = new Set([
  'throughout',
  'across',
  'anywhere',
  'all',
  'in',
  'within',
  'around',
  'uk',
  'nationwide',
]);
const nationwideWords = 7;

function nationwideIn(tokens: readonly Token[]): Omit<Named, 'codes'> | null {
  for (const [from, { word }] of tokens.entries()) {
    if (!nationwideBeginnings.has(word)) continue;
    const match = nationwide.exec(` ${wordsOf(tokens, from, Math.min(tokens.length, from + nationwideWords))} `);
    if (match) return { from, end: from + match[0].trim().split(' ').length, wide: true };
  }
  return null;
}

const partOfAnotherName =
  /(?:university|college|school|diocese|archdiocese|bishop|archbishop|church|churches|bank|duke|earl|lord mayor|king|queen|presbytery|synod|federation|republic|laws?|courts?) (?:of|in) (?:the )?$|(?:^| )new $/;
const notAPlaceAfter =
  /^(?:road|street|lane|avenue|university|college|school|cathedral|diocese|ambulance|airport|hospital|united|rovers|marathon|limited)$/;

function isOwnName(before: string, after: string): boolean {
  return !partOfAnotherName.test(before) && !notAPlaceAfter.test(after);
}

// After a refusal the place stands alone: "except Wales" rules Wales out.
const scope =
  /(?:(?:throughout|across|within|in|around|serving|covering|over|for|except|excluding)(?: for)?(?: all)?(?: of)?(?: the)?(?: (?:whole|parts|counties|county|region|area) of)?(?: the)?(?: (?:greater|rural))?|(?:people|residents|inhabitants|communities|whole|parts|counties|areas|region) of(?: the)?) $/;
const addressInCounty = /(?:^| )(?:in|within) the county of $/;

const placeWord = /(?:^| )(?:in|around|near|across|throughout|within|from|serving|covering|outside) $/;

function isBehindPlaceWord(before: string): boolean {
  return placeWord.test(before);
}

function isScope(before: string): boolean {
  return scope.test(before) && !addressInCounty.test(before);
}
