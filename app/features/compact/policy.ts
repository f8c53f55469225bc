import type { SubcontractRow } from '#db/tables/decision.table.ts';
import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { AdvanceState } from './advance-states.ts';

type CheckThing = { organisationId: string };
/** A sub-contract as policies see it. */
export type CompactThing = { primeId: string; providerId: string; status: SubcontractRow['status'] };
type AdvanceThing = CompactThing & { advance: AdvanceState };

const runs = ({ status }: CompactThing) => status === 'awarded' || status === 'signed';
const isParty = (actor: Actor, { primeId, providerId }: CompactThing) =>
  actsFor(actor, primeId) || actsFor(actor, providerId);

export const compactPolicy = {
  /** What was found in the text of a contract is the organisation's own business: neither its prime nor a steward sees it. */
  'clause-check:view': (actor: Actor, { organisationId }: CheckThing) => actsFor(actor, organisationId),
  'clause-check:remove': (actor: Actor, { organisationId }: CheckThing) => actsFor(actor, organisationId, editors),
  /** The two parties, and stewards. What the work costs in full is for the parties alone. */
  'compact:view': (actor: Actor, thing: CompactThing) => isParty(actor, thing) || isSteward(actor),
  'full-cost:view': (actor: Actor, thing: CompactThing) => isParty(actor, thing),
  'advance:ask': (actor: Actor, thing: CompactThing) => runs(thing) && actsFor(actor, thing.providerId, editors),
  'advance:answer': (actor: Actor, { primeId, advance }: AdvanceThing) =>
    advance === 'asked' && actsFor(actor, primeId, editors),
  'advance:withdraw': (actor: Actor, { providerId, advance }: AdvanceThing) =>
    advance === 'asked' && actsFor(actor, providerId, editors),
  'full-cost:state': (actor: Actor, thing: CompactThing) =>
    thing.status !== 'not_concluded' && actsFor(actor, thing.providerId, editors),
};
