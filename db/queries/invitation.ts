import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** A provider is invited to an opportunity once. */
export const invitationOnce = 'invitation_once';

export type NewInvitation = {
  id: string;
  openTokenHash: string;
  opportunityId: string;
  organisationId: string;
  message: string;
  sentBy: 'email' | 'letter';
  stopTokenHash: string | null;
  invitedBy: string | null;
  matchId: string | null;
  now: Date;
};

/** Records an invitation. @returns its id, or null when the provider was invited before */
export async function insertInvitation(db: Transaction<Database>, invitation: NewInvitation): Promise<string | null> {
  const row = await db
    .insertInto('invitation')
    .values({
      id: invitation.id,
      open_token_hash: invitation.openTokenHash,
      opportunity_id: invitation.opportunityId,
      organisation_id: invitation.organisationId,
      message: invitation.message,
      sent_by: invitation.sentBy,
      stop_token_hash: invitation.stopTokenHash,
      invited_by: invitation.invitedBy,
      match_id: invitation.matchId,
      created_at: invitation.now,
    })
    .onConflict((conflict) => conflict.constraint(invitationOnce).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Who was invited to an opportunity of a prime, the last first. */
export function invitationsTo(
  db: Kysely<Database>,
  { opportunityId, primeId }: { opportunityId: string; primeId: string },
  page: { limit: number; offset: number },
) {
  return ofPrime(db, opportunityId, primeId)
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .leftJoin('person', 'person.id', 'invitation.invited_by')
    .leftJoin('match', 'match.id', 'invitation.match_id')
    .leftJoin('not_for_us', (join) =>
      join
        .onRef('not_for_us.opportunity_id', '=', 'invitation.opportunity_id')
        .onRef('not_for_us.organisation_id', '=', 'invitation.organisation_id'),
    )
    .select([
      'organisation.id as organisationId',
      'organisation.name',
      'organisation.status',
      'invitation.sent_by as sentBy',
      'invitation.message',
      'invitation.created_at as invitedAt',
      'invitation.opened_at as openedAt',
      'invitation.viewed_at as viewedAt',
      'invitation.reminded_at as remindedAt',
      'not_for_us.reason',
      'not_for_us.words',
      'not_for_us.created_at as declinedAt',
      'person.name as invitedBy',
      'match.total',
      'match.formula_version as formulaVersion',
    ])
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countInvitationsTo(db: Kysely<Database>, to: { opportunityId: string; primeId: string }) {
  const { count } = await ofPrime(db, to.opportunityId, to.primeId)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The invitation of one provider to an opportunity of a prime. */
export function findInvitation(
  db: Kysely<Database>,
  { opportunityId, primeId }: { opportunityId: string; primeId: string },
  organisationId: string,
) {
  return ofPrime(db, opportunityId, primeId)
    .where('invitation.organisation_id', '=', organisationId)
    .selectAll('invitation')
    .executeTakeFirst();
}

/** Which of these providers were invited to an opportunity of a prime. */
export async function invitedAmong(
  db: Kysely<Database>,
  { opportunityId, primeId }: { opportunityId: string; primeId: string },
  organisationIds: readonly string[],
): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await ofPrime(db, opportunityId, primeId)
    .where('invitation.organisation_id', 'in', [...organisationIds])
    .select('invitation.organisation_id')
    .execute();
  return rows.map((row) => row.organisation_id);
}

function ofPrime(db: Kysely<Database>, opportunityId: string, primeId: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('opportunity', 'opportunity.id', 'invitation.opportunity_id')
    .where('invitation.opportunity_id', '=', opportunityId)
    .where('opportunity.organisation_id', '=', primeId);
}

/** The opportunities that a provider was invited to, the last first, at most 100. */
export async function invitedOpportunityIds(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('invitation')
    .select('opportunity_id')
    .where('organisation_id', '=', organisationId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => row.opportunity_id);
}

/** The organisation that a link to stop invitations was sent to, and whether it was used. */
export function findByStopToken(db: Kysely<Database>, stopTokenHash: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .leftJoin('invitation_stop', 'invitation_stop.organisation_id', 'organisation.id')
    .where('invitation.stop_token_hash', '=', stopTokenHash)
    .select(['organisation.id as organisationId', 'organisation.name', 'invitation_stop.asked_at as stoppedAt'])
    .executeTakeFirst();
}

/** True when an organisation has asked for no more invitations to its directory entry. */
export async function hasStoppedInvitations(db: Kysely<Database>, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('invitation_stop')
    .select('asked_at')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Remembers that an organisation wants no more invitations; asking twice changes nothing. */
export async function stopInvitations(db: Transaction<Database>, organisationId: string, now: Date): Promise<void> {
  await db
    .insertInto('invitation_stop')
    .values({ organisation_id: organisationId, asked_at: now })
    .onConflict((conflict) => conflict.column('organisation_id').doNothing())
    .execute();
}

/** Notes that somebody acted on an opportunity for an organisation that was invited to it; the first time counts. */
export async function markInvitationViewed(
  db: Transaction<Database>,
  opportunityId: string,
  organisationId: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ viewed_at: now })
    .where('opportunity_id', '=', opportunityId)
    .where('organisation_id', '=', organisationId)
    .where('viewed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
