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

export type ResponsivenessRow = {
  decided: number;
  medianDays: number | null;
  onTime: number;
  withFeedback: number;
  waiting: number;
  overdue: number;
  overdueOpportunities: number;
  overdueSince: string | null;
};

/**
 * How a prime answers those who answered it: days from the deadline for responses to the last outcome of each interest,
 * in the middle. A need that was withdrawn was not decided on and counts for neither.
 */
export async function responsivenessRow(db: Kysely<Database>, primeId: string): Promise<ResponsivenessRow> {
  const { rows } = await sql<ResponsivenessRow>`
    with answer as (
      select interest.id, interest.opportunity_id, interest.status, interest.decision_due, interest.overdue_since,
        opportunity.response_deadline, opportunity.status as opportunity_status,
        exists (select from consensus where consensus.interest_id = interest.id and locked_at is not null) as scored
      from interest join opportunity on opportunity.id = interest.opportunity_id
      where opportunity.organisation_id = ${primeId} and interest.status in ('under_review', 'decided')
    ), outcome as (
      select answer.id, answer.decision_due, answer.scored,
        (max(decision.decided_at) at time zone 'Europe/London')::date as decided_on,
        answer.response_deadline, bool_or(decision.feedback <> '') as fed_back
      from answer join decision on decision.interest_id = answer.id and decision.set_aside_at is null
      where answer.status = 'decided' and decision.reason_code <> 'opportunity_withdrawn'
      group by answer.id, answer.decision_due, answer.scored, answer.response_deadline
    ), late as (
      select * from answer
      where status = 'under_review' and overdue_since is not null and opportunity_status = 'published'
    )
    select
      (select count(*)::int from outcome) as decided,
      (select percentile_cont(0.5) within group (order by decided_on - response_deadline) from outcome) as "medianDays",
      (select count(*)::int from outcome where decided_on <= decision_due) as "onTime",
      (select count(*)::int from outcome where fed_back or scored) as "withFeedback",
      (select count(*)::int from answer where status = 'under_review' and opportunity_status = 'published') as waiting,
      (select count(*)::int from late) as overdue,
      (select count(distinct opportunity_id)::int from late) as "overdueOpportunities",
      (select min(overdue_since) from late) as "overdueSince"`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('An aggregate has one row');
  return row;
}
