import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertMembership } from '#db/queries/membership.ts';
import { actForOrganisation, insertOrganisation } from '#db/queries/organisation.ts';
import { insertClaimedIdentifiers } from '#db/queries/organisation-identifier.ts';
import { signedIn } from '../identity/actor.ts';
import { findTakenNumbers, type NumberError, questionError, takenError } from './find-taken-numbers.server.ts';
import type { Registration } from './schema.ts';

export type RegisterOutcome =
  | { ok: true; organisationId: string }
  | { ok: false; reason: 'numbers'; errors: NumberError[] };

/**
 * Registers an organisation with its claimed numbers. Whoever does it becomes its owner and acts for it from then on.
 * A number that is verified for another organisation, that stands in the directory, or whose register nobody has named
 * stops the registration.
 */
export async function registerOrganisation(context: Context, registration: Registration): Promise<RegisterOutcome> {
  const person = signedIn(context.actor);
  return inUnitOfWork<RegisterOutcome>(context, async (unit) => {
    const taken = await findTakenNumbers(unit.db, registration.numbers);
    const errors = [...taken.map(takenError), ...registration.questions.map(questionError)];
    if (errors.length > 0) return { ok: false, reason: 'numbers', errors };
    const organisationId = await insertRegistered(unit, registration);
    await insertClaimedIdentifiers(unit.db, organisationId, registration.numbers, unit.now);
    await insertMembership(unit.db, { organisationId, personId: person.personId, role: 'owner', now: unit.now });
    await actForOrganisation(unit.db, person, organisationId);
    const { name, isProvider, isPrime } = registration;
    await unit.audit('register', 'organisation', organisationId, { name, isProvider, isPrime }, organisationId);
    return { ok: true, organisationId };
  });
}

function insertRegistered(unit: UnitOfWork, registration: Registration): Promise<string> {
  return insertOrganisation(unit.db, {
    name: registration.name,
    is_provider: registration.isProvider,
    is_prime: registration.isPrime,
    legal_form: registration.legalForm,
    size_band: registration.sizeBand,
    head_office_district: registration.district,
    website: null,
    status: 'unverified',
    status_reason: null,
    register_email: null,
    source: null,
    source_reference: null,
    created_at: unit.now,
    updated_at: unit.now,
  });
}
