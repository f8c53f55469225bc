import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { AdvancePaymentRequestTable, ClauseCheckTable, FullCostTable } from '../tables/compact.table.ts';

/** The rule sets of the Compact family, in the order of their kind. */
export async function compactInstruments(db: Kysely<Database>) {
  const rows = await db
    .selectFrom('rule_set')
    .where('kind', '=', 'compact')
    .where('required_of', 'is', null)
    .where((eb) => eb(eb.fn<number>('cardinality', ['nations']), '>', 0))
    .select(['code', 'title', 'summary', 'nations', 'in_force_from', 'in_force_to', 'verify'])
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map(({ in_force_from, in_force_to, verify, ...set }) => ({
    ...set,
    from: in_force_from,
    to: in_force_to,
    isApproximate: verify,
  }));
}

/** The sub-contracts of a provider, the last awarded first: what it may keep a clause check with. */
export function subcontractsToAttach(db: Kysely<Database>, providerId: string) {
  return db
    .selectFrom('subcontract')
    .innerJoin('organisation as prime', 'prime.id', 'subcontract.prime_id')
    .where('provider_id', '=', providerId)
    .where('subcontract.status', '!=', 'not_concluded')
    .select(['subcontract.id', 'subcontract.terms', 'prime.name as prime_name'])
    .orderBy('awarded_at', 'desc')
    .limit(50)
    .execute();
}

