import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { TupeDeletionRow } from '../tables/workforce-pack.table.ts';

type What = TupeDeletionRow['what'];
type Key = { declarationId: string; organisationId: string; what: What };

const under =
  ({ declarationId, organisationId, what }: Key) =>
  ({ and }: ExpressionBuilder<Database, 'tupe_deletion'>) =>
    and({ declaration_id: declarationId, organisation_id: organisationId, what });

/** Asks an organisation to delete what it was given by a day. Of two days the earlier one holds; one that is confirmed stays. */
export async function askDeletion(
  db: Transaction<Database>,
  { declarationId, organisationId, what }: Key,
  dueOn: string,
) {
  await db
    .insertInto('tupe_deletion')
    .values({ declaration_id: declarationId, organisation_id: organisationId, what, due_on: dueOn })
    .onConflict((conflict) =>
      conflict
        .columns(['declaration_id', 'organisation_id', 'what'])
        .doUpdateSet({ due_on: dueOn })
        .where('tupe_deletion.confirmed_at', 'is', null)
        .where('tupe_deletion.due_on', '>', dueOn),
    )
    .execute();
}

/** A confirmation does not reach what is opened afterwards: then it is asked anew. */
export async function reopenDeletion(db: Transaction<Database>, key: Key) {
  await db
    .updateTable('tupe_deletion')
    .set({ confirmed_at: null, confirmed_by: null, words: null, asked_at: null, overdue_since: null })
    .where(under(key))
    .where('confirmed_at', 'is not', null)
    .execute();
}

/** What an organisation is to delete of a declaration, or null. */
export async function findDeletion(db: Kysely<Database>, key: Key): Promise<TupeDeletionRow | null> {
  return (await db.selectFrom('tupe_deletion').selectAll().where(under(key)).executeTakeFirst()) ?? null;
}

/** Who is to delete what of a declaration by when. @param organisationId for one organisation alone */
export function deletionsOf(db: Kysely<Database>, declarationId: string, what: What, organisationId: string | null) {
  const query = db
    .selectFrom('tupe_deletion as deletion')
    .innerJoin('organisation', 'organisation.id', 'deletion.organisation_id')
    .selectAll('deletion')
    .select('organisation.name as organisation_name')
    .where('deletion.declaration_id', '=', declarationId)
    .where('deletion.what', '=', what)
    .orderBy('deletion.due_on')
    .orderBy('organisation.name');
  return (organisationId ? query.where('deletion.organisation_id', '=', organisationId) : query).execute();
}

/** Notes that an organisation deleted what it had. @returns whether it was still open */
export async function confirmDeletion(
  db: Transaction<Database>,
  key: Key,
  { at, by, words }: { at: Date; by: string | null; words: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tupe_deletion')
    .set({ confirmed_at: at, confirmed_by: by, words })
    .where(under(key))
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletions that are open and due by a day, of which nobody was told yet, or that are overdue and not called so. */
export function deletionsToTell(db: Kysely<Database>, what: What, { soon, today }: { soon: string; today: string }) {
  return db
    .selectFrom('tupe_deletion')
    .selectAll()
    .where('what', '=', what)
    .where('confirmed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('asked_at', 'is', null), eb('due_on', '<=', soon)]),
        eb.and([eb('overdue_since', 'is', null), eb('due_on', '<', today)]),
      ]),
    )
    .orderBy('due_on')
    .limit(500)
    .execute();
}

/** A deletion itself, locked until the transaction ends. */
export async function lockDeletion(db: Transaction<Database>, key: Key): Promise<TupeDeletionRow | null> {
  return (await db.selectFrom('tupe_deletion').selectAll().where(under(key)).forUpdate().executeTakeFirst()) ?? null;
}

/** Notes what an organisation was told of a deletion. */
export async function noteDeletionTold(
  db: Transaction<Database>,
  key: Key,
  change: { asked_at?: Date; overdue_since?: string },
): Promise<void> {
  await db.updateTable('tupe_deletion').set(change).where(under(key)).execute();
}
