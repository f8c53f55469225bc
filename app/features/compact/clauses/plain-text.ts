/** A text as rules read it, with the place of each of its characters in the original. */
export type PlainText = { text: string; places: Uint32Array };

const spelled: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  '…': '...',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
};

/** A line break inside a paragraph; two of them, or a line that begins a numbered clause or a list, end a sentence. */
export const paragraphEnd = '\n';
const newClause =
  /^[ \t]*(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?[ \t]|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)][ \t]|[•▪●*–-][ \t])/iu;

/**
 * Makes a text plain: quotation marks, dashes and ligatures as a typewriter has them, small letters, single spaces, words that a
 * line break divided in one again. Takes one pass; whatever the text, every character keeps its place in the original.
 */
export function plainText(original: string): PlainText {
  const characters: string[] = [];
  const places: number[] = [];
  const write = (character: string, place: number) => {
    for (const one of character) {
      characters.push(one.length === 1 ? one : ' ');
      places.push(place);
    }
  };
  for (let place = 0; place < original.length; place += 1) {
    const character = original.charAt(place);
    if (character === '-' && dividesWord(original, place)) {
      place = nextInk(original, place + 1) - 1;
      continue;
    }
    if (/\s/u.test(character)) {
      const end = nextInk(original, place);
      write(gapBetween(original, place, end), place);
      place = end - 1;
      continue;
    }
    write(spelled[character] ?? small(character), place);
  }
  return { text: characters.join(''), places: Uint32Array.from(places) };
}

const small = (character: string) => {
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
};

function nextInk(text: string, from: number): number {
  let place = from;
  while (place < text.length && /\s/u.test(text.charAt(place))) place += 1;
  return place;
}

// "adver-" at the end of a line and "sity" at the start of the next; "sub-" before a name with a capital stays as it is.
function dividesWord(text: string, place: number): boolean {
  if (!/\p{L}/u.test(text.charAt(place - 1)) || !/^[ \t]{0,8}\r?\n/.test(text.slice(place + 1, place + 12)))
    return false;
  return /\p{Ll}/u.test(text.charAt(nextInk(text, place + 1)));
}

function gapBetween(text: string, from: number, to: number): string {
  const gap = text.slice(from, Math.min(to, from + 200));
  const breaks = gap.match(/\r\n|[\n\r\f\u2028\u2029]/g)?.length ?? 0;
  if (breaks === 0) return ' ';
  return breaks > 1 || newClause.test(text.slice(to, to + 24)) ? paragraphEnd : ' ';
}