/** @returns its id */
export async function insertClauseCheck(db: Transaction<Database>, row: Insertable<ClauseCheckTable>): Promise<string> {
  const { id } = await db.insertInto('clause_check').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A kept check, with the sub-contract that it is about where there is one. */
export async function findClauseCheck(db: Kysely<Database>, checkId: string) {
  const row = await clauseChecks(db).where('clause_check.id', '=', checkId).executeTakeFirst();
  return row ?? null;
}
export type ClauseCheckInFull = NonNullable<Awaited<ReturnType<typeof findClauseCheck>>>;

/** The kept checks of an organisation, the last first. */
export function clauseChecksOf(db: Kysely<Database>, organisationId: string, subcontractId: string | null = null) {
  return clauseChecks(db)
    .where('clause_check.organisation_id', '=', organisationId)
    .$if(subcontractId !== null, (query) => query.where('clause_check.subcontract_id', '=', subcontractId))
    .orderBy('checked_at', 'desc')
    .limit(50)
    .execute();
}

function clauseChecks(db: Kysely<Database>) {
  return db
    .selectFrom('clause_check')
    .leftJoin('subcontract', 'subcontract.id', 'clause_check.subcontract_id')
    .leftJoin('organisation as prime', 'prime.id', 'subcontract.prime_id')
    .selectAll('clause_check')
    .select(['subcontract.terms as subcontract_terms', 'prime.id as prime_id', 'prime.name as prime_name']);
}

/** Removes a kept check of an organisation. @returns whether there was one */
export async function deleteClauseCheck(
  db: Transaction<Database>,
  organisationId: string,
  checkId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('clause_check')
    .where('id', '=', checkId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A sub-contract with its parties and its head contract, as the Compact looks at it. */
export async function findCompactSubcontract(db: Kysely<Database>, subcontractId: string) {
  const row = await db
    .selectFrom('subcontract')
    .innerJoin('organisation as prime', 'prime.id', 'subcontract.prime_id')
    .innerJoin('organisation as provider', 'provider.id', 'subcontract.provider_id')
    .leftJoin('head_contract', 'head_contract.id', 'subcontract.head_contract_id')
    .where('subcontract.id', '=', subcontractId)
    .selectAll('subcontract')
    .select([
      'prime.name as prime_name',
      'provider.name as provider_name',
      'head_contract.name as head_contract_name',
      'head_contract.starts_on as head_starts_on',
      'head_contract.ends_on as head_ends_on',
      'head_contract.districts as head_districts',
    ])
    .executeTakeFirst();
  return row ?? null;
}
export type CompactSubcontract = NonNullable<Awaited<ReturnType<typeof findCompactSubcontract>>>;

/** Locks a sub-contract until the transaction ends. */
export async function holdSubcontract(db: Transaction<Database>, subcontractId: string): Promise<void> {
  await db.selectFrom('subcontract').select('id').where('id', '=', subcontractId).forUpdate().execute();
}

/** The requests for payment in advance on a sub-contract, the last first. */
export function advanceRequests(db: Kysely<Database>, subcontractId: string) {
  return db
    .selectFrom('advance_payment_request')
    .selectAll()
    .where('subcontract_id', '=', subcontractId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}

export async function findAdvanceRequest(db: Kysely<Database>, subcontractId: string, requestId: string) {
  const row = await db
    .selectFrom('advance_payment_request')
    .selectAll()
    .where('id', '=', requestId)
    .where('subcontract_id', '=', subcontractId)
    .executeTakeFirst();
  return row ?? null;
}

/** @returns its id */
export async function insertAdvanceRequest(
  db: Transaction<Database>,
  row: Insertable<AdvancePaymentRequestTable>,
): Promise<string> {
  const { id } = await db.insertInto('advance_payment_request').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateAdvanceRequest(
  db: Transaction<Database>,
  requestId: string,
  change: Updateable<AdvancePaymentRequestTable>,
): Promise<void> {
  await db.updateTable('advance_payment_request').set(change).where('id', '=', requestId).execute();
}

/** The requests that wait for an answer in which an organisation is one of the parties, the first due first. */
export function openAdvances(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('advance_payment_request')
    .innerJoin('subcontract', 'subcontract.id', 'advance_payment_request.subcontract_id')
    .where('advance_payment_request.status', '=', 'asked')
    .where((eb) => eb.or([eb('prime_id', '=', organisationId), eb('provider_id', '=', organisationId)]))
    .select(['subcontract_id', 'amount_pence', 'answer_due', 'terms', 'prime_id'])
    .orderBy('answer_due')
    .limit(50)
    .execute();
}

/** Requests whose answer was due before a day and that are not called overdue yet. */
export function advanceRequestsPastDue(db: Kysely<Database>, today: string, limit: number) {
  return db
    .selectFrom('advance_payment_request')
    .select(['id', 'subcontract_id'])
    .where('status', '=', 'asked')
    .where('answer_due', '<', today)
    .where('overdue_since', 'is', null)
    .orderBy('answer_due')
    .limit(limit)
    .execute();
}

/** How a prime answers requests for payment in advance. */
export async function countAdvances(db: Kysely<Database>, primeId: string) {
  const { rows } = await sql<{ asked: string; granted: string; refused: string; late: string }>`
    select count(*) as asked,
      count(*) filter (where request.status in ('granted', 'granted_in_part')) as granted,
      count(*) filter (where request.status = 'refused') as refused,
      count(*) filter (where request.overdue_since is not null) as late
    from advance_payment_request as request
    join subcontract on subcontract.id = request.subcontract_id
    where subcontract.prime_id = ${primeId} and request.status <> 'withdrawn'`.execute(db);
  const [row] = rows;
  return {
    asked: Number(row?.asked ?? 0),
    granted: Number(row?.granted ?? 0),
    refused: Number(row?.refused ?? 0),
    late: Number(row?.late ?? 0),
  };
}

/** What a provider said the work costs in full; null when it did not. */
export async function findFullCost(db: Kysely<Database>, subcontractId: string) {
  const row = await db
    .selectFrom('full_cost')
    .selectAll()
    .where('subcontract_id', '=', subcontractId)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes what the work costs in full, in place of what was said before. */
export async function saveFullCost(db: Transaction<Database>, row: Insertable<FullCostTable>): Promise<void> {
  const { subcontract_id: _, ...values } = row;
  await db
    .insertInto('full_cost')
    .values(row)
    .onConflict((conflict) => conflict.column('subcontract_id').doUpdateSet(values))
    .execute();
}
