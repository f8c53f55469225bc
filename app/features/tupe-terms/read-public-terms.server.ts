import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { can } from '../policies.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { asksTupeCost } from './asks-cost.ts';
import { readCostForBidders } from './read-cost-for-bidders.server.ts';

/**
 * What everyone who reads an opportunity learns of the terms of a transfer, the same for all: the assumption, without who typed
 * it. Null where nothing is asked about TUPE, and where no declaration was begun.
 */
export async function readPublicTerms(services: Services, actor: Actor, snapshot: OpportunitySnapshot) {
  if (!asksTupeCost(snapshot)) return null;
  const { declarationId, assumption } = await readCostForBidders(services.db, snapshot.opportunityId);
  const thing = declarationId ? await findDeclaration(services, declarationId) : null;
  if (!thing) return null;
  return {
    declarationId: thing.id,
    assumption: assumption && {
      amountPence: assumption.amountPence,
      basis: assumption.basis,
      version: assumption.version,
      setOn: assumption.setOn,
      afterOpening: assumption.afterOpening,
    },
    mayRead: can(actor, 'tupe-terms:read', thing),
  };
}
export type PublicTerms = NonNullable<Awaited<ReturnType<typeof readPublicTerms>>>;
