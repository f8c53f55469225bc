import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { OpportunityRow } from '../tables/opportunity.table.ts';
import { sheetsToLock } from './assessor.ts';

const most = 500;

type Fed = {
  opportunityId: string;
  status: OpportunityRow['status'];
  title: string;
  primeName: string;
  version: number;
  changedAt: Date;
};

export type FedOpportunity = Fed & {
  clarificationDeadline: string | null;
  responseDeadline: string | null;
  decisionDate: string | null;
  standstillUntil: string | null;
  /** When the decision on the interest of an own organisation is due, where that is another day. */
  decisionDue: string | null;
  assesses: boolean;
  /** The score sheets that they still have to lock. None before the answers are opened. */
  toLock: number;
  isOpened: boolean;
};

const organisationsOf = (personId: string) => sql`
  select organisation_id from membership where person_id = ${personId} and ended_at is null`;

/**
 * The published opportunities that concern a person and have a date since a day: saved, their organisation invited (unless
 * it said "not for us") or with an interest, their own, or assessed by them.
 */
export async function fedOpportunities(
  db: Kysely<Database>,
  personId: string,
  since: string,
): Promise<FedOpportunity[]> {
  const { rows } = await sql<FedOpportunity>`
    with own as (${organisationsOf(personId)}),
    declined as (select opportunity_id from not_for_us where organisation_id in (select organisation_id from own)),
    assessed as (select opportunity_id from assessor where person_id = ${personId} and removed_at is null),
    answered as (
      select opportunity_id, min(decision_due) as decision_due from interest
      where organisation_id in (select organisation_id from own) and status <> 'withdrawn' group by opportunity_id
    ),
    concerning as (
      select opportunity_id from saved_opportunity where person_id = ${personId}
      union select opportunity_id from assessed
      union select opportunity_id from answered
      union select id from opportunity where organisation_id in (select organisation_id from own)
      union select opportunity_id from invitation
        where organisation_id in (select organisation_id from own)
          and opportunity_id not in (select opportunity_id from declined)
    )
    select opportunity.id as "opportunityId", opportunity.status,
      snapshot ->> 'title' as title, snapshot ->> 'organisationName' as "primeName",
      snapshot ->> 'clarificationDeadline' as "clarificationDeadline",
      snapshot ->> 'responseDeadline' as "responseDeadline", snapshot ->> 'decisionDate' as "decisionDate",
      version.version, coalesce(opportunity.withdrawn_at, version.published_at) as "changedAt",
      answered.decision_due::text as "decisionDue",
      exists (select from assessed where assessed.opportunity_id = opportunity.id) as assesses,
      coalesce((
        select ${sheetsToLock} from assessor
        where assessor.opportunity_id = opportunity.id and assessor.person_id = ${personId} and removed_at is null
      ), 0) as "toLock",
      opportunity.interests_opened_at is not null as "isOpened",
      case when opportunity.status = 'decided' then (
        select max(standstill_until)::text from decision
        where decision.opportunity_id = opportunity.id and set_aside_at is null
      ) end as "standstillUntil"
    from concerning
    join opportunity on opportunity.id = concerning.opportunity_id
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    left join answered on answered.opportunity_id = opportunity.id
    where greatest(snapshot ->> 'responseDeadline', snapshot ->> 'decisionDate') >= ${since}
      or opportunity.decided_at >= ${since}::date
    order by snapshot ->> 'responseDeadline' desc nulls last, opportunity.id
    limit ${most}`.execute(db);
  return rows;
}

export type FedDecision = Fed & {
  decisionId: string;
  decidedAt: Date;
  /** When the lot was awarded. */
  awardedAt: Date | null;
  /** Of an own organisation that answered, and not of one that runs it. */
  isOwn: boolean;
  isWin: boolean;
  districts: string[];
  challengeId: string | null;
  /** By when a challenge that is open is to be answered. */
  answerDue: string | null;
  /** By when a steward is to find on one. */
  findingDue: string | null;
};

/**
 * Decisions on the interests of a person’s organisations, decisions of theirs that are challenged and, for a steward, those
 * on whose challenges stewards have to find.
 */
export async function fedDecisions(db: Kysely<Database>, personId: string, since: string): Promise<FedDecision[]> {
  const { rows } = await sql<FedDecision>`
    with own as (
      select organisation_id, is_steward and organisation.status = 'verified' as is_steward
      from (${organisationsOf(personId)}) mine join organisation on organisation.id = mine.organisation_id
    )
    select decision.id as "decisionId", opportunity.id as "opportunityId", opportunity.status,
      snapshot ->> 'title' as title, snapshot ->> 'organisationName' as "primeName",
      version.version, decision.decided_at as "changedAt", decision.decided_at as "decidedAt",
      (select max(award.decided_at) from decision award
        where award.lot_id = decision.lot_id and award.outcome = 'award' and award.set_aside_at is null
      ) as "awardedAt",
      interest.organisation_id in (select organisation_id from own) as "isOwn",
      decision.outcome = 'award' as "isWin",
      array(
        select distinct jsonb_array_elements_text(requirement -> 'districts')
        from jsonb_array_elements(snapshot -> 'requirements') requirement
      ) as districts,
      challenge.id as "challengeId",
      case when challenge.status = 'raised' then challenge.answer_due::text end as "answerDue",
      case when challenge.status = 'escalated' then challenge.finding_due::text end as "findingDue"
    from decision
    join interest on interest.id = decision.interest_id
    join opportunity on opportunity.id = decision.opportunity_id
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    left join challenge on challenge.decision_id = decision.id
    where decision.set_aside_at is null and decision.decided_at >= ${since}::date
      and (
        interest.organisation_id in (select organisation_id from own)
        or (challenge.status in ('raised', 'escalated')
          and opportunity.organisation_id in (select organisation_id from own))
        or (challenge.status = 'escalated' and exists (select from own where own.is_steward))
      )
    order by decision.decided_at desc, decision.id
    limit ${most}`.execute(db);
  return rows;
}
