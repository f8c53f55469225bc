import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';

/** Published opportunities with questions that have no answer, in the order of their ids. */
export async function opportunitiesWithWaitingQuestions(
  db: Kysely<Database>,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom('opportunity')
    .where('opportunity.status', '=', 'published')
    .where('opportunity.id', '>', after)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('clarification')
          .whereRef('clarification.opportunity_id', '=', 'opportunity.id')
          .where('clarification.answer', 'is', null)
          .select('clarification.id'),
      ),
    )
    .select('opportunity.id')
    .orderBy('opportunity.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Notes that a prime was reminded. @returns false when it had been */
export async function insertClarificationReminder(
  db: Transaction<Database>,
  reminder: { opportunityId: string; kind: 'before' | 'after'; deadline: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('clarification_reminder')
    .values({
      opportunity_id: reminder.opportunityId,
      kind: reminder.kind,
      deadline: reminder.deadline,
      sent_at: reminder.now,
    })
    .onConflict((conflict) => conflict.columns(['opportunity_id', 'kind', 'deadline']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export type QuestionCounts = {
  asked: number;
  /** Answered by the end of the day of the clarification deadline. */
  answeredInTime: number;
  answeredLate: number;
  /** Without an answer although the clarification deadline has passed. */
  unanswered: number;
  /** Without an answer, and the clarification deadline is still to come. */
  waiting: number;
};

/** What became of all questions to the published opportunities of a prime. @param today in London */
export async function countQuestionsTo(db: Kysely<Database>, primeId: string, today: string): Promise<QuestionCounts> {
  const { rows } = await sql<QuestionCounts>`
    with asked as (
      select answered_at,
        coalesce(version.snapshot ->> 'clarificationDeadline', version.snapshot ->> 'responseDeadline')::date as deadline
      from clarification
      join opportunity on opportunity.id = clarification.opportunity_id
      join opportunity_version version
        on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
      where opportunity.organisation_id = ${primeId}
    ),
    judged as (select *, (answered_at at time zone 'Europe/London')::date as answered_on from asked)
    select count(*)::int as asked,
      count(*) filter (where answered_on <= deadline)::int as "answeredInTime",
      count(*) filter (where answered_on > deadline)::int as "answeredLate",
      count(*) filter (where answered_on is null and deadline < ${today}::date)::int as unanswered,
      count(*) filter (where answered_on is null and deadline >= ${today}::date)::int as waiting
    from judged`.execute(db);
  return rows[0] ?? { asked: 0, answeredInTime: 0, answeredLate: 0, unanswered: 0, waiting: 0 };
}
