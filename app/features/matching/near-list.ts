import type { OpportunityForMatch, ProviderForMatch } from './domain.ts';
import { findNearMiss, type NearMiss } from './near-miss.ts';
import { orderScores } from './order.ts';
import type { ScoreOptions, Total } from './tally.ts';

/** A need beside a provider that something rules out, and the score that it has all the same. */
export type Pairing = { need: OpportunityForMatch; provider: ProviderForMatch; score: Total };

/**
 * Parts those that one small step would bring in from those that are further away.
 * @returns near misses with the highest total after their step first; the others with the fewest reasons first
 */
export function partNearMisses<P extends Pairing>(
  ruledOut: readonly P[],
  optionsFor: (pairing: P) => ScoreOptions,
): { near: { pairing: P; miss: NearMiss }[]; others: P[] } {
  const found = ruledOut.map((pairing) => {
    const options = optionsFor(pairing);
    return {
      pairing,
      today: options.today,
      miss: findNearMiss(pairing.need, pairing.provider, pairing.score, options),
    };
  });
  const [today] = found.map((each) => each.today);
  if (!today) return { near: [], others: [] };
  const near = found.flatMap(({ pairing, miss }) =>
    miss ? [{ ...keyOf(pairing), total: miss.totalThen, pairing, miss }] : [],
  );
  const others = found.flatMap(({ pairing, miss }) =>
    miss ? [] : [{ ...keyOf(pairing), total: pairing.score.total, pairing }],
  );
  return {
    near: orderScores(near, today).map(({ pairing, miss }) => ({ pairing, miss })),
    others: orderScores(others, today)
      .map(({ pairing }) => pairing)
      .sort((left, right) => left.score.exclusions.length - right.score.exclusions.length),
  };
}

function keyOf({ score: { organisationId, opportunityId } }: Pairing) {
  return { organisationId, opportunityId };
}
