import { createChance } from '#test/bench/chance.ts';

/** How well one query was answered. */
export type Measures = { ndcg10: number; recall50: number; mrr: number };
/** The mean over all queries, and the interval in which it lies in 95 of 100 samples of the queries. */
export type Summary = Measures & { interval: Record<keyof Measures, [low: number, high: number]> };

const keys = ['ndcg10', 'recall50', 'mrr'] as const;
const first = 10;
const looked = 50;
const samples = 2_000;

/**
 * Measures a ranking: nDCG over the first 10 with the grade as gain and a log2 discount, the share of the relevant among the
 * first 50 (of at most 50), and one over the place of the first relevant.
 */
export function measure(ranking: readonly string[], grades: ReadonlyMap<string, number>): Measures {
  const gainOf = (ranks: readonly number[]) => ranks.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
  const best = [...grades.values()].sort((left, right) => right - left).slice(0, first);
  const found = ranking.slice(0, looked).filter((id) => grades.has(id)).length;
  const place = ranking.findIndex((id) => grades.has(id));
  return {
    ndcg10: gainOf(ranking.slice(0, first).map((id) => grades.get(id) ?? 0)) / gainOf(best),
    recall50: found / Math.min(looked, grades.size),
    mrr: place < 0 ? 0 : 1 / (place + 1),
  };
}

/** The means with their bootstrap intervals; the same for the same input. */
export function summarise(each: readonly Measures[]): Summary {
  const chance = createChance(1);
  const drawn = Array.from({ length: samples }, () =>
    meanOf(each.map(() => each[chance.whole(each.length)] ?? { ndcg10: 0, recall50: 0, mrr: 0 })),
  );
  const boundsOf = (key: keyof Measures): [number, number] => {
    const sorted = drawn.map((mean) => mean[key]).sort((left, right) => left - right);
    return [round(sorted[Math.floor(samples * 0.025)] ?? 0), round(sorted[Math.floor(samples * 0.975)] ?? 0)];
  };
  const means = meanOf(each);
  return {
    ndcg10: round(means.ndcg10),
    recall50: round(means.recall50),
    mrr: round(means.mrr),
    interval: { ndcg10: boundsOf('ndcg10'), recall50: boundsOf('recall50'), mrr: boundsOf('mrr') },
  };
}

function meanOf(each: readonly Measures[]): Measures {
  const sums = { ndcg10: 0, recall50: 0, mrr: 0 };
  for (const one of each) for (const key of keys) sums[key] += one[key] / each.length;
  return sums;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
