import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { tupeDeclarationOf } from '#db/queries/tupe-declaration.ts';
import { findDeletion } from '#db/queries/tupe-deletion.ts';
import { workforceBidders, workforceUndertakingOf } from '#db/queries/workforce-bidder.ts';
import { type WorkforcePackInFull, workforcePacksOf } from '#db/queries/workforce-pack.ts';
import type { Actor } from '../identity/actor.ts';
import { bidderStanding } from './bidder-standing.ts';
import type { BidThing } from './policy.ts';

const bidParams = z.object({ opportunityId: z.uuid() });
const bidPackParams = bidParams.extend({ packId: z.uuid() });
type Finding<Params> = { services: Services; actor: Actor; params: Params };

/** A bidder beside the packs of an opportunity. */
export type Bid = Omit<BidThing, 'packs'> & {
  opportunityId: string;
  declarationId: string;
  packs: WorkforcePackInFull[];
};

/**
 * What the organisation that the actor acts for may see of the figures of staff of an opportunity; null where it bids for
 * nothing there, so that all who may not look are told the same.
 */
export async function findBid({ services, actor, params }: Finding<z.infer<typeof bidParams>>): Promise<Bid | null> {
  const acting = actor.kind === 'person' ? actor.acting : null;
  if (!acting) return null;
  const { db, clock } = services;
  const { organisationId } = acting;
  const [facts] = await workforceBidders(db, params.opportunityId, organisationId);
  const declarationId = facts && (await tupeDeclarationOf(db, { opportunityId: params.opportunityId }));
  if (!declarationId) return null;
  const today = clock.today().toString();
  const packs = await workforcePacksOf(db, declarationId);
  return {
    opportunityId: params.opportunityId,
    declarationId,
    organisationId,
    standing: bidderStanding(facts),
    packs: packs.filter(
      ({ status, delete_on, giver_id }) => status === 'released' && delete_on >= today && giver_id !== organisationId,
    ),
    undertaking: await workforceUndertakingOf(db, declarationId, organisationId),
    deletion: await findDeletion(db, { declarationId, organisationId, what: 'workforce_pack' }),
  };
}

async function findBidWithPack(finding: Finding<z.infer<typeof bidPackParams>>): Promise<Bid | null> {
  const bid = await findBid(finding);
  const packs = bid?.packs.filter(({ id }) => id === finding.params.packId) ?? [];
  return bid && { ...bid, packs };
}

/** For providers; each route names its verb. */
export const ofBid = { access: { for: 'acting', as: 'provider' }, params: bidParams, find: findBid } as const;
/** The same with one pack. */
export const ofBidPack = {
  access: { for: 'acting', as: 'provider' },
  params: bidPackParams,
  find: findBidWithPack,
} as const;
