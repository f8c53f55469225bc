import { mutualSource, primeSource, subSource } from './parties.ts';
import type { Sentence } from './sentences.ts';

export type Span = { start: number; end: number };
export type Cue = RegExp;
export type Party = 'sub' | 'prime' | 'mutual';

/** A cue: any of these phrases, each the source of a pattern without an unbounded repetition inside. */
export const cue = (...phrases: string[]): Cue => new RegExp(`(?<![a-z0-9])(?:${phrases.join('|')})(?![a-z0-9])`, 'g');

const parties: readonly (readonly [Party, Cue])[] = [
  ['mutual', cue(mutualSource)],
  ['sub', cue(subSource)],
  ['prime', cue(primeSource)],
];

/** One sentence as a rule reads it: questions about which cues are there, and how near to one another. */
export type Reading = {
  text: string;
  /** The sentence with those just before and after it, which may say what softens it. */
  around: string;
  has(cue: Cue): boolean;
  hasAround(cue: Cue): boolean;
  all(cue: Cue): Span[];
  /** Whether `second` comes at most so many characters after `first`. */
  follows(first: Cue, second: Cue, within: number): boolean;
  /** Whether both are there, at most so many characters apart. */
  near(first: Cue, second: Cue, within: number): boolean;
  /** Who was named last before a place, and first after it. */
  partyBefore(place: number): Party | null;
  partyAfter(place: number): Party | null;
};

/** @param before @param after the sentences around it */
export function readingOf({ text: own, lead }: Sentence, before: string, after: string): Reading {
  const text = lead ? `${lead} ${own}` : own;
  const around = `${before} ${text} ${after}`;
  const known = new Map<Cue, Span[]>();
  const all = (asked: Cue): Span[] => {
    const spans =
      known.get(asked) ??
      [...text.matchAll(asked)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
    known.set(asked, spans);
    return spans;
  };
  const named = () =>
    parties
      .flatMap(([party, asked]) => all(asked).map((span) => ({ ...span, party })))
      .sort((left, right) => left.start - right.start);
  return {
    text,
    around,
    all,
    has: (asked) => all(asked).length > 0,
    hasAround: (asked) => around.search(asked) >= 0,
    follows: (first, second, within) =>
      all(first).some(({ end }) => all(second).some(({ start }) => start >= end - 1 && start - end <= within)),
    near: (first, second, within) => all(first).some((one) => all(second).some((other) => gap(one, other) <= within)),
    partyBefore: (place) => named().findLast(({ end }) => end <= place)?.party ?? null,
    partyAfter: (place) => named().find(({ start }) => start >= place)?.party ?? null,
  };
}

/** How many characters lie between two places of a sentence. */
export const gap = (one: Span, other: Span) => Math.max(0, one.start - other.end, other.start - one.end);
