import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { findBid } from '../workforce-packs/find-bid.server.ts';
import { figureSources } from './figure-sources.ts';

const none = { packs: [], signHref: null, sources: null };

/**
 * What a bidder can begin an estimate from: the figures of staff that it may open, each by a press that is noted, or the way to sign
 * for them; and where the figures in the address come from.
 */
export async function readEstimateStart(services: Services, actor: Actor, thing: TupeThing, search: URLSearchParams) {
  const { opportunityId } = thing;
  const bid = opportunityId && (await findBid({ services, actor, params: { opportunityId } }));
  if (!bid || !opportunityId) return none;
  const isOpen = can(actor, 'workforce:open', bid);
  const sources = figureSources(search);
  const source = bid.packs.find(({ id }) => id === sources?.packId);
  return {
    packs: isOpen
      ? bid.packs.map(({ id, giver_name: giverName, as_at: asAt }) => ({
          href: paths.workforcePackEstimate(opportunityId, id),
          giverName,
          asAt,
        }))
      : [],
    signHref: !isOpen && can(actor, 'workforce:look', bid) ? paths.workforce(opportunityId) : null,
    sources: isOpen && sources && source ? { ...sources, giverName: source.giver_name, asAt: source.as_at } : null,
  };
}
export type EstimateStart = Awaited<ReturnType<typeof readEstimateStart>>;
