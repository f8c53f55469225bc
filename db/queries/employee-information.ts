import type { Insertable, Kysely, Transaction, Updateable } from 'kysely';
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
export async function noteAccess(
  db: Kysely<Database>,
  row: Insertable<EmployeeInformationAccessTable>,
): Promise<void> {
  await db.insertInto('employee_information_access').values(row).execute();
}

type Page = { limit: number; offset: number };

function accesses(db: Kysely<Database>, declarationId: string, organisationId: string | null) {
  const query = db
    .selectFrom('employee_information_access as access')
    .innerJoin('employee_information as given', 'given.id', 'access.information_id')
    .where('given.declaration_id', '=', declarationId);
  return organisationId ? query.where('access.organisation_id', '=', organisationId) : query;
}

/** Who opened what of a declaration and who tried to, the last first. @param organisationId for those of one organisation alone */
export function accessesOf(
  db: Kysely<Database>,
  declarationId: string,
  organisationId: string | null,
  { limit, offset }: Page,
) {
  return accesses(db, declarationId, organisationId)
    .leftJoin('person', 'person.id', 'access.person_id')
    .leftJoin('organisation', 'organisation.id', 'access.organisation_id')
    .select([
      'access.at',
      'access.outcome',
      'given.sequence',
      'person.name as person_name',
      'organisation.name as organisation_name',
    ])
    .orderBy('access.at', 'desc')
    .orderBy('access.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countAccessesOf(
  db: Kysely<Database>,
  declarationId: string,
  organisationId: string | null,
): Promise<number> {
  const { count } = await accesses(db, declarationId, organisationId)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Organisations that opened anything of a declaration, or were named for it. */
export async function receiversOf(db: Kysely<Database>, declarationId: string): Promise<string[]> {
  const named = await db
    .selectFrom('employee_information_recipient')
    .select('organisation_id')
    .distinct()
    .where('declaration_id', '=', declarationId)
    .execute();
  const receipts = await db
    .selectFrom('employee_information_receipt as receipt')
    .innerJoin('employee_information as given', 'given.id', 'receipt.information_id')
    .select('receipt.organisation_id')
    .distinct()
    .where('given.declaration_id', '=', declarationId)
    .execute();
  return [...new Set([...named, ...receipts].map(({ organisation_id }) => organisation_id))].sort();
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
        eb('given.delete_on', '<=', today),
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
