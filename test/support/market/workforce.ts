import type { TestServices } from '../services.ts';
import { tupeMarket } from '../tupe.ts';
import { insertPack, insertUndertaking } from '../workforce.ts';
import type { Thing } from './thing.ts';

export const workforceStates = [
  'giver with a draft',
  'giver of figures',
  'bidder without an undertaking',
  'bidder who signed',
  'bidder who is out',
  'prime beside figures',
] as const;
export type WorkforceState = (typeof workforceStates)[number];

/** Figures of staff of an opportunity, as their giver, a bidder or the prime has them. */
export async function makeWorkforce(services: TestServices, state: WorkforceState): Promise<Thing> {
  const { declarationId, opportunityId, outgoing, bidder, prime } = await tupeMarket(services);
  const giverId = outgoing.acting.organisationId;
  const bidderId = bidder.acting.organisationId;
  const status = state === 'giver with a draft' ? 'draft' : 'released';
  const packId = await insertPack(services, declarationId, giverId, { status });
  if (state === 'bidder who signed') await insertUndertaking(services, declarationId, bidderId);
  if (state === 'bidder who is out') await endInterest(services, declarationId, opportunityId, bidderId);
  const organisationId =
    state === 'prime beside figures' ? prime.acting.organisationId : state.startsWith('giver') ? giverId : bidderId;
  return { organisationId, params: { declarationId, opportunityId, packId, organisationId } };
}

async function endInterest(
  services: TestServices,
  declarationId: string,
  opportunityId: string,
  organisationId: string,
): Promise<void> {
  const { db, clock } = services;
  const at = new Date(clock.now().epochMilliseconds);
  await db
    .updateTable('interest')
    .set({ status: 'withdrawn', withdrawn_at: at })
    .where('opportunity_id', '=', opportunityId)
    .where('organisation_id', '=', organisationId)
    .execute();
  await db
    .insertInto('tupe_deletion')
    .values({
      declaration_id: declarationId,
      organisation_id: organisationId,
      what: 'workforce_pack',
      due_on: clock.today().add({ days: 30 }).toString(),
      asked_at: at,
      confirmed_at: null,
      confirmed_by: null,
      words: null,
      overdue_since: null,
    })
    .execute();
}
