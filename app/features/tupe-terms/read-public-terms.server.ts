import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { asksTupeCost } from './asks-cost.ts';
import { currentAssumption } from './read-costs.server.ts';

/**
 * What everyone who reads an opportunity learns of the terms of a transfer, the same for all: the assumption, without who typed
 * it. Null where nothing is asked about TUPE.
 */
export async function readPublicTerms(
  { db }: Services,
  actor: Actor,
  snapshot: OpportunitySnapshot,
  declaration: TupeThing,
) {
  if (!asksTupeCost(snapshot)) return null;
  const assumption = await currentAssumption(db, declaration.id);
  return {
    declarationId: declaration.id,
    assumption: assumption && {
      amountPence: assumption.amountPence,
      basis: assumption.basis,
      version: assumption.version,
      setOn: assumption.setOn,
      afterOpening: assumption.afterOpening,
    },
    mayRead: can(actor, 'tupe-terms:read', declaration),
  };
}
export type PublicTerms = NonNullable<Awaited<ReturnType<typeof readPublicTerms>>>;
