import type { Span } from './tokens.ts';

/** A piece of a passage; marked where it is one of the words in question. */
export type PassagePiece = { text: string; marked: boolean };

/** How many characters of the text are shown on each side of the words, and how many passages at most. */
const around = 60;
const mostPassages = 3;

/**
 * The places of a text where words stand, each with a little of what is around it. Words that stand near each other share
 * a passage; an ellipsis says that the text goes on.
 */
export function passagesOf(text: string, spans: readonly Span[]): PassagePiece[][] {
  return near(spans)
    .slice(0, mostPassages)
    .map((together) => passageOf(text, together));
}

function near(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start)) {
    const last = groups.at(-1)?.at(-1);
    if (last && span.start < last.end) continue;
    if (last && span.start - last.end <= around) groups.at(-1)?.push(span);
    else groups.push([span]);
  }
  return groups;
}

function passageOf(text: string, spans: readonly Span[]): PassagePiece[] {
  const first = spans[0]?.start ?? 0;
  const last = spans.at(-1)?.end ?? 0;
  // A passage stays within its paragraph.
  const from = Math.max(wordStart(text, Math.max(0, first - around)), text.lastIndexOf('\n\n', first) + 1);
  const end = text.indexOf('\n\n', last);
  const to = Math.min(wordEnd(text, Math.min(text.length, last + around)), end < 0 ? text.length : end);
  const pieces: PassagePiece[] = [];
  let at = from;
  for (const { start, end } of spans) {
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(start, end), marked: true });
    at = end;
  }
  const before = text.slice(0, from).trim() ? '…' : '';
  const after = text.slice(to).trim() ? '…' : '';
  const inOneLine = pieces.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }));
  const [opening, ...others] = inOneLine;
  return [
    { text: before + (opening?.text ?? '').trimStart(), marked: false },
    ...others,
    { text: text.slice(at, to).replace(/\s+/g, ' ').trimEnd() + after, marked: false },
  ].filter((piece) => piece.text);
}

// A passage never begins or ends inside a word, unless the text is one long word.
function wordStart(text: string, at: number): number {
  if (at === 0 || /\s/.test(text[at - 1] ?? ' ')) return at;
  const space = text.slice(at, at + around).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length || /\s/.test(text[at] ?? ' ')) return at;
  const space = text.slice(at - around, at).search(/\s\S*$/);
  return space < 0 ? at : at - around + space;
}
