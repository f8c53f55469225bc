import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { sheetsToLock } from './assessor.ts';

const mostShown = 50;

/** The drafts of a prime, what was changed last first. */
export function draftsOf(db: Kysely<Database>, primeId: string) {
  return db
    .selectFrom('opportunity')
    .where('organisation_id', '=', primeId)
    .where('status', '=', 'draft')
    .select(['id', 'title', 'updated_at as updatedAt'])
    .orderBy('updated_at', 'desc')
    .limit(mostShown)
    .execute();
}

export type RunningOpportunity = {
  id: string;
  title: string;
  clarificationDeadline: string | null;
  responseDeadline: string | null;
  decisionDate: string | null;
  unanswered: number;
  invited: number;
  opened: number;
  viewed: number;
  notForUs: number;
  /** Null while answers are sealed, even by their number. */
  answers: number | null;
  decided: number | null;
  /** Undecided after the date that was given, and since when the first. */
  overdue: number | null;
  overdueSince: string | null;
};

/** What a prime has published here and not closed, the next date first. @param today in London */
export async function runningOf(db: Kysely<Database>, primeId: string, today: string): Promise<RunningOpportunity[]> {
  const { rows } = await sql<RunningOpportunity>`
    with running as (
      select opportunity.id, version.snapshot ->> 'title' as title,
        (version.snapshot ->> 'clarificationDeadline')::date as "clarificationDeadline",
        (version.snapshot ->> 'responseDeadline')::date as "responseDeadline",
        (version.snapshot ->> 'decisionDate')::date as "decisionDate",
        opportunity.interests_opened_at is not null as "isOpened"
      from opportunity
      join opportunity_version version
        on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
      where opportunity.organisation_id = ${primeId} and opportunity.status = 'published' and opportunity.source is null
    )
    select running.*, question.unanswered, asked.invited, asked.opened, asked.viewed, refused."notForUs",
      case when "isOpened" then answer.answers end as answers,
      case when "isOpened" then answer.decided end as decided,
      case when "isOpened" then answer.overdue end as overdue,
      case when "isOpened" then answer.since end as "overdueSince"
    from running
    cross join lateral (
      select count(*)::int as unanswered from clarification where opportunity_id = running.id and answer is null
    ) question
    cross join lateral (
      select count(*)::int as invited, count(opened_at)::int as opened, count(viewed_at)::int as viewed
      from invitation where opportunity_id = running.id
    ) asked
    cross join lateral (
      select count(*)::int as "notForUs" from not_for_us
      join invitation using (opportunity_id, organisation_id) where opportunity_id = running.id
    ) refused
    cross join lateral (
      select count(*)::int as answers, count(*) filter (where status = 'decided')::int as decided,
        count(*) filter (where status <> 'decided' and decision_due < ${today}::date)::int as overdue,
        min(decision_due) filter (where status <> 'decided' and decision_due < ${today}::date) as since
      from interest where opportunity_id = running.id and status in ('under_review', 'decided')
    ) answer
    order by case when "responseDeadline" >= ${today}::date then "responseDeadline" else "decisionDate" end, running.id
    limit ${mostShown}`.execute(db);
  return rows;
}

/** Challenges that a prime has to answer, the first due first. */
export function challengesTo(db: Kysely<Database>, primeId: string) {
  return db
    .selectFrom('challenge')
    .innerJoin('decision', 'decision.id', 'challenge.decision_id')
    .innerJoin('opportunity', 'opportunity.id', 'decision.opportunity_id')
    .where('opportunity.organisation_id', '=', primeId)
    .where('challenge.status', '=', 'raised')
    .select(['challenge.id', 'opportunity.title', 'challenge.answer_due as answerDue'])
    .orderBy('challenge.answer_due')
    .limit(mostShown)
    .execute();
}

/** What a person still has to assess for a prime: sheets that they have not locked, and conflicts not declared. */
export async function assessingBy(db: Kysely<Database>, { personId, primeId }: { personId: string; primeId: string }) {
  const { rows } = await sql<{
    opportunityId: string;
    title: string;
    decisionDate: string | null;
    hasDeclared: boolean;
    toLock: number;
  }>`
    select opportunity.id as "opportunityId", opportunity.title, opportunity.decision_date as "decisionDate",
      assessor.declared_at is not null as "hasDeclared", ${sheetsToLock} as "toLock"
    from assessor join opportunity on opportunity.id = assessor.opportunity_id
    where assessor.person_id = ${personId} and opportunity.organisation_id = ${primeId}
      and assessor.removed_at is null and opportunity.status = 'published'
      and ${sheetsToLock} > 0
    order by opportunity.decision_date nulls last, opportunity.id
    limit ${mostShown}`.execute(db);
  return rows;
}

/** Whether a prime has a head contract, and whether it ever posted anything. */
export async function beginningsOf(db: Kysely<Database>, primeId: string) {
  const { rows } = await sql<{ hasHeadContract: boolean; hasPosted: boolean }>`
    select exists (select from head_contract where organisation_id = ${primeId}) as "hasHeadContract",
      exists (select from opportunity where organisation_id = ${primeId}) as "hasPosted"`.execute(db);
  return rows[0] ?? { hasHeadContract: false, hasPosted: false };
}
