import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { assumptionsOf, costOfOpportunity } from '#db/queries/tupe-cost.ts';
import type { PublishedVersion } from '../opportunities/published-version.server.ts';
import { presentAssumption } from '../tupe-terms/read-cost-for-bidders.server.ts';
import { formatMoney } from '../wording.ts';
import type { EventNews } from './tell-event.server.ts';

type Told = { opportunityId: string; version: number };

/**
 * What staff who transfer are taken to cost, as it is told to those who price the work. Null where the opportunity is not open to
 * readers any more, and for a version that another one has replaced: that one is told.
 */
export async function tupeCostNews(
  { db, env }: Services,
  { opportunityId, version }: Told,
  { snapshot, withdrawnReason }: PublishedVersion,
): Promise<EventNews | null> {
  const cost = await costOfOpportunity(db, opportunityId);
  if (!cost?.assumption || cost.assumption.version !== version || withdrawnReason !== null) return null;
  const { amountPence, reason, afterOpening } = presentAssumption(cost.assumption);
  const before = (await assumptionsOf(db, cost.declarationId)).find((one) => one.version === version - 1);
  const amount = formatMoney(amountPence);
  const amountBefore = before ? formatMoney(before.amount_pence) : null;
  const { title, organisationName: primeName } = snapshot;
  const path = paths.opportunity(opportunityId);
  return {
    event: 'tupe_cost_set',
    once: `${opportunityId} ${version}`,
    opportunityId,
    title,
    why: [
      `Staff who transfer are taken to cost ${amount}${amountBefore ? ` (before: ${amountBefore})` : ''}`,
      ...(reason ? [`Why: ${reason}`] : []),
    ],
    path,
    mail: {
      kind: 'tupe-cost-set',
      input: { title, primeName, amount, before: amountBefore, reason, afterOpening, url: env.APP_URL + path },
    },
  };
}
