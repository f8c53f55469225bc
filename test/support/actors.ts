import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor, Person } from '#app/features/identity/actor.ts';
import { rowsToPerson } from '#app/features/identity/session-person.ts';
import type { Services } from '#app/services/services.ts';
import { findSessionWithMemberships } from '#db/queries/session.ts';
import type { OrganisationStatus, Role } from '#db/tables/organisation.table.ts';
import { commit } from './commitments.ts';

const now = (services: Services) => new Date(services.clock.now().epochMilliseconds);

/** A person with an address that is known to be theirs; belongs to no organisation yet. @returns their id */
export async function createPerson(
  services: Services,
  { email = `${randomUUID()}@example.org`, name = 'Ada Example', isDemo = false } = {},
): Promise<string> {
  const { id } = await services.db
    .insertInto('person')
    .values({ name, email, email_verified: true, is_demo: isDemo })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type OrganisationKind = 'provider' | 'prime' | 'steward' | 'both';

/** An organisation without members; a prime has accepted what primes promise, unless told otherwise. @returns its id */
export async function createOrganisation(
  services: Services,
  options: { kind?: OrganisationKind; status?: OrganisationStatus; name?: string; committed?: boolean } = {},
): Promise<string> {
  const {
    committed = true,
    kind = 'provider',
    status = 'verified',
    name = `Organisation ${randomUUID().slice(0, 8)}`,
  } = options;
  const { id } = await services.db
    .insertInto('organisation')
    .values({
      name,
      status,
      is_provider: kind === 'provider' || kind === 'both',
      is_prime: kind === 'prime' || kind === 'both',
      is_steward: kind === 'steward',
      created_at: now(services),
      updated_at: now(services),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (committed && (kind === 'prime' || kind === 'both')) await commit(services, id);
  return id;
}

/** Makes a person a member of an organisation. */
export async function addMember(services: Services, organisationId: string, personId: string, role: Role = 'owner') {
  await services.db
    .insertInto('membership')
    .values({ organisation_id: organisationId, person_id: personId, role, created_at: now(services) })
    .execute();
}

type SessionOptions = { secondFactor?: boolean; actingFor?: string };

/** A session of a person, as signing in would make it. @returns its token */
export async function openSession(services: Services, personId: string, options: SessionOptions = {}): Promise<string> {
  const token = randomBytes(16).toString('hex');
  const at = now(services);
  await services.db
    .insertInto('session')
    .values({
      person_id: personId,
      token,
      expires_at: new Date(at.getTime() + 30 * 86_400_000),
      second_factor_at: options.secondFactor === false ? null : at,
      acting_organisation_id: options.actingFor ?? null,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return token;
}

/** The Cookie header of a person who is signed in, with the second factor shown unless told otherwise. */
export async function sessionCookieFor(services: Services, personId: string, options: SessionOptions = {}) {
  const header = await services.auth.cookie.issue(await openSession(services, personId, options));
  return header.split(';', 1)[0] ?? '';
}

/** Someone who belongs to no organisation, signed in. */
export async function personAlone(services: Services): Promise<Person> {
  return personOf(services, await openSession(services, await createPerson(services)));
}

/** A new person, signed in, acting for a new organisation of that kind and status in that role. */
export async function personActing(
  services: Services,
  options: {
    kind?: OrganisationKind;
    role?: Role;
    status?: OrganisationStatus;
    organisationId?: string;
    committed?: boolean;
    person?: { name?: string; email?: string };
  } = {},
): Promise<Person & { acting: NonNullable<Person['acting']> }> {
  const organisationId = options.organisationId ?? (await createOrganisation(services, options));
  const personId = await createPerson(services, options.person);
  await addMember(services, organisationId, personId, options.role);
  const person = await personOf(services, await openSession(services, personId));
  if (!person.acting) throw new Error('The person acts for no organisation');
  return { ...person, acting: person.acting };
}

/** A signed-in actor as the person of this session would be. */
export async function personOf(services: Services, token: string): Promise<Person> {
  const rows = await findSessionWithMemberships(services.db, token, now(services));
  if (!rows[0]) throw new Error('There is no such session');
  return rowsToPerson(rows[0], rows);
}

/** The actor of a request with this Cookie header. */
export function actorOf(services: Services, cookie: string): Promise<Actor> {
  return services.auth.actor(new Headers({ Cookie: cookie }));
}
