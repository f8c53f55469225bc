import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** An invitation by the hash of its code. */
export function findByOpenToken(db: Kysely<Database>, openTokenHash: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .where('invitation.open_token_hash', '=', openTokenHash)
    .select([
      'invitation.id',
      'invitation.opportunity_id as opportunityId',
      'organisation.id as organisationId',
      'organisation.name',
      'organisation.status',
    ])
    .executeTakeFirst();
}

/** Notes that an invitation was opened. @returns false when it had been */
export async function markInvitationOpened(db: Transaction<Database>, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ opened_at: now })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The invitation of an organisation to an opportunity, for its own people. */
export function findOwnInvitation(db: Kysely<Database>, opportunityId: string, organisationId: string) {
  return db
    .selectFrom('invitation')
    .where('opportunity_id', '=', opportunityId)
    .where('organisation_id', '=', organisationId)
    .select(['id', 'organisation_id as invitedId', 'message', 'created_at as invitedAt', 'viewed_at as viewedAt'])
    .executeTakeFirst();
}

export type FunnelCounts = { sent: number; opened: number; viewed: number; interested: number; notForUs: number };

/** How many of those invited to an opportunity came how far. Later steps count among the earlier ones. */
export async function countFunnel(
  db: Kysely<Database>,
  { opportunityId, primeId, withAnswers }: { opportunityId: string; primeId: string; withAnswers: boolean },
): Promise<FunnelCounts> {
  const { rows } = await sql<FunnelCounts>`
    with step as (
      select invitation.opened_at is not null as opened, invitation.viewed_at is not null as viewed,
        interest.id is not null as interested, interest.id is not null and ${withAnswers} as told,
        not_for_us.reason is not null and interest.id is null as declined
      from invitation
      join opportunity on opportunity.id = invitation.opportunity_id and opportunity.organisation_id = ${primeId}
      left join not_for_us on not_for_us.opportunity_id = invitation.opportunity_id
        and not_for_us.organisation_id = invitation.organisation_id
      left join interest on interest.opportunity_id = invitation.opportunity_id
        and interest.organisation_id = invitation.organisation_id
        and interest.status in ('sent', 'under_review', 'decided')
      where invitation.opportunity_id = ${opportunityId}
    )
    select count(*)::int as sent,
      (count(*) filter (where opened or viewed or declined or told))::int as opened,
      (count(*) filter (where viewed or declined or told))::int as viewed,
      (count(*) filter (where interested))::int as interested,
      (count(*) filter (where declined))::int as "notForUs"
    from step`.execute(db);
  return rows[0] ?? { sent: 0, opened: 0, viewed: 0, interested: 0, notForUs: 0 };
}

/** When those invited sent an interest. Sealed: to be asked only when the response deadline has passed. */
export async function interestsOfInvited(
  db: Kysely<Database>,
  opportunityId: string,
  organisationIds: readonly string[],
): Promise<Map<string, Date>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('interest')
    .where('opportunity_id', '=', opportunityId)
    .where('organisation_id', 'in', [...organisationIds])
    .where('status', 'in', ['sent', 'under_review', 'decided'])
    .select(['organisation_id as organisationId', 'sent_at as at'])
    .execute();
  return new Map(rows.flatMap(({ organisationId, at }) => (at ? [[organisationId, at] as const] : [])));
}

/** How many providers have an interest in an opportunity that stands, invited or not. */
export async function countAnswers(db: Kysely<Database>, opportunityId: string): Promise<number> {
  const { count } = await db
    .selectFrom('interest')
    .where('opportunity_id', '=', opportunityId)
    .where('status', 'in', ['sent', 'under_review', 'decided'])
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Published opportunities with a number of answers that is enough, or with invitations that nobody opened. */
export async function opportunitiesWithInvitations(
  db: Kysely<Database>,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('opportunity')
    .where('status', '=', 'published')
    .where('id', '>', after)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('invitation').whereRef('invitation.opportunity_id', '=', 'opportunity.id').select('invitation.id'),
      ),
    )
    .select('id')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Invitations to an opportunity that nobody opened or acted on, of organisations that have people here, not reminded yet;
 * locked until the transaction ends.
 */
export function lockUnopened(db: Transaction<Database>, opportunityId: string, invitedBefore: Date) {
  return db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .where('invitation.opportunity_id', '=', opportunityId)
    .where('invitation.created_at', '<', invitedBefore)
    .where('invitation.opened_at', 'is', null)
    .where('invitation.viewed_at', 'is', null)
    .where('invitation.reminded_at', 'is', null)
    .where('organisation.status', 'in', ['verified', 'unverified'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('not_for_us')
            .whereRef('not_for_us.opportunity_id', '=', 'invitation.opportunity_id')
            .whereRef('not_for_us.organisation_id', '=', 'invitation.organisation_id')
            .select('not_for_us.reason'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('interest')
            .whereRef('interest.opportunity_id', '=', 'invitation.opportunity_id')
            .whereRef('interest.organisation_id', '=', 'invitation.organisation_id')
            .select('interest.id'),
        ),
      ),
    )
    .select([
      'invitation.id',
      'organisation.id as organisationId',
      'organisation.name',
      'invitation.created_at as invitedAt',
    ])
    .orderBy('invitation.id')
    .limit(500)
    .forUpdate('invitation')
    .execute();
}

export async function markReminded(db: Transaction<Database>, invitationId: string, now: Date): Promise<void> {
  await db.updateTable('invitation').set({ reminded_at: now }).where('id', '=', invitationId).execute();
}
