import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { charactersOf } from './characters-of-font.ts';
import { type Letter, printable } from './letter.ts';

// Arimo has the letters of Welsh, which the fonts that every PDF reader brings have not. Its licence is beside it.
export const fontFile = (name: 'arimo-regular' | 'arimo-bold') =>
  fileURLToPath(new URL(`./fonts/${name}.ttf`, import.meta.url));

/** What stands in a PDF for what it cannot print. */
const inPlace = '[?]';

const characters = charactersOf(readFileSync(fontFile('arimo-regular')));
const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
// Set in lines that run from left to right, these would lie over what stands beside them.
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const isPrinted = (grapheme: string) =>
  /^\s+$/u.test(grapheme) ||
  (!rightToLeft.test(grapheme) && [...grapheme].every((character) => characters.has(character.codePointAt(0) ?? 0)));

/** A text as a PDF prints it: a mark stands for each run of signs that it cannot print. */
export function pdfText(text: string): string {
  let printed = '';
  for (const { segment } of graphemes.segment(printable(text))) {
    if (isPrinted(segment)) printed += segment;
    else if (!printed.endsWith(inPlace)) printed += inPlace;
  }
  return printed;
}

/** The signs of a letter that a PDF cannot print, each once, in the order in which they come. A Word document keeps them. */
export function notPrinted({ title, from, to, about, parts, signedBy, foot }: Letter): string[] {
  const inParts = parts.flatMap((part) => (part.kind === 'list' ? part.items : part.text));
  const all = [from, ...to, title, about, ...inParts, signedBy, foot].map(printable).join('\n');
  const segments = [...graphemes.segment(all)].map(({ segment }) => segment);
  return [...new Set(segments.filter((segment) => !isPrinted(segment)))];
}
