import type { IndexName, SearchEngine, SearchFilter, TermVector } from './engine.ts';
import { termsOfText } from './words/terms.ts';
import { type Asked, weigh } from './words/weigh.ts';

/** A document and how alike its words are to a text: 0 to 1. */
export type Alike = { id: string; relevance: number };

export type AlikeQuery = { text: string; filters?: readonly SearchFilter[]; limit: number };

/** A text whose terms were weighed once, to be set beside documents as often as is wanted. */
export type WeighedText = {
  /** The documents whose words are most like it, the likest first; the same ranking whichever engine holds the index. */
  likest(query: Omit<AlikeQuery, 'text'>): Promise<Alike[]>;
  /** How alike the words of these documents are to it; 0 for what is not in the index. */
  relevanceOf(ids: readonly string[]): Promise<Map<string, number>>;
};

const saturation = 1.2;
const lengthShare = 0.75;
const titleWorth = 3;

/** Weighs the terms of a text by what an index knows of them. */
export async function weighText(engine: SearchEngine, index: IndexName, text: string): Promise<WeighedText> {
  const terms = termsOfText(text);
  const asked = weigh(terms, await engine.statistics(index, [...new Set(terms)]));
  const counted = asked.terms.map(({ term }) => term);
  return {
    async likest({ filters, limit }) {
      if (asked.terms.length === 0) return [];
      const vectors = await engine.findByTerms(index, { terms: asked.finding, counted, filters, limit });
      return vectors
        .map((vector) => ({ id: vector.id, relevance: relevanceOf(asked, vector) }))
        .sort((left, right) => right.relevance - left.relevance || (left.id < right.id ? -1 : 1));
    },
    async relevanceOf(ids) {
      const vectors = await engine.termsOf(index, ids, counted);
      const found = new Map(vectors.map((vector) => [vector.id, relevanceOf(asked, vector)]));
      return new Map(ids.map((id) => [id, found.get(id) ?? 0]));
    },
  };
}

/**
 * How alike the words of one document are to each of several texts, in their order: what `WeighedText.relevanceOf` says of each,
 * with one question to the index for all of them; 0 for what is not in it.
 */
export async function relevanceToEach(
  engine: SearchEngine,
  index: IndexName,
  id: string,
  texts: readonly string[],
): Promise<number[]> {
  const all = texts.map(termsOfText);
  const statistics = await engine.statistics(index, [...new Set(all.flat())]);
  const asked = all.map((terms) => weigh(terms, statistics));
  const counted = new Set(asked.flatMap(({ terms }) => terms.map(({ term }) => term)));
  const [document] = await engine.termsOf(index, [id], [...counted]);
  return asked.map((one) => (document ? relevanceOf(one, document) : 0));
}

/** The documents whose words are most like a text, as `WeighedText.likest` finds them. */
export async function findAlike(engine: SearchEngine, index: IndexName, query: AlikeQuery): Promise<Alike[]> {
  return (await weighText(engine, index, query.text)).likest(query);
}

// BM25, as a share of the most that the terms could come to.
function relevanceOf({ terms, averageLength }: Asked, document: TermVector): number {
  const { length } = document;
  const norm = saturation * (1 - lengthShare + (lengthShare * length) / averageLength);
  const most = terms.reduce((sum, { weight }) => sum + weight, 0);
  const score = terms.reduce((sum, { term, weight }) => {
    const count = document.terms.get(term);
    if (!count) return sum;
    const times = count.title * titleWorth + count.body;
    return sum + (weight * times) / (times + norm);
  }, 0);
  return most === 0 ? 0 : score / most;
}
