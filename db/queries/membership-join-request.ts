import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { JoinRequestTable } from '../tables/organisation.table.ts';

/** A person waits for one answer at a time from an organisation. */
export const joinRequestOnce = 'join_request_once';

/** Requests that wait for an answer from an organisation, oldest first. */
export function waitingJoinRequests(db: Kysely<Database>, organisationId: string) {
  return selectRequests(db)
    .where('join_request.organisation_id', '=', organisationId)
    .where('join_request.status', '=', 'waiting')
    .orderBy('join_request.created_at')
    .limit(100)
    .execute();
}

export function findJoinRequest(db: Kysely<Database>, organisationId: string, joinRequestId: string) {
  return selectRequests(db)
    .where('join_request.organisation_id', '=', organisationId)
    .where('join_request.id', '=', joinRequestId)
    .executeTakeFirst();
}

/** What a person has asked for and not been answered yet. */
export function waitingJoinRequestsBy(db: Kysely<Database>, personId: string) {
  return selectRequests(db)
    .where('join_request.person_id', '=', personId)
    .where('join_request.status', '=', 'waiting')
    .orderBy('join_request.created_at')
    .limit(100)
    .execute();
}

function selectRequests(db: Kysely<Database>) {
  return db
    .selectFrom('join_request')
    .innerJoin('organisation', 'organisation.id', 'join_request.organisation_id')
    .innerJoin('person', 'person.id', 'join_request.person_id')
    .select([
      'join_request.id',
      'join_request.organisation_id as organisationId',
      'organisation.name as organisationName',
      'join_request.person_id as personId',
      'person.name as personName',
      'person.email as personEmail',
      'join_request.message',
      'join_request.status',
      'join_request.created_at as askedAt',
    ]);
}

/** @throws a violation of `joinRequestOnce` when the person waits for an answer already */
export async function insertJoinRequest(
  db: Transaction<Database>,
  request: { organisation_id: string; person_id: string; message: string; created_at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('join_request')
    .values({ ...request, decided_by: null, decided_at: null, reason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Closes a waiting request.
 * @returns its id, or undefined when somebody else closed it first
 */
export function closeJoinRequest(
  db: Transaction<Database>,
  which: { organisationId: string; personId: string } | { organisationId: string; id: string },
  change: {
    status: 'accepted' | 'declined' | 'withdrawn';
  } & Pick<JoinRequestTable, 'decided_by' | 'decided_at' | 'reason'>,
): Promise<{ id: string } | undefined> {
  const waiting = db
    .updateTable('join_request')
    .set(change)
    .where('organisation_id', '=', which.organisationId)
    .where('status', '=', 'waiting');
  const chosen = 'id' in which ? waiting.where('id', '=', which.id) : waiting.where('person_id', '=', which.personId);
  return chosen.returning('id').executeTakeFirst();
}
