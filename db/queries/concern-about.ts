import type { Kysely, Transaction, Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { ConcernAggregateTable } from '../tables/concern.table.ts';

// What an organisation may read of concerns about it. No query here selects who raised a concern without a name, or when.

/** One of an organisation's concerns, or a page of them. */
export type AboutChoice = { id?: string; limit: number; offset: number };

/** Named concerns that were raised with an organisation, the newest first. */
export function namedAbout(db: Kysely<Database>, subjectId: string, { id, limit, offset }: AboutChoice) {
  return db
    .selectFrom('concern')
    .innerJoin('organisation as reporter', 'reporter.id', 'concern.reporter_organisation_id')
    .where('concern.subject_id', '=', subjectId)
    .where('concern.openness', '=', 'named')
    .select([
      'concern.id',
      'concern.item_code',
      'concern.grounds',
      'concern.wanted',
      'concern.status',
      'concern.created_at',
      'concern.subject_acknowledged_at',
      'concern.subject_answer',
      'concern.subject_answered_at',
      'concern.outcome',
      'concern.outcome_reason',
      'reporter.name as reporter_name',
    ])
    .$if(id !== undefined, (query) => query.where('concern.id', '=', id ?? ''))
    .orderBy('concern.created_at', 'desc')
    .orderBy('concern.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Texts that their reporters let an organisation read, without name or moment: equal ones by id, which tells of neither. */
export function shownTo(db: Kysely<Database>, subjectId: string, { id, limit, offset }: AboutChoice) {
  return db
    .selectFrom('concern')
    .where('subject_id', '=', subjectId)
    .where('openness', '<>', 'named')
    .where('shown_on', 'is not', null)
    .select(['id', 'item_code', 'grounds', 'wanted', 'status', 'shown_on', 'subject_answer', 'subject_answered_at'])
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('shown_on', 'desc')
    .orderBy('item_code')
    .orderBy('grounds')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** Items that enough groups have raised about an organisation. */
export function aggregatesAbout(db: Kysely<Database>, subjectId: string, { id, limit, offset }: AboutChoice) {
  return db
    .selectFrom('concern_aggregate')
    .where('subject_id', '=', subjectId)
    .select(['id', 'item_code', 'shown_on', 'answer', 'answered_at'])
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('shown_on', 'desc')
    .orderBy('item_code')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function findAggregate(db: Kysely<Database>, aggregateId: string) {
  const row = await db.selectFrom('concern_aggregate').selectAll().where('id', '=', aggregateId).executeTakeFirst();
  return row ?? null;
}

/** Answers what was not answered yet. @returns the concerns that it stands for, for telling their reporters */
export async function updateAggregate(
  db: Transaction<Database>,
  aggregateId: string,
  change: Updateable<ConcernAggregateTable>,
) {
  const updated = await db
    .updateTable('concern_aggregate')
    .set(change)
    .where('id', '=', aggregateId)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  const concerns = await db
    .selectFrom('concern')
    .select(['id', 'openness', 'reporter_organisation_id', 'reporter_person_id'])
    .where('aggregate_id', '=', aggregateId)
    .orderBy('id')
    .execute();
  return { changed: updated.numUpdatedRows > 0n, concerns };
}
