import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { NotForUsRow } from '../tables/alert.table.ts';

/** Keeps that an opportunity is not for a provider, and why; what was said before is replaced. */
export async function saveNotForUs(db: Transaction<Database>, row: NotForUsRow): Promise<void> {
  const { person_id, reason, words, created_at } = row;
  await db
    .insertInto('not_for_us')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['opportunity_id', 'organisation_id']).doUpdateSet({ person_id, reason, words, created_at }),
    )
    .execute();
}

/** Takes it back. @returns false when nothing was said */
export async function deleteNotForUs(
  db: Transaction<Database>,
  organisationId: string,
  opportunityId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('not_for_us')
    .where('organisation_id', '=', organisationId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What a provider said about an opportunity. */
export function findNotForUs(
  db: Kysely<Database>,
  organisationId: string,
  opportunityId: string,
): Promise<NotForUsRow | undefined> {
  return db
    .selectFrom('not_for_us')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
}

/** The opportunities that are not for a provider. */
export async function notForUsIds(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('not_for_us')
    .select('opportunity_id')
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map((row) => row.opportunity_id);
}

/** The providers that an opportunity is not for. */
export async function organisationsNotFor(db: Kysely<Database>, opportunityId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('not_for_us')
    .select('organisation_id')
    .where('opportunity_id', '=', opportunityId)
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** The list "Not for us" of a provider, the last first, at most 100. */
export function listNotForUs(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('not_for_us')
    .innerJoin('opportunity', 'opportunity.id', 'not_for_us.opportunity_id')
    .innerJoin('organisation', 'organisation.id', 'opportunity.organisation_id')
    .where('not_for_us.organisation_id', '=', organisationId)
    .select([
      'opportunity.id as opportunityId',
      'opportunity.title',
      'organisation.name as organisationName',
      'not_for_us.reason',
      'not_for_us.words',
      'not_for_us.created_at as at',
    ])
    .orderBy('not_for_us.created_at', 'desc')
    .orderBy('opportunity.id')
    .limit(100)
    .execute();
}

/** Whom a prime invited to its opportunity and who said no: with names, for the prime knows them. At most 100. */
export function invitedWhoSaidNo(db: Kysely<Database>, primeId: string, opportunityId: string) {
  return ofPrime(db, primeId, opportunityId)
    .innerJoin('invitation', (join) =>
      join
        .onRef('invitation.opportunity_id', '=', 'not_for_us.opportunity_id')
        .onRef('invitation.organisation_id', '=', 'not_for_us.organisation_id'),
    )
    .innerJoin('organisation', 'organisation.id', 'not_for_us.organisation_id')
    .select([
      'organisation.id as organisationId',
      'organisation.name',
      'not_for_us.reason',
      'not_for_us.words',
      'not_for_us.created_at as at',
    ])
    .orderBy('not_for_us.created_at', 'desc')
    .limit(100)
    .execute();
}

/** Why those whom nobody invited said no: how many gave each reason, and nothing that could name one. */
export async function reasonsOfUninvited(
  db: Kysely<Database>,
  primeId: string,
  opportunityId: string,
): Promise<{ reason: string; count: number }[]> {
  const rows = await ofPrime(db, primeId, opportunityId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('invitation')
            .whereRef('invitation.opportunity_id', '=', 'not_for_us.opportunity_id')
            .whereRef('invitation.organisation_id', '=', 'not_for_us.organisation_id')
            .select('invitation.id'),
        ),
      ),
    )
    .select((eb) => ['not_for_us.reason', eb.fn.countAll<string>().as('count')])
    .groupBy('not_for_us.reason')
    .orderBy('not_for_us.reason')
    .execute();
  return rows.map(({ reason, count }) => ({ reason, count: Number(count) }));
}

function ofPrime(db: Kysely<Database>, primeId: string, opportunityId: string) {
  return db
    .selectFrom('not_for_us')
    .innerJoin('opportunity', 'opportunity.id', 'not_for_us.opportunity_id')
    .where('opportunity.organisation_id', '=', primeId)
    .where('opportunity.id', '=', opportunityId);
}

export type ReasonCount = { of: string; reason: string; count: number };

const programme = sql<string>`coalesce(head_contract.programme, '')`;
const month = sql<string>`to_char(not_for_us.created_at at time zone 'Europe/London', 'YYYY-MM')`;
const prime = sql<string>`organisation.name`;

/** How often each reason was given, by what it is counted by, for stewards. */
export async function countReasonsBy(
  db: Kysely<Database>,
  by: 'programme' | 'month' | 'prime',
): Promise<ReasonCount[]> {
  const of = { programme, month, prime }[by];
  const rows = await db
    .selectFrom('not_for_us')
    .innerJoin('opportunity', 'opportunity.id', 'not_for_us.opportunity_id')
    .innerJoin('organisation', 'organisation.id', 'opportunity.organisation_id')
    .leftJoin('head_contract', 'head_contract.id', 'opportunity.head_contract_id')
    .select((eb) => [of.as('of'), 'not_for_us.reason', eb.fn.countAll<string>().as('count')])
    .groupBy([of, 'not_for_us.reason'])
    .orderBy(of)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}
