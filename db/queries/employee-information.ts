import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type {
  EmployeeInformationAccessTable,
  EmployeeInformationReceiptTable,
  EmployeeInformationRow,
  EmployeeInformationTable,
} from '../tables/employee-information.table.ts';

/** All that was given on a declaration, the first first, with the names of the givers. */
export function informationOf(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('employee_information as given')
    .innerJoin('organisation as giver', 'giver.id', 'given.giver_id')
    .selectAll('given')
    .select('giver.name as giver_name')
    .where('given.declaration_id', '=', declarationId)
    .orderBy('given.given_at')
    .orderBy('given.id')
    .execute();
}
export type InformationInFull = Awaited<ReturnType<typeof informationOf>>[number];

/** One instalment of a declaration, or null. */
export async function findInformation(
  db: Kysely<Database>,
  declarationId: string,
  informationId: string,
): Promise<EmployeeInformationRow | null> {
  const row = await db
    .selectFrom('employee_information')
    .selectAll()
    .where('id', '=', informationId)
    .where('declaration_id', '=', declarationId)
    .executeTakeFirst();
  return row ?? null;
}

/** The instalment itself, locked until the transaction ends. @param how share where it is only read */
export async function lockInformation(
  db: Transaction<Database>,
  informationId: string,
  how: 'update' | 'share' = 'update',
): Promise<EmployeeInformationRow | null> {
  const query = db.selectFrom('employee_information').selectAll().where('id', '=', informationId);
  return (await (how === 'update' ? query.forUpdate() : query.forShare()).executeTakeFirst()) ?? null;
}

/** The same with what it was carried from, which is locked first: so does whoever deletes it. */
export async function lockWithSource(db: Transaction<Database>, informationId: string) {
  const found = await db
    .selectFrom('employee_information')
    .select('carried_from')
    .where('id', '=', informationId)
    .executeTakeFirst();
  const source = found?.carried_from ? await lockInformation(db, found.carried_from, 'share') : null;
  const row = await lockInformation(db, informationId, 'share');
  return row && { row, source: row.carried_from ? source : row };
}

export async function insertInformation(
  db: Transaction<Database>,
  row: Insertable<EmployeeInformationTable>,
): Promise<void> {
  await db.insertInto('employee_information').values(row).execute();
}

export async function updateInformation(
  db: Transaction<Database>,
  informationId: string,
  change: Updateable<EmployeeInformationTable>,
): Promise<void> {
  await db.updateTable('employee_information').set(change).where('id', '=', informationId).execute();
}

/** Notes that somebody opened an instalment, or tried to. */
export async function noteAccess(db: Kysely<Database>, row: Insertable<EmployeeInformationAccessTable>): Promise<void> {
  await db.insertInto('employee_information_access').values(row).execute();
}

type Page = { limit: number; offset: number };

/** Whose log: of the instalments of one giver, or of what the people of one organisation did; all of it without either. */
export type LogOf = { giverId?: string; organisationId?: string };

function accesses(db: Kysely<Database>, declarationId: string, { giverId, organisationId }: LogOf) {
  let query = db
    .selectFrom('employee_information_access as access')
    .innerJoin('employee_information as given', 'given.id', 'access.information_id')
    .where('given.declaration_id', '=', declarationId);
  if (giverId) query = query.where('given.giver_id', '=', giverId);
  if (organisationId) query = query.where('access.organisation_id', '=', organisationId);
  return query;
}

