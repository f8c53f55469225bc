import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { Party } from './domain.ts';
import type { TupeState } from './states.ts';

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

const isDecidingSteward = (actor: Actor) =>
  isSteward(actor) && actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role);

export const tupePolicy = {
  /** The parties that are on the market, from when they were named; and stewards. Bidders are no parties. */
  'tupe:view': (actor: Actor, thing: TupeThing) =>
    actsFor(actor, thing.primeId) || partyOf(thing, actor) !== null || isSteward(actor),
  /** The prime keeps the record. */
  'tupe:edit': (actor: Actor, thing: TupeThing) => !isOver(thing) && actsFor(actor, thing.primeId, editors),
  'tupe:act-as-outgoing': (actor: Actor, thing: TupeThing) => !isOver(thing) && actsAs(actor, thing, 'outgoing'),
  'tupe:act-as-incoming': (actor: Actor, thing: TupeThing) => !isOver(thing) && actsAs(actor, thing, 'incoming'),
  /** Each party states its own; a steward that of the funder. */
  'tupe:state-position': (actor: Actor, thing: TupeThing) =>
    !isOver(thing) && (actsAs(actor, thing, null) || isDecidingSteward(actor)),
};
