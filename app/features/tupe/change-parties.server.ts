import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { endTupeParty, insertTupeParty } from '#db/queries/tupe-declaration.ts';
import { organisationToName } from '#db/queries/tupe-party.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { type Party, partyWords } from './domain.ts';
import { keepVersion } from './keep-version.server.ts';
import { lockDeclarationFor } from './lock-for.server.ts';
import { type TupeThing, tupePolicy } from './policy.ts';

/** An organisation of the market, or the name of one that is not on it. */
export type NewParty = { party: Party; organisationId: string; name: string };
export type PartyAdded =
  | { ok: true }
  | { ok: false; reason: 'unknown' | 'nobody' | 'no_such_organisation' | 'already' | 'no_such_part' };

/**
 * Names a party of a declaration; one that is on the market sees the declaration from then on and is told. An incoming provider
 * can be named on a sub-contract only: until an award nobody is one.
 */
export function addParty(context: Context, declarationId: string, wanted: NewParty): Promise<PartyAdded> {
  return inUnitOfWork<PartyAdded>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, declarationId, tupePolicy['tupe:edit']);
    if (!thing) return { ok: false, reason: 'unknown' };
    if (wanted.party === 'prime' || (wanted.party === 'incoming' && !thing.subcontractId))
      return { ok: false, reason: 'no_such_part' };
    if (!wanted.organisationId && !wanted.name) return { ok: false, reason: 'nobody' };
    const organisation = wanted.organisationId ? await organisationToName(unit.db, wanted.organisationId) : null;
    if (wanted.organisationId && !organisation) return { ok: false, reason: 'no_such_organisation' };
    const name = organisation?.name ?? wanted.name;
    if (isNamed(thing, wanted.party, organisation?.id ?? null, name)) return { ok: false, reason: 'already' };
    const partyId = await insertTupeParty(unit.db, {
      declaration_id: declarationId,
      party: wanted.party,
      organisation_id: organisation?.id ?? null,
      name,
      added_by: unit.by.personId,
      added_at: unit.now,
      ended_at: null,
    });
    if (!partyId) return { ok: false, reason: 'already' };
    await keepVersion(unit, declarationId, `${partyWords[wanted.party]} named: ${name}`);
    if (organisation) await tellNamed(context, unit, thing, organisation.id, wanted.party);
    return { ok: true };
  });
}

function isNamed(thing: TupeThing, party: Party, organisationId: string | null, name: string): boolean {
  return thing.parties.some(
    (known) =>
      known.party === party &&
      (organisationId ? known.organisationId === organisationId : known.name.toLowerCase() === name.toLowerCase()),
  );
}

async function tellNamed(
  { services }: Context,
  unit: UnitOfWork,
  thing: TupeThing,
  organisationId: string,
  party: Party,
) {
  if (organisationId === unit.by.organisationId) return;
  const prime = thing.parties.find((known) => known.party === 'prime');
  await mailPeople(unit, [organisationId], {
    kind: 'tupe-party-named',
    input: {
      title: thing.title,
      primeName: prime?.name ?? 'The prime',
      part: partyWords[party].toLowerCase(),
      isOutgoing: party === 'outgoing',
      url: inMail(services, paths.tupeDeclaration(thing.id)),
    },
  });
}

export type PartyEnded = { ok: true } | { ok: false; reason: 'unknown' | 'stays' };

/** Ends the part of a party, with a reason; what it said is kept, and it sees the declaration no more. The prime and the provider of a sub-contract stay. */
export function endParty(
  context: Context,
  declarationId: string,
  partyId: string,
  reason: string,
): Promise<PartyEnded> {
  return inUnitOfWork<PartyEnded>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, declarationId, tupePolicy['tupe:edit']);
    const party = thing?.parties.find(({ id }) => id === partyId);
    if (!party) return { ok: false, reason: 'unknown' };
    if (party.party === 'prime' || party.party === 'incoming') return { ok: false, reason: 'stays' };
    await endTupeParty(unit.db, partyId, unit.now);
    await keepVersion(unit, declarationId, `${party.name} has no part any more: ${reason}`);
    return { ok: true };
  });
}
