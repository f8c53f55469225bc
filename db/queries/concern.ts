import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { ConcernRow, ConcernTable } from '../tables/concern.table.ts';

/** A receipt opens one concern. */
export const oneConcernPerReceipt = 'concern_receipt_hash_key';

export type ConcernInFull = NonNullable<Awaited<ReturnType<typeof findConcern>>>;

/**
 * A concern with the names of whom it is about and, where one is kept, of who raised it; and whether its days to answer
 * went by. For stewards and its reporter: it holds what whom it is about must not read.
 */
export async function findConcern(db: Kysely<Database>, concernId: string) {
  const row = await concernsInFull(db).where('concern.id', '=', concernId).executeTakeFirst();
  return row ?? null;
}

/** Concerns with their names, for whoever adds conditions to it. Stewards read those with `entered_on` only. */
export function concernsInFull(db: Kysely<Database>) {
  return db
    .selectFrom('concern')
    .innerJoin('organisation as subject', 'subject.id', 'concern.subject_id')
    .leftJoin('organisation as reporter', 'reporter.id', 'concern.reporter_organisation_id')
    .leftJoin('concern_aggregate as aggregate', 'aggregate.id', 'concern.aggregate_id')
    .selectAll('concern')
    .select((eb) => [
      'subject.name as subject_name',
      'subject.is_prime as subject_is_prime',
      'reporter.name as reporter_name',
      'aggregate.answer as aggregate_answer',
      'aggregate.answered_at as aggregate_answered_at',
      eb
        .exists(
          eb
            .selectFrom('concern_clock')
            .select(sql`1`.as('one'))
            .whereRef('concern_id', '=', 'concern.id')
            .where('clock', 'in', ['prime_decides', 'subject_replies'])
            .where('fired_at', 'is not', null),
        )
        .as('answer_days_over'),
    ]);
}

/** The concern itself, locked until the transaction ends. */
export async function lockConcern(db: Transaction<Database>, concernId: string): Promise<ConcernRow | null> {
  const row = await db.selectFrom('concern').selectAll().where('id', '=', concernId).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** @throws a violation of `oneConcernPerReceipt`. @returns its id */
export async function insertConcern(db: Transaction<Database>, row: Insertable<ConcernTable>): Promise<string> {
  const { id } = await db.insertInto('concern').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function updateConcern(
  db: Transaction<Database>,
  concernId: string,
  change: Updateable<ConcernTable>,
): Promise<void> {
  await db.updateTable('concern').set(change).where('id', '=', concernId).execute();
}

/** The concern that a receipt opens, by the hash of its code. */
export async function findByReceipt(db: Kysely<Database>, receiptHash: string) {
  const row = await db
    .selectFrom('concern')
    .select(['id', 'receipt_hash'])
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst();
  return row ?? null;
}

/** Open concerns of the same voice about the same organisation: so that nobody floods the stewards, named or not. */
export async function countOpenOfVoice(db: Kysely<Database>, subjectId: string, groupKey: string): Promise<number> {
  const { open } = await db
    .selectFrom('concern')
    .select((eb) => eb.fn.countAll<string>().as('open'))
    .where('subject_id', '=', subjectId)
    .where('group_key', '=', groupKey)
    .where('status', 'not in', ['closed', 'withdrawn'])
    .executeTakeFirstOrThrow();
  return Number(open);
}

export type ConcernReader = { organisationId: string; personId: string; isOwner: boolean };

/**
 * Concerns that an organisation has raised and that are kept with its name, the newest first, as far as one of its people may
 * read them: those in confidence only who wrote them and owners.
 */
export function concernsOf(
  db: Kysely<Database>,
  { organisationId, personId, isOwner }: ConcernReader,
  { limit, offset }: { limit: number; offset: number },
) {
  return db
    .selectFrom('concern')
    .innerJoin('organisation as subject', 'subject.id', 'concern.subject_id')
    .where('concern.reporter_organisation_id', '=', organisationId)
    .$if(!isOwner, (query) =>
      query.where((eb) => eb.or([eb('openness', '=', 'named'), eb('reporter_person_id', '=', personId)])),
    )
    .select(['concern.id', 'concern.item_code', 'concern.status', 'concern.created_at', 'subject.name as subject_name'])
    .orderBy('concern.created_at', 'desc')
    .orderBy('concern.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Open named concerns that an organisation has raised, the oldest first: what may ask something of it. */
export function openNamedOf(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('concern')
    .innerJoin('organisation as subject', 'subject.id', 'concern.subject_id')
    .where('concern.reporter_organisation_id', '=', organisationId)
    .where('concern.openness', '=', 'named')
    .where('concern.status', 'not in', ['closed', 'withdrawn'])
    .select(['concern.id', 'concern.status', 'subject.name as subject_name'])
    .orderBy('concern.created_at')
    .orderBy('concern.id')
    .limit(100)
    .execute();
}
