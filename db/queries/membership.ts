import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { MembershipRow, Role } from '../tables/organisation.table.ts';

/** A person belongs to an organisation once at a time. */
export const membershipOnce = 'membership_once';

export type Member = {
  id: string;
  personId: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
};

const rank = sql<number>`array_position(array['owner', 'editor', 'viewer'], membership.role)`;

/** The people of an organisation, owners first. */
export function membersOf(db: Kysely<Database>, organisationId: string, page = { limit: 100, offset: 0 }) {
  return selectMembers(db, organisationId)
    .orderBy(rank)
    .orderBy('person.email')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export function findMember(
  db: Kysely<Database>,
  organisationId: string,
  membershipId: string,
): Promise<Member | undefined> {
  return selectMembers(db, organisationId).where('membership.id', '=', membershipId).executeTakeFirst();
}

/** The addresses of those who answer for an organisation. */
export async function ownerAddresses(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const owners = await selectMembers(db, organisationId).where('membership.role', '=', 'owner').execute();
  return owners.map((owner) => owner.email);
}

/** The address of a member, or null when they are none. */
export async function memberAddress(
  db: Kysely<Database>,
  organisationId: string,
  personId: string,
): Promise<string | null> {
  const member = await selectMembers(db, organisationId).where('person.id', '=', personId).executeTakeFirst();
  return member?.email ?? null;
}

function selectMembers(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select([
      'membership.id',
      'person.id as personId',
      'person.name',
      'person.email',
      'membership.role',
      'membership.created_at as since',
    ])
    .where('membership.organisation_id', '=', organisationId)
    .where('membership.ended_at', 'is', null);
}

/**
 * Reads who belongs to an organisation and keeps that from changing until the transaction ends, so that two owners
 * cannot both leave because each saw the other.
 */
export function lockMemberships(db: Transaction<Database>, organisationId: string): Promise<MembershipRow[]> {
  return db
    .selectFrom('membership')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** @throws a violation of `membershipOnce` when the person belongs to the organisation already */
export async function insertMembership(
  db: Transaction<Database>,
  membership: { organisationId: string; personId: string; role: Role; now: Date },
): Promise<string> {
  const { organisationId, personId, role, now } = membership;
  const { id } = await db
    .insertInto('membership')
    .values({
      organisation_id: organisationId,
      person_id: personId,
      role,
      created_at: now,
      ended_at: null,
      ended_how: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setMembershipRole(
  db: Transaction<Database>,
  organisationId: string,
  membershipId: string,
  role: Role,
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ role })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', membershipId)
    .execute();
}

/** Ends a membership, and the acting of that person's sessions for the organisation with it. */
export async function endMembership(
  db: Transaction<Database>,
  membership: Pick<MembershipRow, 'id' | 'organisation_id' | 'person_id'>,
  how: 'left' | 'removed',
  now: Date,
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ ended_at: now, ended_how: how })
    .where('organisation_id', '=', membership.organisation_id)
    .where('id', '=', membership.id)
    .execute();
  await db
    .updateTable('session')
    .set({ acting_organisation_id: null })
    .where('person_id', '=', membership.person_id)
    .where('acting_organisation_id', '=', membership.organisation_id)
    .execute();
}

/** Whether a person belongs to an organisation now. */
export async function isMember(db: Kysely<Database>, organisationId: string, personId: string): Promise<boolean> {
  const row = await selectMembers(db, organisationId).where('membership.person_id', '=', personId).executeTakeFirst();
  return row !== undefined;
}

/** Whether a person is an owner or editor of an organisation in good standing now. */
export async function editsFor(db: Kysely<Database>, organisationId: string, personId: string): Promise<boolean> {
  const row = await selectMembers(db, organisationId)
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('organisation.status', 'not in', ['suspended', 'refused'])
    .where('membership.person_id', '=', personId)
    .where('membership.role', 'in', ['owner', 'editor'])
    .executeTakeFirst();
  return row !== undefined;
}

/** The role of a person in an organisation at this moment; null when they do not belong to it. */
export async function roleOfMember(
  db: Kysely<Database>,
  organisationId: string,
  personId: string,
): Promise<Role | null> {
  const member = await db
    .selectFrom('membership')
    .select('role')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return member?.role ?? null;
}
