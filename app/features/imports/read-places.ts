import type { PlaceIndex } from '#db/reference/place-index.ts';
import { gatherPlaceWords, type PlaceWords } from './place-words.ts';
import { plainWords } from './text-to-rows.ts';

/** Finds the places that a text names, as codes of nations, regions and districts. */
export type PlaceReader = (text: string) => string[];

/**
 * Makes a reader of places. It is careful rather than complete: a place of several districts counts only where the text says
 * that the work is done there ("throughout Wales", not "Church in Wales" or "Silchester, Hampshire"), and a name inside the
 * name of something else does not count.
 */
export function createPlaceReader(places: PlaceIndex): PlaceReader {
  const words = gatherPlaceWords(places);
  return (text) => {
    const plain = plainWords(text);
    if (nationwide.test(plain)) return places.nations.map(({ code }) => code);
    return [...new Set(namesIn(plain.trim().split(' '), words, isWide).flatMap(({ codes }) => codes))];
  };
  function isWide(codes: readonly string[]): boolean {
    return codes.length > 1 || codes.some((code) => places.district(code) === undefined);
  }
}

type Named = { codes: readonly string[]; end: number; wide: boolean };

function namesIn(
  tokens: readonly string[],
  { byName, longest }: PlaceWords,
  isWide: (codes: readonly string[]) => boolean,
): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const length = lengthOfName(tokens, at, longest, byName);
    if (length === 0) continue;
    const codes = byName.get(tokens.slice(at, at + length).join(' ')) ?? [];
    const named = { codes, end: at + length, wide: isWide(codes) };
    const before = `${tokens.slice(Math.max(0, at - 5), at).join(' ')} `;
    const isMeant = !named.wide || isScope(before) || continues(found.at(-1), tokens, at);
    if (isMeant && isOwnName(before, tokens[named.end] ?? '')) found.push(named);
    at += length - 1;
  }
  return found;
}

// The longest name wins: "north east derbyshire" is not the North East.
function lengthOfName(tokens: readonly string[], at: number, longest: number, names: PlaceWords['byName']): number {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
    if (names.has(tokens.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** In "across Devon, Dorset and Cornwall" the first word stands for all three. */
function continues(previous: Named | undefined, tokens: readonly string[], at: number): boolean {
  if (!previous?.wide) return false;
  return previous.end === at || (previous.end === at - 1 && tokens[at - 1] === 'and');
}

const nationwide =
  / (?:(?:throughout|across|anywhere in|all over|all parts of|in|within|around) the (?:whole )?(?:uk|united kingdom|british isles)|uk wide|nationwide|throughout the country|across the country) /;

const partOfAnotherName =
  /(?:university|college|school|diocese|archdiocese|bishop|archbishop|church|churches|bank|duke|earl|lord mayor|king|queen|presbytery|synod|federation|republic|laws?|courts?) (?:of|in) (?:the )?$|(?:^| )new $/;
const notAPlaceAfter =
  /^(?:road|street|lane|avenue|university|college|school|cathedral|diocese|ambulance|airport|hospital|united|rovers|marathon|limited)$/;

function isOwnName(before: string, after: string): boolean {
  return !partOfAnotherName.test(before) && !notAPlaceAfter.test(after);
}

const scope =
  /(?:(?:throughout|across|within|in|around|serving|covering|over|for)(?: all)?(?: of)?(?: the)?(?: (?:whole|parts|counties|county|region|area) of)?(?: the)?(?: (?:greater|rural))?|(?:people|residents|inhabitants|communities|whole|parts|counties|areas|region) of(?: the)?) $/;
const addressInCounty = /(?:^| )(?:in|within) the county of $/;

function isScope(before: string): boolean {
  return scope.test(before) && !addressInCounty.test(before);
}
