import type { TupeDeletionRow, WorkforceUndertakingRow } from '#db/tables/workforce-pack.table.ts';
import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { TupeThing } from '../tupe/policy.ts';
import type { BidderStanding } from './bidder-standing.ts';
import type { PackState } from './domain.ts';

type GivenThing = { declaration: TupeThing; giverId: string; status: PackState };
/** A bidder beside what it may open: `packs` are those that others released and whose day is not over. */
export type BidThing = {
  organisationId: string;
  standing: BidderStanding;
  packs: readonly unknown[];
  undertaking: WorkforceUndertakingRow | null;
  deletion: TupeDeletionRow | null;
};

const isOver = ({ state }: TupeThing) => state === 'closed' || state === 'aborted';

/**
 * For whom somebody gives figures of staff: an outgoing provider for itself; the prime where an outgoing provider is not on the
 * market, or none is named. Only on an opportunity: on a sub-contract nobody bids any more.
 */
export function giverFor(actor: Actor, thing: Pick<TupeThing, 'opportunityId' | 'primeId' | 'parties'>): string | null {
  if (!thing.opportunityId) return null;
  const outgoing = thing.parties.filter(({ party }) => party === 'outgoing');
  const own = outgoing.find(({ organisationId }) => organisationId && actsFor(actor, organisationId, editors));
  if (own) return own.organisationId;
  const primeGives = outgoing.length === 0 || outgoing.some(({ organisationId }) => organisationId === null);
  return primeGives && actsFor(actor, thing.primeId, editors) ? thing.primeId : null;
}

/** Whether somebody gives figures for this giver: what `workforce:give` lets in, for one of its givers. */
export const givesFor = (giverId: string) => (actor: Actor, thing: TupeThing) =>
  !isOver(thing) && giverFor(actor, thing) === giverId;

export const workforcePolicy = {
  'workforce:give': (actor: Actor, thing: TupeThing) => !isOver(thing) && giverFor(actor, thing) !== null,
  /** That figures were given, and until when: parties and stewards. What they say is for the giver and for bidders. */
  'workforce:see-given': (actor: Actor, thing: TupeThing) =>
    thing.opportunityId !== null &&
    (isSteward(actor) ||
      actsFor(actor, thing.primeId) ||
      thing.parties.some(
        ({ party, organisationId }) => party === 'outgoing' && organisationId && actsFor(actor, organisationId),
      )),
  /** What was given, before and after it is released. */
  'workforce:read': (actor: Actor, pack: GivenThing) => pack.status !== 'deleted' && actsFor(actor, pack.giverId),
  'workforce:release': (actor: Actor, pack: GivenThing) =>
    pack.status === 'draft' && givesFor(pack.giverId)(actor, pack.declaration),
  /** Also when it is withdrawn already, so that a second press of the button is answered like the first. */
  'workforce:withdraw': (actor: Actor, pack: GivenThing) =>
    (pack.status === 'released' || pack.status === 'withdrawn') && actsFor(actor, pack.giverId, editors),
  /** That there are figures to open, for whoever has an interest. */
  'workforce:look': (actor: Actor, { organisationId, standing, packs }: BidThing) =>
    standing.may && packs.length > 0 && actsFor(actor, organisationId),
  'workforce:sign': (actor: Actor, { organisationId, standing, packs }: BidThing) =>
    standing.may && packs.length > 0 && actsFor(actor, organisationId, editors),
  'workforce:open': (actor: Actor, { organisationId, standing, packs, undertaking }: BidThing) =>
    standing.may && packs.length > 0 && undertaking !== null && actsFor(actor, organisationId),
  'workforce:see-deletion': (actor: Actor, { organisationId, deletion }: BidThing) =>
    deletion !== null && actsFor(actor, organisationId),
  'workforce:confirm-deletion': (actor: Actor, { organisationId, deletion }: BidThing) =>
    deletion !== null && actsFor(actor, organisationId, editors),
};
