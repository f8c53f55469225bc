import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { Role } from '../tables/organisation.table.ts';

export type PendingInvitation = { id: string; email: string; role: Role; expiresAt: Date };

/** Invitations that can still be accepted, oldest first. */
export function pendingInvitationsOf(
  db: Kysely<Database>,
  organisationId: string,
  now: Date,
): Promise<PendingInvitation[]> {
  return db
    .selectFrom('membership_invitation')
    .select(['id', 'email', 'role', 'expires_at as expiresAt'])
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .limit(100)
    .execute();
}

/** Invitations that wait for whoever holds an address, with the organisations that sent them. */
export function pendingInvitationsTo(db: Kysely<Database>, email: string, now: Date) {
  return db
    .selectFrom('membership_invitation')
    .innerJoin('organisation', 'organisation.id', 'membership_invitation.organisation_id')
    .select(['membership_invitation.id', 'organisation.name as organisationName', 'role', 'expires_at as expiresAt'])
    .where('email', '=', email.toLowerCase())
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('membership_invitation.created_at')
    .limit(100)
    .execute();
}

export function findInvitation(db: Kysely<Database>, tokenHash: string) {
  return db
    .selectFrom('membership_invitation')
    .innerJoin('organisation', 'organisation.id', 'membership_invitation.organisation_id')
    .innerJoin('person', 'person.id', 'membership_invitation.invited_by')
    .selectAll('membership_invitation')
    .select([
      'organisation.name as organisation_name',
      'organisation.status as organisation_status',
      'person.name as inviter_name',
      'person.email as inviter_email',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Reads an invitation and keeps it from being accepted or cancelled by anyone else until the transaction ends. */
export function lockInvitation(db: Transaction<Database>, tokenHash: string) {
  return db
    .selectFrom('membership_invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertInvitation(
  db: Transaction<Database>,
  invitation: {
    organisation_id: string;
    email: string;
    role: Role;
    token_hash: string;
    invited_by: string;
    expires_at: Date;
    created_at: Date;
  },
): Promise<string> {
  const { id } = await db
    .insertInto('membership_invitation')
    .values({ ...invitation, accepted_at: null, cancelled_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Cancels what is still open for an organisation: one invitation, or every one to an address. */
export function cancelInvitations(
  db: Transaction<Database>,
  organisationId: string,
  which: { id: string } | { email: string },
  now: Date,
): Promise<{ id: string; email: string }[]> {
  const open = db
    .updateTable('membership_invitation')
    .set({ cancelled_at: now })
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('cancelled_at', 'is', null);
  const chosen = 'id' in which ? open.where('id', '=', which.id) : open.where('email', '=', which.email);
  return chosen.returning(['id', 'email']).execute();
}

export async function markInvitationAccepted(
  db: Transaction<Database>,
  organisationId: string,
  invitationId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('membership_invitation')
    .set({ accepted_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', invitationId)
    .execute();
}
