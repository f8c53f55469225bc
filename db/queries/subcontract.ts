import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { SubcontractRow, SubcontractTable } from '../tables/decision.table.ts';

/** Begins a sub-contract with the award that took effect; does nothing when it was begun before. */
export async function insertSubcontract(db: Transaction<Database>, row: Insertable<SubcontractTable>): Promise<void> {
  await db
    .insertInto('subcontract')
    .values(row)
    .onConflict((conflict) => conflict.column('decision_id').doNothing())
    .execute();
}

/** The sub-contract that an award became. */
export function findSubcontractOf(db: Kysely<Database>, decisionId: string): Promise<SubcontractRow | undefined> {
  return db.selectFrom('subcontract').selectAll().where('decision_id', '=', decisionId).executeTakeFirst();
}

/** Ends one that was never signed. */
export async function setNotConcluded(db: Transaction<Database>, decisionId: string): Promise<void> {
  await db
    .updateTable('subcontract')
    .set({ status: 'not_concluded' })
    .where('decision_id', '=', decisionId)
    .where('status', '=', 'awarded')
    .execute();
}

function subcontracts(db: Kysely<Database>) {
  return db
    .selectFrom('subcontract')
    .innerJoin('organisation as prime', 'prime.id', 'subcontract.prime_id')
    .innerJoin('organisation as provider', 'provider.id', 'subcontract.provider_id')
    .leftJoin('head_contract', 'head_contract.id', 'subcontract.head_contract_id')
    .selectAll('subcontract')
    .select([
      'prime.name as prime_name',
      'provider.name as provider_name',
      'head_contract.name as head_contract_name',
      'head_contract.regime as head_contract_regime',
      'head_contract.ends_on as head_contract_ends_on',
      'head_contract.districts as head_contract_districts',
    ]);
}
export type SubcontractInFull = NonNullable<Awaited<ReturnType<typeof findSubcontract>>>;

/** A sub-contract with its two parties and its head contract. */
export async function findSubcontract(db: Kysely<Database>, subcontractId: string) {
  const row = await subcontracts(db).where('subcontract.id', '=', subcontractId).executeTakeFirst();
  return row ?? null;
}

/** A sub-contract itself, locked until the transaction ends. */
export async function lockSubcontract(
  db: Transaction<Database>,
  subcontractId: string,
): Promise<SubcontractRow | null> {
  const row = await db
    .selectFrom('subcontract')
    .selectAll()
    .where('id', '=', subcontractId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a change of a sub-contract that is locked, and counts its version up. */
export async function updateSubcontract(
  db: Transaction<Database>,
  subcontractId: string,
  change: Updateable<SubcontractTable>,
): Promise<void> {
  await db
    .updateTable('subcontract')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', subcontractId)
    .execute();
}

type Page = { limit: number; offset: number };

/** The sub-contracts in which an organisation is one of the parties: those that run first, the last awarded first. */
export function subcontractsOf(db: Kysely<Database>, organisationId: string, { limit, offset }: Page) {
  return subcontracts(db)
    .where(isParty(organisationId))
    .orderBy(sql`subcontract.status in ('ended', 'not_concluded')`)
    .orderBy('subcontract.awarded_at', 'desc')
    .orderBy('subcontract.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many sub-contracts an organisation is a party to. */
export async function countSubcontractsOf(db: Kysely<Database>, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('subcontract')
    .where(isParty(organisationId))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function isParty(organisationId: string) {
  return sql<boolean>`${organisationId}::uuid in (subcontract.prime_id, subcontract.provider_id)`;
}

/** Those whose term is over, or for which a notice has come to its day, in the order of their ids. */
export async function subcontractsPastADate(db: Kysely<Database>, today: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('subcontract')
    .select('id')
    .where('status', 'in', ['awarded', 'signed'])
    .where((eb) =>
      eb.or([
        eb.and([eb('status', '=', 'signed'), eb('ends_on', '<', today)]),
        eb.exists(
          eb
            .selectFrom('change_notice')
            .whereRef('change_notice.subcontract_id', '=', 'subcontract.id')
            .where('change_notice.effective_on', '<=', today)
            .where('change_notice.took_effect_at', 'is', null)
            .where('change_notice.withdrawn_at', 'is', null)
            .select('change_notice.id'),
        ),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
