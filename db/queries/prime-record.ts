import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** How far back a record goes. */
export const mostRecorded = 1_000;

export type RecordedOpportunity = {
  id: string;
  title: string;
  status: 'published' | 'withdrawn' | 'decided';
  /** When everyone could read it first. */
  publishedAt: Date;
  responseDeadline: string | null;
  decisionDate: string | null;
  shortWindowReason: string | null;
  districts: string[];
  questions: { maxWords: number }[];
  decidedAt: Date | null;
  /** Whether its answers are sealed no more. */
  isOpened: boolean;
};

/**
 * What a prime published here, as the version that stands says, the last first. Imported notices are left out: nobody can
 * answer those here.
 */
export async function publishedBy(db: Kysely<Database>, primeId: string): Promise<RecordedOpportunity[]> {
  const { rows } = await sql<RecordedOpportunity>`
    select opportunity.id, opportunity.status, opportunity.decided_at as "decidedAt",
      opportunity.interests_opened_at is not null as "isOpened",
      snapshot ->> 'title' as title,
      snapshot ->> 'responseDeadline' as "responseDeadline",
      snapshot ->> 'decisionDate' as "decisionDate",
      snapshot ->> 'shortWindowReason' as "shortWindowReason",
      snapshot -> 'questions' as questions,
      (select coalesce(jsonb_agg(distinct district), '[]')
        from jsonb_array_elements(snapshot -> 'requirements') requirement,
          jsonb_array_elements(requirement -> 'districts') district) as districts,
      (select min(first.published_at) from opportunity_version first where first.opportunity_id = opportunity.id)
        as "publishedAt"
    from opportunity
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    where opportunity.organisation_id = ${primeId} and opportunity.source is null and opportunity.status <> 'draft'
    order by "publishedAt" desc, opportunity.id
    limit ${mostRecorded}`.execute(db);
  return rows.map((row) => ({ ...row, publishedAt: new Date(row.publishedAt) }));
}

export type AnswerCounts = {
  answers: number;
  decided: number;
  /** Days from the deadline for responses to the decision, in the middle. */
  medianDays: number | null;
  /** Decided by the date that was given. */
  onTime: number;
  withFeedback: number;
  /** Not decided although that date has passed, and since when the first. */
  overdue: number;
  overdueSince: string | null;
};
export type AnswersTo = { total: AnswerCounts; byOpportunity: ReadonlyMap<string, AnswerCounts> };

export const noAnswers: AnswerCounts = {
  answers: 0,
  decided: 0,
  medianDays: null,
  onTime: 0,
  withFeedback: 0,
  overdue: 0,
  overdueSince: null,
};

/**
 * What became of the answers to a prime's opportunities, together and for each: numbers, never who. Nothing of those whose
 * answers are sealed; a need that was withdrawn was not decided on. Only decisions that stand count.
 * @param today in London
 */
export async function answersTo(db: Kysely<Database>, primeId: string, today: string): Promise<AnswersTo> {
  const { rows } = await sql<AnswerCounts & { opportunityId: string | null }>`
    with outcome as (
      select interest.opportunity_id, interest.status, interest.decision_due, opportunity.response_deadline,
        (select (max(decided_at) at time zone 'Europe/London')::date from decision
          where interest_id = interest.id and set_aside_at is null) as decided_on,
        exists (select from decision where interest_id = interest.id and feedback <> '' and set_aside_at is null)
          or exists (select from consensus where interest_id = interest.id and locked_at is not null) as fed_back
      from interest join opportunity on opportunity.id = interest.opportunity_id
      where opportunity.organisation_id = ${primeId} and opportunity.source is null and opportunity.status <> 'withdrawn'
        and opportunity.interests_opened_at is not null and interest.status in ('under_review', 'decided')
    )
    select opportunity_id as "opportunityId", count(*)::int as answers,
      count(*) filter (where status = 'decided')::int as decided,
      percentile_cont(0.5) within group (order by decided_on - response_deadline)
        filter (where status = 'decided') as "medianDays",
      count(*) filter (where status = 'decided' and decided_on <= decision_due)::int as "onTime",
      count(*) filter (where status = 'decided' and fed_back)::int as "withFeedback",
      count(*) filter (where status <> 'decided' and decision_due < ${today}::date)::int as overdue,
      min(decision_due + 1) filter (where status <> 'decided' and decision_due < ${today}::date) as "overdueSince"
    from outcome group by grouping sets ((opportunity_id), ())`.execute(db);
  const counts = new Map(rows.map(({ opportunityId, ...row }) => [opportunityId, row]));
  const total = counts.get(null) ?? noAnswers;
  const byOpportunity = new Map([...counts].flatMap(([id, row]) => (id === null ? [] : [[id, row] as const])));
  return { total, byOpportunity };
}

/** How many invitations a prime sent for what it published, and for how many opportunities: never to whom. */
export async function countInvitationsOf(
  db: Kysely<Database>,
  primeId: string,
): Promise<{ invitations: number; opportunities: number }> {
  const { invitations, opportunities } = await db
    .selectFrom('invitation')
    .innerJoin('opportunity', 'opportunity.id', 'invitation.opportunity_id')
    .where('opportunity.organisation_id', '=', primeId)
    .where('opportunity.source', 'is', null)
    .select((eb) => [
      eb.fn.countAll<string>().as('invitations'),
      eb.fn.count<string>('invitation.opportunity_id').distinct().as('opportunities'),
    ])
    .executeTakeFirstOrThrow();
  return { invitations: Number(invitations), opportunities: Number(opportunities) };
}

/** Whom a prime awarded what, the last first: what an award makes public. */
export function awardsBy(db: Kysely<Database>, primeId: string, limit: number) {
  return db
    .selectFrom('subcontract')
    .innerJoin('opportunity', 'opportunity.id', 'subcontract.opportunity_id')
    .innerJoin('organisation', 'organisation.id', 'subcontract.provider_id')
    .innerJoin('lot', 'lot.id', 'subcontract.lot_id')
    .where('subcontract.prime_id', '=', primeId)
    .where('subcontract.status', '<>', 'not_concluded')
    .select([
      'subcontract.id',
      'subcontract.opportunity_id as opportunityId',
      'opportunity.title',
      'lot.title as lot',
      'organisation.id as providerId',
      'organisation.name as provider',
      'subcontract.awarded_at as awardedAt',
    ])
    .orderBy('subcontract.awarded_at', 'desc')
    .orderBy('subcontract.id')
    .limit(limit)
    .execute();
}

export async function countAwardsBy(db: Kysely<Database>, primeId: string): Promise<number> {
  const { count } = await db
    .selectFrom('subcontract')
    .where('prime_id', '=', primeId)
    .where('status', '<>', 'not_concluded')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
