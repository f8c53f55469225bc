import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

const waiting = ['sent', 'under_review'] as const;

/** Interests whose decision was due before a day and that nobody has called overdue yet. */
export function interestsToCallOverdue(db: Kysely<Database>, today: string, limit: number) {
  return db
    .selectFrom('interest')
    .innerJoin('opportunity', 'opportunity.id', 'interest.opportunity_id')
    .select(['interest.id as interestId', 'interest.opportunity_id as opportunityId'])
    .where('interest.status', 'in', waiting)
    .where('interest.decision_due', '<', today)
    .where('interest.overdue_since', 'is', null)
    .where('opportunity.status', '=', 'published')
    .orderBy('interest.decision_due')
    .orderBy('interest.id')
    .limit(limit)
    .execute();
}

/** Calls an interest overdue since the day after its decision was due; null when it is decided, or was called so before. */
export async function callOverdue(db: Transaction<Database>, interestId: string, today: string) {
  const row = await db
    .updateTable('interest')
    .set({ overdue_since: sql<string>`decision_due + 1` })
    .where('id', '=', interestId)
    .where('status', 'in', waiting)
    .where('decision_due', '<', today)
    .where('overdue_since', 'is', null)
    .returning(['organisation_id as organisationId', 'decision_due as due'])
    .executeTakeFirst();
  return row ?? null;
}

/** The opportunities on which providers wait for a decision that is due by a day, after the one of an id. */
export async function decisionsDueBy(db: Kysely<Database>, day: string, after: string, limit: number) {
  const rows = await db
    .selectFrom('interest')
    .innerJoin('opportunity', 'opportunity.id', 'interest.opportunity_id')
    .where('interest.status', '=', 'under_review')
    .where('interest.decision_due', '<=', day)
    .where('opportunity.status', '=', 'published')
    .where('interest.opportunity_id', '>', after)
    .select((eb) => [
      'interest.opportunity_id as opportunityId',
      'interest.decision_due as due',
      'opportunity.organisation_id as primeId',
      eb.fn.countAll<string>().as('count'),
    ])
    .groupBy(['interest.opportunity_id', 'interest.decision_due', 'opportunity.organisation_id'])
    .orderBy('interest.opportunity_id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ due, count, ...row }) => (due ? [{ ...row, due, waiting: Number(count) }] : []));
}

/** Keeps that a prime is reminded of a date; false when it was before. */
export async function insertReminder(
  db: Transaction<Database>,
  reminder: { opportunity_id: string; due: string; kind: string; sent_at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('decision_reminder')
    .values(reminder)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Boolean(numInsertedOrUpdatedRows);
}
