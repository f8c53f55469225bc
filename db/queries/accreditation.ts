import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { AccreditationTable } from '../tables/accreditation.table.ts';

/** A prime has one cycle at a time. */
export const oneAccreditationUnderWay = 'accreditation_under_way';

export type AccreditationInFull = NonNullable<Awaited<ReturnType<typeof findAccreditation>>>;

function accreditations(db: Kysely<Database>) {
  return db
    .selectFrom('accreditation')
    .innerJoin('organisation as prime', 'prime.id', 'accreditation.organisation_id')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'accreditation.version_id')
    .innerJoin('rule_set', 'rule_set.code', 'rule_set_version.rule_set')
    .selectAll('accreditation')
    .select(['prime.name as prime_name', 'rule_set.code as standard', 'rule_set.title as standard_title']);
}

/** An accreditation with its prime and the standard that it is held against. */
export async function findAccreditation(db: Kysely<Database>, accreditationId: string) {
  const row = await accreditations(db).where('accreditation.id', '=', accreditationId).executeTakeFirst();
  return row ?? null;
}

/** Locks an accreditation until the transaction ends. @returns whether there is one */
export async function lockAccreditation(db: Transaction<Database>, accreditationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accreditation')
    .select('id')
    .where('id', '=', accreditationId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws a violation of `oneAccreditationUnderWay`. @returns its id */
export async function insertAccreditation(
  db: Transaction<Database>,
  row: Insertable<AccreditationTable>,
): Promise<string> {
  const { id } = await db.insertInto('accreditation').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateAccreditation(
  db: Transaction<Database>,
  accreditationId: string,
  change: Updateable<AccreditationTable>,
): Promise<void> {
  await db
    .updateTable('accreditation')
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', accreditationId)
    .execute();
}

/** All accreditations of a prime, the last visit first. */
export function accreditationsOf(db: Kysely<Database>, primeId: string) {
  return accreditations(db)
    .where('accreditation.organisation_id', '=', primeId)
    .orderBy('accreditation.on_site_on', 'desc')
    .orderBy('accreditation.id')
    .limit(100)
    .execute();
}

/** For stewards: what is under way first, by the day of the visit, then what was decided. */
export function accreditationsForStewards(db: Kysely<Database>, page: { limit: number; offset: number }) {
  return accreditations(db)
    .orderBy(
      sql`case when accreditation.status in ('standard_met', 'standard_not_met', 'lapsed', 'cancelled') then 1 else 0 end`,
    )
    .orderBy('accreditation.on_site_on')
    .orderBy('accreditation.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countAccreditations(db: Kysely<Database>): Promise<number> {
  const { all } = await db
    .selectFrom('accreditation')
    .select((eb) => eb.fn.countAll<string>().as('all'))
    .executeTakeFirstOrThrow();
  return Number(all);
}

/** How many wait for a steward: late bookings, and reports on which the prime was heard. */
export async function accreditationsWaiting(db: Kysely<Database>, today: string): Promise<number> {
  const { waiting } = await db
    .selectFrom('accreditation')
    .select((eb) => eb.fn.countAll<string>().as('waiting'))
    .where((eb) =>
      eb.or([
        eb('status', '=', 'requested'),
        eb.and([eb('status', '=', 'reported'), eb.or([eb('replied_on', 'is not', null), eb('reply_by', '<', today)])]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

/** Those that a clock may change, after one id. */
export async function accreditationsUnderClock(
  db: Kysely<Database>,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('accreditation')
    .select('id')
    .where('status', 'not in', ['standard_not_met', 'lapsed', 'cancelled'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The clocks of a subject that have fired. */
export async function firedClocks(db: Kysely<Database>, subjectId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('accreditation_clock').select('clock').where('subject_id', '=', subjectId).execute();
  return new Set(rows.map(({ clock }) => clock));
}

/** Notes that a clock fired. @returns false when it had fired before */
export async function fireClock(
  db: Transaction<Database>,
  fired: { subjectId: string; clock: string; on: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accreditation_clock')
    .values({ subject_id: fired.subjectId, clock: fired.clock, fired_on: fired.on })
    .onConflict((conflict) => conflict.columns(['subject_id', 'clock']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Primes, or one of them, that were never accredited and have nothing under way, each with its first head contract that has begun. */
export function primesNeverAccredited(db: Kysely<Database>, today: string, primeId: string | null = null) {
  return db
    .selectFrom('head_contract')
    .innerJoin('organisation as prime', 'prime.id', 'head_contract.organisation_id')
    .where('prime.is_prime', '=', true)
    .$if(primeId !== null, (query) => query.where('prime.id', '=', primeId ?? ''))
    .where('prime.status', '=', 'verified')
    .where('head_contract.starts_on', '<=', today)
    .where((eb) => eb.or([eb('head_contract.ends_on', 'is', null), eb('head_contract.ends_on', '>=', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('accreditation')
            .whereRef('accreditation.organisation_id', '=', 'prime.id')
            .where('accreditation.status', '!=', 'cancelled')
            .select('accreditation.id'),
        ),
      ),
    )
    .distinctOn('prime.id')
    .select(['prime.id as primeId', 'prime.name as primeName', 'head_contract.id as headContractId'])
    .select('head_contract.starts_on as startsOn')
    .orderBy('prime.id')
    .orderBy('head_contract.starts_on')
    .limit(1000)
    .execute();
}

/** The standards that a prime can be held against, each in its published version. */
export function publishedStandards(db: Kysely<Database>) {
  return db
    .selectFrom('rule_set')
    .innerJoin('rule_set_version', 'rule_set_version.rule_set', 'rule_set.code')
    .where('rule_set.kind', '=', 'standard')
    .where('rule_set_version.status', '=', 'published')
    .select(['rule_set.code', 'rule_set.title', 'rule_set_version.id as versionId'])
    .orderBy('rule_set.position', 'desc')
    .execute();
}

const principles = (db: Kysely<Database>) =>
  db
    .selectFrom('rule_item')
    .where('retired', '=', false)
    .where('code', 'not like', '%.%')
    .select(['code', 'heading', 'text'])
    .orderBy('position');

/** The principles of a version of a standard: its items that are no part of another one. */
export function principlesOf(db: Kysely<Database>, versionId: string) {
  return principles(db).where('version_id', '=', versionId).execute();
}

/** The same of several versions, by version. */
export async function principlesOfEach(db: Kysely<Database>, versionIds: readonly string[]) {
  if (versionIds.length === 0) return new Map<string, never[]>();
  const rows = await principles(db)
    .where('version_id', 'in', [...new Set(versionIds)])
    .select('version_id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ version_id: versionId }) => versionId)].map(([versionId, ofVersion]) => [
      versionId,
      ofVersion.map(({ version_id: _version, ...principle }) => principle),
    ]),
  );
}

export type Principle = Awaited<ReturnType<typeof principlesOf>>[number];
