import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { latestOpportunitySnapshot } from '#db/queries/opportunity.ts';
import type { Actor } from '../identity/actor.ts';
import { opportunitySnapshot } from '../opportunities/snapshot.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { findBid } from '../workforce-packs/find-bid.server.ts';
import { asksTupeCost } from './asks-cost.ts';
import { figureSources } from './figure-sources.ts';

const nothing = { packs: [], signHref: null, sources: null };

/**
 * What a bidder can begin an estimate from: the figures of staff that it may open, each by a press that is noted, or the way to sign
 * for them; where the figures in the address come from; and the lots in whose answer the estimate can be used.
 */
export async function readEstimateStart(services: Services, actor: Actor, thing: TupeThing, search: URLSearchParams) {
  return { ...(await readFigures(services, actor, thing, search)), answers: await readAnswers(services, actor, thing) };
}
export type EstimateStart = Awaited<ReturnType<typeof readEstimateStart>>;

async function readFigures(services: Services, actor: Actor, { opportunityId }: TupeThing, search: URLSearchParams) {
  const bid = opportunityId && (await findBid({ services, actor, params: { opportunityId } }));
  if (!bid || !opportunityId) return nothing;
  const isOpen = can(actor, 'workforce:open', bid);
  if (!isOpen)
    return { ...nothing, signHref: can(actor, 'workforce:look', bid) ? paths.workforce(opportunityId) : null };
  const sources = figureSources(search);
  const packs = bid.packs.map(({ id, giver_name: giverName, as_at: asAt }) => ({
    href: paths.workforcePackEstimate(opportunityId, id),
    giverName,
    asAt,
    isTaken: sources?.packIds.includes(id) ?? false,
  }));
  return { packs, signHref: null, sources: packs.some(({ isTaken }) => isTaken) ? sources : null };
}

/** Where a provider that may answer the opportunity uses what it estimated: once for each lot. */
async function readAnswers({ db }: Services, actor: Actor, { opportunityId, opportunityStatus, primeId }: TupeThing) {
  const acting = actor.kind === 'person' ? actor.acting : null;
  const mayAnswer = opportunityStatus === 'published' && acting?.isProvider && acting.organisationId !== primeId;
  const published = opportunityId && mayAnswer ? await latestOpportunitySnapshot(db, opportunityId) : null;
  if (!opportunityId || !published) return [];
  const snapshot = opportunitySnapshot.parse(published.snapshot);
  if (!asksTupeCost(snapshot)) return [];
  return snapshot.lots.map(({ id, title }) => ({
    href: paths.interest(opportunityId),
    lotId: id,
    title: snapshot.lots.length > 1 ? title : null,
  }));
}
