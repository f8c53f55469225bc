import { paragraphEnd, plainText } from './plain-text.ts';

export type Sentence = {
  /** Plain: small letters, single spaces. */
  text: string;
  /** The words that a list began with, when this is an item of it ("the prime may:"), or a heading just before it ("notice."). */
  lead: string;
  /** Where it stands in the original. */
  start: number;
  end: number;
};

const longest = 1_200;
/** A part before a semicolon is read by itself when it is long enough to say something. */
const shortestPart = 25;
const abbreviations =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|no|nos|ltd|plc|inc|cl|para|paras|approx|art|reg|s|ss|mr|mrs|ms|dr|st|v|viz|cf|p|pp)\.$/;
const numbering =
  /^(?:[-•▪●*] |\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|(?:[a-z]|[ivx]{1,5})[.)]) (?!(?:calendar |working )?(?:day|week|month)))/;
const listItem = /^(?:[-•▪●*] |\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)] )/;

/** One or two words that say what the next sentence is about: "Notice." */
const heading = /^(?:[a-z]+ ){0,2}[a-z]+\.$/;

/** Divides a text into sentences, in its order. A very long one is cut where it pauses. */
export function sentencesOf(original: string): Sentence[] {
  const plain = plainText(original);
  const sentences: Sentence[] = [];
  let lead = '';
  for (const [from, to] of spans(plain.text)) {
    const text = plain.text.slice(from, to);
    const bare = text.replace(numbering, '');
    const isHeading = heading.test(bare);
    const isItem = listItem.test(text) && !isHeading;
    if (!isItem && !heading.test(lead)) lead = '';
    sentences.push({ text: bare, lead, start: plain.places[from] ?? 0, end: (plain.places[to - 1] ?? 0) + 1 });
    if (isHeading) lead = bare;
    else if (!isItem) lead = text.endsWith(':') ? text.slice(-300) : '';
  }
  return sentences;
}

function* spans(text: string): Generator<[number, number]> {
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!endsAt(text, at, from)) continue;
    yield* trimmed(text, from, at + 1);
    from = at + 1;
  }
  yield* trimmed(text, from, text.length);
}

function endsAt(text: string, at: number, from: number): boolean {
  const character = text.charAt(at);
  if (character === paragraphEnd) return true;
  const length = at - from;
  if (length >= longest) return true;
  if (character === ';' && length >= shortestPart) return true;
  if (length > longest - 100 && (character === ',' || character === ' ')) return true;
  if (character !== '.' && character !== '!' && character !== '?') return false;
  const next = text.charAt(at + 1);
  if (next !== ' ' && next !== paragraphEnd && next !== '') return false;
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(text.slice(from, at).trim())) return false;
  return !abbreviations.test(text.slice(Math.max(from, at - 8), at + 1));
}

function* trimmed(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (end - start > 2) yield [start, end];
}
