import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** Takes up a month to be counted. @returns false when it was counted, or is being counted, before */
export async function beginCount(db: Transaction<Database>, month: string, at: Date): Promise<boolean> {
  const begun = await db
    .insertInto('concern_count')
    .values({ month, counted_at: at })
    .onConflict((conflict) => conflict.column('month').doNothing())
    .executeTakeFirst();
  return (begun.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function isCounted(db: Kysely<Database>, month: string): Promise<boolean> {
  const row = await db.selectFrom('concern_count').select('month').where('month', '=', month).executeTakeFirst();
  return row !== undefined;
}

/** Concerns of whoever is not named, sent in a span of time, not taken back and not counted in an aggregate yet. */
export function concernsToCount(db: Kysely<Database>, { from, before }: { from: Date; before: Date }) {
  return db
    .selectFrom('concern')
    .select(['id', 'subject_id', 'item_code', 'group_key', 'person_key'])
    .where('openness', '<>', 'named')
    .where('status', '<>', 'withdrawn')
    .where('aggregate_id', 'is', null)
    .where('created_at', '>=', from)
    .where('created_at', '<', before)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Shows an item to whom it is about, for the concerns that it stands for. */
export async function insertAggregate(
  db: Transaction<Database>,
  { subjectId, itemCode, shownOn }: { subjectId: string; itemCode: string; shownOn: string },
  concernIds: readonly string[],
): Promise<void> {
  const { id } = await db
    .insertInto('concern_aggregate')
    .values({
      subject_id: subjectId,
      item_code: itemCode,
      shown_on: shownOn,
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('concern')
    .set({ aggregate_id: id })
    .where('id', 'in', [...concernIds])
    .execute();
}

/** Shows the texts whose reporters allow it. @returns whom they are about */
export async function showAllowed(db: Transaction<Database>, shownOn: string, before: Date): Promise<string[]> {
  const rows = await db
    .updateTable('concern')
    .set({ shown_on: shownOn })
    .where('shown_to_subject', '=', true)
    .where('shown_on', 'is', null)
    .where('openness', '<>', 'named')
    .where('status', '<>', 'withdrawn')
    .where('created_at', '<', before)
    .returning('subject_id')
    .execute();
  return rows.map(({ subject_id }) => subject_id);
}

/** Organisations with a link of control that holds. */
export async function controlledOrganisations(db: Kysely<Database>): Promise<string[]> {
  const links = await db
    .selectFrom('control_link')
    .select(['organisation_id', 'controlled_by'])
    .where('ended_at', 'is', null)
    .execute();
  return [...new Set(links.flatMap((link) => [link.organisation_id, link.controlled_by]))];
}
