import { isGivenNameInProse } from './given-names.ts';
import { traceInProse } from './traces.ts';

// After a first name, or a first name and a surname, these make the name of a place or a body: "Victoria House", "Robert Owen
// Trust", "St John Ambulance".
const noSurnames = new Set(
  `ambulance area avenue branch building buildings campus care centre charity college committee council court day district estate
  foundation group hall hospital hospice house infirmary lane limited ltd market office park place plaza region road room school
  site square station street suite team tower trust union university ward way works cic plc llp january february march april may june
  july august september october november december`
    .split(/\s+/)
    .filter(Boolean),
);

const pairs =
  /(?<![\p{L}’'-])(St\.? )?(\p{Lu}\p{Ll}+)(?: \p{Lu}\.?)?[ \t]+(\p{Lu}[\p{L}’'-]+)(?=(?:[ \t]+(\p{Lu}[\p{L}’'-]+))?)/gu;

/**
 * The part of a text that looks like a person: a title with a name, a first name with a surname, an address, a number; null when
 * none does. It cannot find every name, and takes care to let unions, places and organisations pass.
 */
export function personIn(text: string): string | null {
  const trace = traceInProse(text);
  if (trace !== null) return trace;
  // Overlapping pairs: in "Representative Jane Smith" the second begins inside the first.
  for (pairs.lastIndex = 0; ; ) {
    const found = pairs.exec(text);
    if (!found) return null;
    const [whole, saint, first = '', last = '', next = ''] = found;
    const isOfBody = noSurnames.has(last.toLowerCase()) || noSurnames.has(next.toLowerCase());
    if (!saint && !isOfBody && isGivenNameInProse(first.toLowerCase())) return whole;
    pairs.lastIndex = found.index + (saint?.length ?? 0) + first.length;
  }
}
