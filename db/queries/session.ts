import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema.ts';
import type { SessionTable } from '../tables/person.table.ts';

export type SessionWithMembership = Awaited<ReturnType<typeof findSessionWithMemberships>>[number];

/** A session that has not expired with its person, once for each organisation that the person belongs to, first joined first. */
export function findSessionWithMemberships(db: Kysely<Database>, token: string, now: Date) {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .leftJoin('membership', (join) =>
      join.onRef('membership.person_id', '=', 'person.id').on('membership.ended_at', 'is', null),
    )
    .leftJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('session.token', '=', token)
    .where('session.expires_at', '>', now)
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .select([
      'session.id as session_id',
      'session.updated_at as seen_at',
      'session.second_factor_at',
      'session.acting_organisation_id',
      'person.id as person_id',
      'person.name as person_name',
      'person.email',
      'person.two_factor_enabled',
      'organisation.id as organisation_id',
      'organisation.name as organisation_name',
      'organisation.status',
      'organisation.is_provider',
      'organisation.is_prime',
      'organisation.is_steward',
      'membership.role',
    ])
    .execute();
}

/** Notes that a session was used, and lets it live until `expiresAt`. */
export async function renewSession(db: Kysely<Database>, sessionId: string, now: Date, expiresAt: Date): Promise<void> {
  await db.updateTable('session').set({ updated_at: now, expires_at: expiresAt }).where('id', '=', sessionId).execute();
}

export type LiveSession = Pick<
  Selectable<SessionTable>,
  'id' | 'user_agent' | 'ip_address' | 'created_at' | 'updated_at'
>;

/** The sessions of a person that have not expired, last used first. */
export function listSessions(db: Kysely<Database>, personId: string, now: Date): Promise<LiveSession[]> {
  return db
    .selectFrom('session')
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(100)
    .select(['id', 'user_agent', 'ip_address', 'created_at', 'updated_at'])
    .execute();
}
