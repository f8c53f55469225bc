import type { Services } from '#app/services/services.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { isSmall } from '../organisations/size.ts';
import { type CostOfCriteria, costOfCriteria } from './cost-of-criteria.ts';
import { type CostInWords, sayCosts } from './cost-wording.ts';
import { CURRENT_FORMULA } from './formula.ts';
import { loadProviders } from './load-providers.server.ts';
import { mostCandidates, retrieveAround, retrieveProviders } from './retrieve.server.ts';
import { toOpportunityForMatch } from './to-match.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The live count for a draft: who would match it as it is now, and what each criterion costs. */
export type WhoWouldMatch = Pick<CostOfCriteria, 'fits' | 'near'> & {
  opportunityId: string;
  costs: CostInWords[];
  /** How many providers were looked at. */
  looked: number;
  /** True when there are more in the market than were looked at: the figures are of those. */
  cut: boolean;
};

/**
 * Counts who would match a draft as it stands. Sizes are read beside the providers, for the count of small ones alone.
 * @returns null for a draft without a requirement: there is nothing to match yet
 */
export async function whoWouldMatch(services: Services, snapshot: OpportunitySnapshot): Promise<WhoWouldMatch | null> {
  if (snapshot.requirements.length === 0) return null;
  const reference = await services.reference.current();
  const vocabulary = vocabularyOf(reference);
  const need = toOpportunityForMatch(snapshot, vocabulary);
  const whom = { need, primeId: snapshot.organisationId, claimedOnly: false };
  const nearest = await retrieveProviders(services, whom, vocabulary);
  const around = await retrieveAround(services, whom, vocabulary);
  const ids = new Set([
    ...nearest.candidates.map(({ organisationId }) => organisationId),
    ...nearest.nearby,
    ...around.ids,
  ]);
  const loaded = await loadProviders(services, [...ids], vocabulary);
  const { fits, near, criteria } = costOfCriteria(
    need,
    loaded.map(({ provider, snapshot: { sizeBand } }) => ({ provider, isSmall: isSmall(sizeBand) })),
    {
      formula: CURRENT_FORMULA,
      today: services.clock.today(),
      textRelevance: null,
      names: vocabulary.names,
      areas: vocabulary.areas,
    },
  );
  const levelName = (level: number) => reference.label('level', String(level)).toLowerCase();
  return {
    opportunityId: snapshot.opportunityId,
    fits,
    near,
    costs: sayCosts(criteria, need, { names: vocabulary.names, levelName }),
    looked: loaded.length,
    cut: nearest.total > mostCandidates || around.cut,
  };
}
