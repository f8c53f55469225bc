import {
  clauseBeginnings,
  deeds,
  equalityPhrases,
  listAnchors,
  listWords,
  notRefusedAfter,
  refusalAdverbs,
  refusalEnds,
  refusals,
  refusedBefore,
  refusers,
} from './lexicon/negation.ts';
import { misleadingPhrases } from './lexicon/stock-phrases.ts';
import { type Found, findPhrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** Which tokens say nothing of what is done: `refused` because the text rules it out, `stock` because it is legal wording. */
export type Silence = { refused: readonly boolean[]; stock: readonly boolean[] };

type Direction = 'forward' | 'backward' | 'when-deed-follows' | 'deed';

const findRefusals = findPhrases<Direction>([
  ...refusers.map((phrase) => [phrase, 'when-deed-follows'] as const),
  ...deeds.map((phrase) => [phrase, 'deed'] as const),
  ...refusals.map((phrase) => [phrase, 'forward'] as const),
  ...refusedBefore.map((phrase) => [phrase, 'backward'] as const),
]);
const findStock = findPhrases(
  misleadingPhrases.map((phrase) => [phrase, true] as const),
  true,
);
const findEquality = findPhrases(equalityPhrases.map((phrase) => [phrase, true] as const));

/** The longest list that a refusal reaches over. */
const reach = 24;

/** Finds the words of a text that speak of what is not done, and those that are legal wording. */
export function silenceIn(tokens: readonly Token[]): Silence {
  const refused = tokens.map(() => false);
  const stock = tokens.map(() => false);
  let end = 0;
  for (const found of refusalsIn(tokens)) {
    // "We do not work with young people except care leavers": the exception ends the refusal and is none itself.
    if (found.value === 'forward' && found.from < end && isException(tokens[found.from])) continue;
    if (!isOurs(tokens, found)) continue;
    const [from, to] =
      found.value === 'forward'
        ? [found.to, endAfter(tokens, found)]
        : [beginningBefore(tokens, found.from), found.from];
    if (found.value === 'forward') end = Math.max(end, to + 1);
    refused.fill(true, from, to);
  }
  for (const { from, to } of findStock(tokens)) stock.fill(true, from, to);
  for (const { to } of findEquality(tokens)) stock.fill(true, to, endOfList(tokens, to));
  hideLegalLists(tokens, stock);
  hideNon(tokens, refused);
  return { refused, stock };
}

/** Refusals in the order of the text; one that needs a deed runs to the end of the deed. */
function refusalsIn(tokens: readonly Token[]): Found<Direction>[] {
  const all = findRefusals(tokens);
  const deedAt = new Map(all.filter(({ value }) => value === 'deed').map((deed) => [deed.from, deed]));
  return all
    .flatMap((found): Found<Direction>[] => {
      if (found.value === 'deed') return [];
      if (found.value !== 'when-deed-follows') return [found];
      let at = found.to;
      while (refusalAdverbs.has(tokens[at]?.word ?? '') && tokens[at]?.before === 'none') at += 1;
      const deed = tokens[at]?.before === 'none' ? deedAt.get(at) : undefined;
      return deed ? [{ value: 'forward', from: found.from, to: deed.to }] : [];
    })
    .sort((left, right) => left.from - right.from);
}

function isException(token: Token | undefined): boolean {
  return token?.word === 'except' || token?.word === 'with' || token?.word === 'other';
}

function isOurs(tokens: readonly Token[], { from, value }: Found<Direction>): boolean {
  if (value === 'backward') return !['who', 'whom', 'that', 'which'].includes(tokens[from - 1]?.word ?? '');
  const before = tokens[from]?.before === 'clause' ? '' : (tokens[from - 1]?.word ?? '');
  return !notRefusedAfter.has(before);
}

function endAfter(tokens: readonly Token[], { to: from }: Found<Direction>): number {
  const last = Math.min(tokens.length, from + reach);
  for (let at = from; at < last; at += 1) {
    const token = tokens[at];
    if (!token) return at;
    // "We do not work with: …" has its colon straight after the refusal.
    if (at > from && token.before === 'clause') return at;
    if (refusalEnds.has(token.word)) return at;
    const isJoined = token.before === 'comma' || tokens[at - 1]?.word === 'and';
    if (at > from && isJoined && clauseBeginnings.has(token.word)) return at;
  }
  return last;
}

function beginningBefore(tokens: readonly Token[], to: number): number {
  let at = to;
  while (
    at > Math.max(0, to - reach) &&
    tokens[at]?.before !== 'clause' &&
    !refusalEnds.has(tokens[at - 1]?.word ?? '')
  )
    at -= 1;
  return at;
}

function endOfList(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < tokens.length &&
    listWords.has(tokens[at]?.word ?? '') &&
    (at === from || tokens[at]?.before !== 'clause')
  )
    at += 1;
  return at;
}

const joiningWords = new Set(
  'and or of the on any other by reason their his her its such as either to a an in with being because from including grounds ground basis'.split(
    ' ',
  ),
);

/** "Need by reason of youth, age, infirmity or disability, financial hardship or social circumstances" names no customers. */
function hideLegalLists(tokens: readonly Token[], stock: boolean[]): void {
  for (let from = 0; from < tokens.length; from += 1) {
    let to = from;
    const nouns = new Set<string>();
    let hasAnchor = false;
    for (; to < tokens.length && listWords.has(tokens[to]?.word ?? ''); to += 1) {
      const word = tokens[to]?.word ?? '';
      if (!joiningWords.has(word)) nouns.add(word);
      if (listAnchors.has(word)) hasAnchor = true;
    }
    if (hasAnchor && nouns.size >= 3) stock.fill(true, from, to);
    from = Math.max(from, to);
  }
}

/** "Disabled and non-disabled people" speaks of both, so the second says nothing. */
function hideNon(tokens: readonly Token[], refused: boolean[]): void {
  tokens.forEach(({ word }, at) => {
    if (word === 'non' && at + 1 < tokens.length) refused[at + 1] = true;
  });
}
