import type { TermStatistics } from '../engine.ts';
import { isConcept } from './concepts.ts';
import { weakTerms } from './weak-words.ts';

export type WeightedTerm = { term: string; weight: number };

/** What a text asks of a document: terms to rank by, and those of them that are telling enough to find by. */
export type Asked = { terms: WeightedTerm[]; finding: WeightedTerm[]; averageLength: number };

// Measured together on labelled sets; docs/matching.md says what each gains.
const mostWords = 32;
const mostConcepts = 16;
const conceptWorth = 1.2;
const weakWorth = 0.3;
const tooCommonToFindBy = 0.4;

/**
 * Weighs the terms of a text: the rarer in the index the more, and a little more for each time that it is repeated. Concepts
 * count somewhat more than words, words of asking and paying less.
 */
export function weigh(terms: readonly string[], statistics: TermStatistics): Asked {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weighed = [...counts]
    .map(([term, times]) => ({ term, weight: worthOf(term) * rarity(term, statistics) * (1 + Math.log(times)) }))
    .sort((left, right) => right.weight - left.weight || (left.term < right.term ? -1 : 1));
  const chosen = [
    ...weighed.filter(({ term }) => !isConcept(term)).slice(0, mostWords),
    ...weighed.filter(({ term }) => isConcept(term)).slice(0, mostConcepts),
  ];
  const telling = chosen.filter(({ term }) => shareOf(term, statistics) <= tooCommonToFindBy);
  return {
    terms: chosen,
    // Of a few documents each bears a large share: where only words that nobody has are left, the common ones find.
    finding: telling.some(({ term }) => (statistics.frequencies.get(term) ?? 0) > 0) ? telling : chosen,
    averageLength: Math.max(1, statistics.averageLength),
  };
}

function worthOf(term: string): number {
  if (isConcept(term)) return conceptWorth;
  return weakTerms.has(term) ? weakWorth : 1;
}

function shareOf(term: string, { documents, frequencies }: TermStatistics): number {
  return documents === 0 ? 0 : (frequencies.get(term) ?? 0) / documents;
}

function rarity(term: string, { documents, frequencies }: TermStatistics): number {
  const bearing = frequencies.get(term) ?? 0;
  return Math.log(1 + (Math.max(0, documents - bearing) + 0.5) / (bearing + 0.5));
}
