import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { ChangeNoticeRow, ChangeNoticeTable } from '../tables/ledger.table.ts';

/** @returns its id */
export async function insertChangeNotice(
  db: Transaction<Database>,
  row: Insertable<ChangeNoticeTable>,
): Promise<string> {
  const { id } = await db.insertInto('change_notice').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A notice on a sub-contract. */
export async function findChangeNotice(
  db: Kysely<Database>,
  subcontractId: string,
  noticeId: string,
): Promise<ChangeNoticeRow | null> {
  const row = await db
    .selectFrom('change_notice')
    .selectAll()
    .where('subcontract_id', '=', subcontractId)
    .where('id', '=', noticeId)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a change of a notice whose sub-contract is locked. */
export async function updateChangeNotice(
  db: Transaction<Database>,
  noticeId: string,
  change: Updateable<ChangeNoticeTable>,
): Promise<void> {
  await db.updateTable('change_notice').set(change).where('id', '=', noticeId).execute();
}

/** The notices on a sub-contract, the last given first. */
export function noticesOf(db: Kysely<Database>, subcontractId: string): Promise<ChangeNoticeRow[]> {
  return db
    .selectFrom('change_notice')
    .selectAll()
    .where('subcontract_id', '=', subcontractId)
    .orderBy('given_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .limit(100)
    .execute();
}

/** The sub-contract that a notice is on. */
export async function subcontractOfNotice(db: Kysely<Database>, noticeId: string): Promise<string | null> {
  const row = await db
    .selectFrom('change_notice')
    .select('subcontract_id')
    .where('id', '=', noticeId)
    .executeTakeFirst();
  return row?.subcontract_id ?? null;
}

type Page = { limit: number; offset: number };

/** Notices that stewards look at, those without a view first: what is short has a reason, and partners are always told of. */
export function noticesForStewards(db: Kysely<Database>, { limit, offset }: Page) {
  return stewardNotices(db)
    .innerJoin('subcontract', 'subcontract.id', 'change_notice.subcontract_id')
    .innerJoin('organisation as prime', 'prime.id', 'subcontract.prime_id')
    .innerJoin('organisation as provider', 'provider.id', 'subcontract.provider_id')
    .selectAll('change_notice')
    .select(['prime.name as prime_name', 'provider.name as provider_name', 'subcontract.notice_months'])
    .orderBy(sql`change_notice.steward_at is not null or change_notice.withdrawn_at is not null`)
    .orderBy('change_notice.effective_on')
    .orderBy('change_notice.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many notices stewards look at, and how many wait for their view. */
export async function countNoticesForStewards(db: Kysely<Database>): Promise<{ all: number; waiting: number }> {
  const { all, waiting } = await stewardNotices(db)
    .select((eb) => [
      eb.fn.countAll<string>().as('all'),
      eb.fn
        .countAll<string>()
        .filterWhere('steward_at', 'is', null)
        .filterWhere('withdrawn_at', 'is', null)
        .filterWhere('took_effect_at', 'is', null)
        .as('waiting'),
    ])
    .executeTakeFirstOrThrow();
  return { all: Number(all), waiting: Number(waiting) };
}

function stewardNotices(db: Kysely<Database>) {
  return db
    .selectFrom('change_notice')
    .where((eb) => eb.or([eb('exceptional_reason', 'is not', null), eb('kind', '=', 'partner')]));
}
