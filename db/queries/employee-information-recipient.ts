import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { EmployeeInformationRecipientTable } from '../tables/employee-information.table.ts';

/** Those who were named for a declaration, the last first. @param organisationId for those of one organisation alone */
export function recipientsOf(db: Kysely<Database>, declarationId: string, organisationId: string | null = null) {
  const query = db
    .selectFrom('employee_information_recipient as recipient')
    .innerJoin('person', 'person.id', 'recipient.person_id')
    .innerJoin('organisation', 'organisation.id', 'recipient.organisation_id')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.organisation_id', '=', 'recipient.organisation_id')
        .onRef('membership.person_id', '=', 'recipient.person_id')
        .on('membership.ended_at', 'is', null),
    )
    .selectAll('recipient')
    .select([
      'person.name as person_name',
      'organisation.name as organisation_name',
      'membership.role',
      'membership.created_at as member_since',
    ])
    .where('recipient.declaration_id', '=', declarationId)
    .orderBy('recipient.named_at', 'desc')
    .orderBy('recipient.id')
    .limit(200);
  return (organisationId ? query.where('recipient.organisation_id', '=', organisationId) : query).execute();
}

/** The times that a person was named for a declaration, with whether each still holds a membership from before. */
export function releasesOf(db: Kysely<Database>, declarationId: string, personId: string) {
  return db
    .selectFrom('employee_information_recipient as recipient')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.organisation_id', '=', 'recipient.organisation_id')
        .onRef('membership.person_id', '=', 'recipient.person_id')
        .on('membership.ended_at', 'is', null)
        // Who left and came back is named anew.
        .onRef('membership.created_at', '<=', 'recipient.named_at'),
    )
    .selectAll('recipient')
    .select('membership.role')
    .where('recipient.declaration_id', '=', declarationId)
    .where('recipient.person_id', '=', personId)
    .orderBy('recipient.named_at', 'desc')
    .limit(50)
    .execute();
}
export type ReleaseRow = Awaited<ReturnType<typeof releasesOf>>[number];

/** One who was named, or null. */
export async function findRecipient(db: Kysely<Database>, declarationId: string, recipientId: string) {
  const row = await db
    .selectFrom('employee_information_recipient as recipient')
    .innerJoin('person', 'person.id', 'recipient.person_id')
    .innerJoin('organisation', 'organisation.id', 'recipient.organisation_id')
    .selectAll('recipient')
    .select(['person.name as person_name', 'organisation.name as organisation_name'])
    .where('recipient.declaration_id', '=', declarationId)
    .where('recipient.id', '=', recipientId)
    .executeTakeFirst();
  return row ?? null;
}

/** Names a person; does nothing where they are named already. @returns its id */
export async function insertRecipient(
  db: Transaction<Database>,
  row: Insertable<EmployeeInformationRecipientTable>,
): Promise<string | null> {
  const inserted = await db
    .insertInto('employee_information_recipient')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

type Which = { declarationId: string; recipientId?: string; organisationId?: string; personId?: string };

/** Ends what is in force of some releases. @returns the ids of those that ended now */
export async function endRecipients(
  db: Transaction<Database>,
  { declarationId, recipientId, organisationId, personId }: Which,
  { at, by }: { at: Date; by: string | null },
): Promise<string[]> {
  let query = db
    .updateTable('employee_information_recipient')
    .set({ ended_at: at, ended_by: by })
    .where('declaration_id', '=', declarationId)
    .where('ended_at', 'is', null);
  if (recipientId) query = query.where('id', '=', recipientId);
  if (organisationId) query = query.where('organisation_id', '=', organisationId);
  if (personId) query = query.where('person_id', '=', personId);
  return (await query.returning('id').execute()).map(({ id }) => id);
}

/** Declarations for which a member of an organisation is named at the moment. */
export async function declarationsNaming(
  db: Kysely<Database>,
  organisationId: string,
  personId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('employee_information_recipient')
    .select('declaration_id')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ declaration_id }) => declaration_id);
}

/** Releases whose last day is over and that nobody ended: they are ended, so that the same person can be named again. */
export async function endPastReleases(db: Transaction<Database>, today: string, at: Date) {
  return db
    .updateTable('employee_information_recipient')
    .set({ ended_at: at, ended_by: null })
    .where('ended_at', 'is', null)
    .where('ends_on', '<', today)
    .returning(['id', 'declaration_id'])
    .execute();
}
