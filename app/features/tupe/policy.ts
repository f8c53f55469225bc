import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { type Actor, actsFor, editors, isSteward, owners } from '../identity/actor.ts';
import type { Party } from './domain.ts';
import { hasStep, type TupeState } from './states.ts';

/** organisationId is null for one that is not on the market. */
export type TupeParty = { id: string; party: Party; organisationId: string | null; name: string };

/** A declaration as policies see it. Parties whose part has ended are not among them. */
export type TupeThing = {
  id: string;
  state: TupeState;
  primeId: string;
  opportunityId: string | null;
  subcontractId: string | null;
  title: string;
  /** Null on a sub-contract. */
  opportunityStatus: 'draft' | 'published' | 'withdrawn' | 'decided' | null;
  parties: TupeParty[];
  row: TupeDeclarationRow;
};

/** One party of a declaration, as what is about it alone sees it. */
export type PartyThing = { declaration: TupeThing; party: TupeParty };

/** The steps that need nothing but a reason. */
export const steering = ['abort', 'reopen', 'close'] as const;
export type Steering = (typeof steering)[number];
type SteeredThing = TupeThing & { step: Steering };

const isOver = ({ state }: TupeThing) => state === 'closed' || state === 'aborted';

function actsAs(actor: Actor, thing: TupeThing, party: Party | null, roles = editors): boolean {
  return thing.parties.some(
    ({ party: theirs, organisationId }) =>
      (party === null || theirs === party) && organisationId !== null && actsFor(actor, organisationId, roles),
  );
}

/** The party for which somebody acts, whatever their role; null for a steward and for everybody else. @param party where an organisation has several parts */
export function partyOf(thing: TupeThing, actor: Actor, party: Party | null = null): TupeParty | null {
  return (
    thing.parties.find(
      ({ party: theirs, organisationId }) =>
        (party === null || theirs === party) && organisationId !== null && actsFor(actor, organisationId),
    ) ?? null
  );
}

/** Whether somebody signed that it does not apply, and nobody else has yet. */
export function waitsForCounterSignature({ state, row }: TupeThing): boolean {
  return row.not_applicable_at !== null && row.counter_signed_at === null && hasStep(state, 'conclude_not_applicable');
}

/** The outgoing providers that are on the market, save the prime itself where it does the work now. */
export function outgoingOnMarket({ parties, primeId }: TupeThing): string[] {
  return parties.flatMap(({ party, organisationId }) =>
    party === 'outgoing' && organisationId !== null && organisationId !== primeId ? [organisationId] : [],
  );
}

export const tupePolicy = {
  /** The parties that are on the market, from when they were named; and stewards. Bidders are no parties. */
  'tupe:view': (actor: Actor, thing: TupeThing) =>
    actsFor(actor, thing.primeId) || partyOf(thing, actor) !== null || isSteward(actor),
  /** The prime keeps the record. */
  'tupe:edit': (actor: Actor, thing: TupeThing) => !isOver(thing) && actsFor(actor, thing.primeId, editors),
  'tupe:end-party': (actor: Actor, { declaration }: PartyThing) =>
    !isOver(declaration) && actsFor(actor, declaration.primeId, editors),
  'tupe:act-as-outgoing': (actor: Actor, thing: TupeThing) => !isOver(thing) && actsAs(actor, thing, 'outgoing'),
  'tupe:act-as-incoming': (actor: Actor, thing: TupeThing) => !isOver(thing) && actsAs(actor, thing, 'incoming'),
  'tupe:sign-not-applicable': (actor: Actor, thing: TupeThing) =>
    thing.state !== 'not_applicable' &&
    hasStep(thing.state, 'conclude_not_applicable') &&
    actsFor(actor, thing.primeId, editors),
  /** Not by whoever signed first; the outgoing provider where it is on the market, else another owner of the prime. */
  'tupe:counter-sign': (actor: Actor, thing: TupeThing) =>
    waitsForCounterSignature(thing) &&
    actor.kind === 'person' &&
    actor.personId !== thing.row.not_applicable_by &&
    (outgoingOnMarket(thing).length > 0
      ? outgoingOnMarket(thing).some((organisationId) => actsFor(actor, organisationId, editors))
      : actsFor(actor, thing.primeId, owners)),
  /** The prime, and whoever may have to give the information. */
  'tupe:record-circumstances': (actor: Actor, thing: TupeThing) =>
    hasStep(thing.state, 'transfer') &&
    !thing.row.transferred_on &&
    (actsFor(actor, thing.primeId, editors) || actsAs(actor, thing, 'outgoing')),
  'tupe:accept-risk': (actor: Actor, thing: TupeThing) =>
    thing.subcontractId !== null && thing.state === 'disputed' && actsFor(actor, thing.primeId, owners),
  'tupe:record-transfer': (actor: Actor, thing: TupeThing) =>
    hasStep(thing.state, 'transfer') && (actsFor(actor, thing.primeId, editors) || actsAs(actor, thing, 'incoming')),
  'tupe:reconcile': (actor: Actor, thing: TupeThing) =>
    hasStep(thing.state, 'reconcile') && (actsFor(actor, thing.primeId, editors) || actsAs(actor, thing, 'incoming')),
  /** Any of the parties: the claim is against one of them. */
  'tupe:record-claim': (actor: Actor, thing: TupeThing) =>
    hasStep(thing.state, 'reconcile') && actsAs(actor, thing, null),
  /** Ends it without a transfer, opens it again or closes it. */
  'tupe:steer': (actor: Actor, thing: SteeredThing) =>
    hasStep(thing.state, thing.step) && actsFor(actor, thing.primeId, editors),
};
