import type { Token } from './tokens.ts';

/*
 * How a phrase is written: small letters, words apart by one space, no punctuation ("ex offender" also finds "ex-offender").
 *   employab*        any ending
 *   leaving|left     one or the other
 *   the?             may be left out
 */

/** A phrase that was found: what it stands for, and the tokens from `from` up to and without `to`. */
export type Found<Value> = { value: Value; from: number; to: number };
export type PhraseFinder<Value> = (tokens: readonly Token[]) => Found<Value>[];

type Node<Value> = { words: Map<string, Node<Value>>; stems: Map<string, Node<Value>>; values: Value[] };
type Shape = { shortestStem: number; longestStem: number };

const newNode = <Value>(): Node<Value> => ({ words: new Map(), stems: new Map(), values: [] });

/**
 * Makes a finder of phrases: one pass over the tokens finds all of them, however many phrases there are.
 * @param across true when a phrase may run on over the end of a clause
 */
export function findPhrases<Value>(
  phrases: Iterable<readonly [phrase: string, value: Value]>,
  across = false,
): PhraseFinder<Value> {
  const root = newNode<Value>();
  for (const [phrase, value] of phrases) {
    for (const words of wordings(phrase)) add(root, words, value);
  }
  const shape = shapeOf(root);
  return (tokens) => {
    const found: Found<Value>[] = [];
    for (let from = 0; from < tokens.length; from += 1) walk(root, tokens, from, from, across, shape, found);
    return found;
  };
}

/** Every wording that a phrase stands for, as lists of words. */
export function wordings(phrase: string): string[][] {
  let heads: string[][] = [[]];
  for (const part of phrase.split(' ')) {
    const isOptional = part.endsWith('?');
    const choices = (isOptional ? part.slice(0, -1) : part).split('|');
    const longer = heads.flatMap((head) => choices.map((word) => [...head, word]));
    heads = isOptional ? heads.concat(longer) : longer;
  }
  return heads;
}

function add<Value>(root: Node<Value>, words: readonly string[], value: Value): void {
  let node = root;
  for (const word of words) {
    const isStem = word.endsWith('*');
    const next = isStem ? node.stems : node.words;
    const key = isStem ? word.slice(0, -1) : word;
    const child = next.get(key) ?? newNode<Value>();
    next.set(key, child);
    node = child;
  }
  if (node !== root) node.values.push(value);
}

// The lengths that stems have, so that no other beginning of a word is looked up.
function shapeOf<Value>(root: Node<Value>): Shape {
  const lengths: number[] = [];
  const nodes = [root];
  for (const node of nodes) {
    for (const stem of node.stems.keys()) lengths.push(stem.length);
    nodes.push(...node.words.values(), ...node.stems.values());
  }
  return { shortestStem: Math.min(...lengths), longestStem: Math.max(...lengths) };
}

function walk<Value>(
  node: Node<Value>,
  tokens: readonly Token[],
  from: number,
  at: number,
  across: boolean,
  shape: Shape,
  found: Found<Value>[],
): void {
  for (const value of node.values) found.push({ value, from, to: at });
  const token = tokens[at];
  if (!token || (at > from && !across && token.before === 'clause')) return;
  const { word } = token;
  const next = node.words.get(word);
  if (next) walk(next, tokens, from, at + 1, across, shape, found);
  if (node.stems.size === 0) return;
  const longest = Math.min(word.length, shape.longestStem);
  for (let length = shape.shortestStem; length <= longest; length += 1) {
    const stem = node.stems.get(word.slice(0, length));
    if (stem) walk(stem, tokens, from, at + 1, across, shape, found);
  }
}
