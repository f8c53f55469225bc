import { readAsked } from './asked.ts';
import type { Passage, SearchHit } from './engine.ts';
import { stemsInOrder, wordsOf } from './stems.ts';
import { isMisspelling } from './typing-errors.ts';

const longestPassage = 280;
const lead = 60;

type Marked = { start: number; end: number; marked: boolean };

/** Marks the words of documents that answer a text: the same whichever engine found them, and plain text throughout. */
export function highlighter(
  text: string,
): (document: { title: string; body: string }) => NonNullable<SearchHit['highlight']> {
  const isMarked = markerFor(text);
  return ({ title, body }) => {
    const known = (words: readonly Word[]) =>
      words.map(({ start, end, stem, plain }) => ({ start, end, marked: isMarked({ stem, plain }) }));
    const part = bestPart(body, known(wordsIn(body)));
    return { title: passage(title, known(wordsIn(title)), 0, title.length), body: part };
  };
}

type Word = { start: number; end: number; stem: string; plain: string };

/** The words of a text with their places in it. */
function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)].map((match) => {
    const plain = wordsOf(match[0]).join('');
    return { start: match.index, end: match.index + match[0].length, plain, stem: stemsInOrder([plain]).join('') };
  });
}

function markerFor(text: string): (word: Pick<Word, 'stem' | 'plain'>) => boolean {
  const { phrases, asks, unfinished } = readAsked(text);
  const typed = [...asks.flatMap(({ forms }) => forms), ...phrases].flatMap((form) => form.split(' '));
  const stems = new Set(stemsInOrder(typed));
  const singles = asks.flatMap(({ forms }) => forms[0] ?? []).filter((form) => !form.includes(' '));
  return ({ stem, plain }) =>
    stems.has(stem) ||
    (unfinished !== null && plain.startsWith(unfinished)) ||
    singles.some((single) => isMisspelling(single, plain));
}

/** The part of a body with the most marked words; its beginning when none is. */
function bestPart(body: string, words: readonly Marked[]): Passage {
  const marks = words.filter(({ marked }) => marked);
  const within = (from: number) =>
    marks.filter(({ start, end }) => start >= from && end <= from + longestPassage).length;
  const best = marks.reduce(
    (found, { start }) => (within(start) > within(found) ? start : found),
    marks[0]?.start ?? 0,
  );
  if (body.length <= longestPassage) return passage(body, words, 0, body.length);
  const from = words.find(({ start }) => start >= best - lead)?.start ?? 0;
  const until = words.findLast(({ end }) => end <= from + longestPassage)?.end ?? from + longestPassage;
  const start = from <= lead ? 0 : from;
  return [
    ...(start > 0 ? [{ text: '…', marked: false }] : []),
    ...passage(body, words, start, until),
    ...(until < body.length ? [{ text: '…', marked: false }] : []),
  ];
}

function passage(text: string, words: readonly Marked[], from: number, until: number): Passage {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = from;
  for (const { start, end, marked } of words) {
    if (!marked || start < from || end > until) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < until) pieces.push({ text: text.slice(at, until), marked: false });
  return pieces;
}
