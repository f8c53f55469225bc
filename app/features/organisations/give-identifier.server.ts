import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { violates } from '#db/constraint.ts';
import { lockOrganisation } from '#db/queries/organisation.ts';
import {
  deleteUnverifiedIdentifier,
  identifierOncePerOrganisation,
  identifiersOf,
  insertClaimedIdentifiers,
} from '#db/queries/organisation-identifier.ts';
import type { RegistrationNumber } from './registration-numbers.ts';

/** More registers than there are; enough for every earlier number of an old organisation. */
const mostIdentifiers = 50;

export type GiveOutcome = { ok: true } | { ok: false; reason: 'given-already' | 'too-many' };

/** Adds a claimed number. One that others claim too goes to the stewards, who see every side. */
export async function giveIdentifier(
  context: Context,
  { organisationId, number }: { organisationId: string; number: RegistrationNumber },
): Promise<GiveOutcome> {
  try {
    return await inUnitOfWork<GiveOutcome>(context, async (unit) => {
      await lockOrganisation(unit.db, organisationId);
      const given = await identifiersOf(unit.db, organisationId);
      if (given.length >= mostIdentifiers) return { ok: false, reason: 'too-many' };
      await insertClaimedIdentifiers(unit.db, organisationId, [number], unit.now);
      const { scheme, value } = number;
      await unit.audit('give', 'identifier', `${scheme}-${value}`, { scheme, value }, organisationId);
      return { ok: true };
    });
  } catch (error) {
    if (violates(error, identifierOncePerOrganisation)) return { ok: false, reason: 'given-already' };
    throw error;
  }
}

export type TakeBackOutcome = { ok: true } | { ok: false; reason: 'verified-or-gone' };

/** Takes back a number that no steward has verified. */
export async function takeBackIdentifier(
  context: Context,
  { organisationId, identifierId }: { organisationId: string; identifierId: string },
): Promise<TakeBackOutcome> {
  return inUnitOfWork<TakeBackOutcome>(context, async (unit) => {
    const taken = await deleteUnverifiedIdentifier(unit.db, organisationId, identifierId);
    if (!taken) return { ok: false, reason: 'verified-or-gone' };
    await unit.audit('take-back', 'identifier', `${taken.scheme}-${taken.value}`, { ...taken }, organisationId);
    return { ok: true };
  });
}