/** Who opened what of a declaration and who tried to, the last first. */
export function accessesOf(db: Kysely<Database>, declarationId: string, whose: LogOf, { limit, offset }: Page) {
  return accesses(db, declarationId, whose)
    .innerJoin('organisation as giver', 'giver.id', 'given.giver_id')
    .leftJoin('person', 'person.id', 'access.person_id')
    .leftJoin('organisation', 'organisation.id', 'access.organisation_id')
    .select([
      'access.at',
      'access.outcome',
      'given.sequence',
      'giver.name as giver_name',
      'person.name as person_name',
      'organisation.name as organisation_name',
    ])
    .orderBy('access.at', 'desc')
    .orderBy('access.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countAccessesOf(db: Kysely<Database>, declarationId: string, whose: LogOf): Promise<number> {
  const { count } = await accesses(db, declarationId, whose)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether a person's try at an instalment was kept since a moment. */
export async function wasTriedSince(
  db: Kysely<Database>,
  informationId: string,
  {
    personId,
    outcome,
    since,
  }: { personId: string | null; outcome: 'too_many' | 'refused' | 'wrong_code'; since: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('employee_information_access')
    .select('id')
    .where('information_id', '=', informationId)
    .where('person_id', '=', personId)
    .where('outcome', '=', outcome)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a receipt; a second one of the same organisation takes the place of the first. */
export async function keepReceipt(
  db: Transaction<Database>,
  row: Insertable<EmployeeInformationReceiptTable>,
): Promise<void> {
  const { received_by, received_on, sha256, words, at } = row;
  await db
    .insertInto('employee_information_receipt')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['information_id', 'organisation_id'])
        .doUpdateSet({ received_by, received_on, sha256, words, at }),
    )
    .execute();
}

/** The receipts of a declaration, by organisation. */
export function receiptsOf(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('employee_information_receipt as receipt')
    .innerJoin('employee_information as given', 'given.id', 'receipt.information_id')
    .innerJoin('organisation', 'organisation.id', 'receipt.organisation_id')
    .selectAll('receipt')
    .select(['organisation.name as organisation_name', 'given.sha256 as given_sha256'])
    .where('given.declaration_id', '=', declarationId)
    .orderBy('receipt.at')
    .execute();
}

/** Instalments that are to be deleted by their date, or whose declaration ended without a transfer before a moment. */
export function informationToDelete(db: Kysely<Database>, today: string, abortedBefore: Date, limit: number) {
  return db
    .selectFrom('employee_information as given')
    .innerJoin('tupe_declaration as declaration', 'declaration.id', 'given.declaration_id')
    .select(['given.id', 'declaration.state'])
    .where('given.deleted_at', 'is', null)
    .where((eb) =>
      eb.or([
        // What was carried goes with what it was carried from.
        eb.and([eb('given.delete_on', '<=', today), eb('given.carried_from', 'is', null)]),
        eb.and([eb('declaration.state', '=', 'aborted'), eb('declaration.updated_at', '<', abortedBefore)]),
      ]),
    )
    .orderBy('given.id')
    .limit(limit)
    .execute();
}

/** Instalments whose object is still to be removed, because the process was killed after the envelope was destroyed. */
export async function objectsToRemove(db: Kysely<Database>, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('employee_information')
    .select('id')
    .where('deleted_at', 'is not', null)
    .where('sealed_key', 'is not', null)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Organisations that have something of a declaration and were not chosen, with the day on which that was so: the contract went to
 * others, their part in the transfer ended, or there is no transfer at all.
 */
export async function losersToAsk(db: Kysely<Database>, limit: number) {
  const { rows } = await sql<{ declaration_id: string; organisation_id: string; lost_at: Date; due_on: string | null }>`
    with has as (
      select given.declaration_id, access.organisation_id from employee_information_access as access
      join employee_information as given on given.id = access.information_id
      where access.outcome = 'opened' and access.organisation_id is not null
      union
      select given.declaration_id, receipt.organisation_id from employee_information_receipt as receipt
      join employee_information as given on given.id = receipt.information_id
    ), lost as (
      select has.declaration_id, has.organisation_id, min(sub.awarded_at) as lost_at from has
      join tupe_declaration as declaration on declaration.id = has.declaration_id
      join subcontract as sub on sub.opportunity_id = declaration.opportunity_id
      group by has.declaration_id, has.organisation_id
      having not bool_or(sub.provider_id = has.organisation_id)
      union all
      select has.declaration_id, has.organisation_id, max(party.ended_at) from has
      join tupe_party as party on party.declaration_id = has.declaration_id
        and party.organisation_id = has.organisation_id and party.party = 'incoming'
      group by has.declaration_id, has.organisation_id
      having bool_and(party.ended_at is not null)
      union all
      select has.declaration_id, has.organisation_id, declaration.updated_at from has
      join tupe_declaration as declaration on declaration.id = has.declaration_id
      where declaration.state = 'aborted'
    )
    select lost.declaration_id, lost.organisation_id, min(lost.lost_at) as lost_at, min(deletion.due_on) as due_on
    from lost
    left join tupe_deletion as deletion on deletion.declaration_id = lost.declaration_id
      and deletion.organisation_id = lost.organisation_id and deletion.what = 'employee_information'
    where deletion.confirmed_at is null
    group by lost.declaration_id, lost.organisation_id
    order by lost.declaration_id, lost.organisation_id
    limit ${limit}`.execute(db);
  return rows;
}
