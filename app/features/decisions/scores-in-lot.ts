import { z } from 'zod';

const range = { own: z.number(), lowest: z.number(), highest: z.number() };

/** A provider's own agreed scores beside the range of all who answered in the lot. Nothing in it says whose the others are. */
export const lotScores = z.object({
  answers: z.number().int(),
  rank: z.number().int().nullable(),
  total: z.object(range),
  criteria: z.array(
    z.object({
      name: z.string(),
      weight: z.number().int(),
      threshold: z.number().int().nullable(),
      reason: z.string(),
      ...range,
    }),
  ),
});
export type LotScores = z.infer<typeof lotScores>;

type Criterion = { id: string; name: string; weight: number; threshold: number | null };
type Scored = {
  interestId: string;
  rank: number | null;
  total: string;
  scores: readonly { criterionId: string; points: number; reason: string }[];
};

/** Puts own scores beside the lowest and the highest of all; null when there are no agreed scores of the provider's own. */
export function scoresInLot(
  criteria: readonly Criterion[],
  ranked: readonly Scored[],
  interestId: string,
): LotScores | null {
  const own = ranked.find((one) => one.interestId === interestId);
  if (!own || criteria.length === 0) return null;
  const pointsOf = (one: Scored, criterionId: string) =>
    one.scores.find((score) => score.criterionId === criterionId)?.points ?? 0;
  return {
    answers: ranked.length,
    rank: own.rank,
    total: rangeOf(
      Number(own.total),
      ranked.map(({ total }) => Number(total)),
    ),
    criteria: criteria.map(({ id, name, weight, threshold }) => ({
      name,
      weight,
      threshold,
      reason: own.scores.find(({ criterionId }) => criterionId === id)?.reason ?? '',
      ...rangeOf(
        pointsOf(own, id),
        ranked.map((one) => pointsOf(one, id)),
      ),
    })),
  };
}

function rangeOf(own: number, all: readonly number[]) {
  return { own, lowest: Math.min(...all), highest: Math.max(...all) };
}
