import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { StoredInterestStatus } from '../tables/interest.table.ts';

const mostShown = 50;

export type FollowedOpportunity = {
  opportunityId: string;
  title: string;
  primeName: string;
  clarificationDeadline: string | null;
  responseDeadline: string;
  invitedAt: Date | null;
  interest: StoredInterestStatus | null;
  /** When it was changed last after the interest was sent. */
  changedSince: Date | null;
  savedAt: Date | null;
};

/**
 * Open opportunities that a provider was invited to, answers or whose reader saved them, the next deadline first. What it
 * said is not for it is left out.
 */
export async function followedBy(
  db: Kysely<Database>,
  who: { organisationId: string; personId: string; today: string },
): Promise<FollowedOpportunity[]> {
  const { organisationId, personId, today } = who;
  const { rows } = await sql<FollowedOpportunity>`
    select opportunity.id as "opportunityId", version.snapshot ->> 'title' as title, prime.name as "primeName",
      (version.snapshot ->> 'clarificationDeadline')::date as "clarificationDeadline",
      (version.snapshot ->> 'responseDeadline')::date as "responseDeadline",
      invitation.created_at as "invitedAt", interest.status as interest, saved.saved_at as "savedAt",
      (select max(made_at) from amendment where opportunity_id = opportunity.id and made_at > interest.sent_at)
        as "changedSince"
    from opportunity
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    join organisation prime on prime.id = opportunity.organisation_id
    left join invitation on invitation.opportunity_id = opportunity.id and invitation.organisation_id = ${organisationId}
    left join interest on interest.opportunity_id = opportunity.id and interest.organisation_id = ${organisationId}
    left join saved_opportunity saved on saved.opportunity_id = opportunity.id and saved.person_id = ${personId}
    where opportunity.status = 'published' and prime.status not in ('suspended', 'refused')
      and (version.snapshot ->> 'responseDeadline')::date >= ${today}::date
      and (invitation.id is not null or interest.id is not null or saved.person_id is not null)
      and not exists (
        select from not_for_us where opportunity_id = opportunity.id and organisation_id = ${organisationId})
    order by "responseDeadline", opportunity.id
    limit ${mostShown}`.execute(db);
  return rows;
}

export type SentAnswer = {
  opportunityId: string;
  title: string;
  primeName: string;
  status: 'sent' | 'under_review' | 'decided';
  sentAt: Date;
  responseDeadline: string | null;
  decisionDue: string | null;
  decidedAt: Date | null;
};

/**
 * What a provider sent and what became of it: what waits longest first, then what was decided last.
 * @param decidedSince the first day whose decisions are listed
 */
export async function answersBy(
  db: Kysely<Database>,
  organisationId: string,
  decidedSince: string,
): Promise<SentAnswer[]> {
  const { rows } = await sql<SentAnswer>`
    select interest.opportunity_id as "opportunityId", version.snapshot ->> 'title' as title, prime.name as "primeName",
      interest.status, interest.sent_at as "sentAt", interest.decision_due as "decisionDue",
      (version.snapshot ->> 'responseDeadline')::date as "responseDeadline",
      (select max(decided_at) from decision where interest_id = interest.id and set_aside_at is null) as "decidedAt"
    from interest
    join opportunity on opportunity.id = interest.opportunity_id
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    join organisation prime on prime.id = opportunity.organisation_id
    where interest.organisation_id = ${organisationId} and (interest.status in ('sent', 'under_review')
      or interest.status = 'decided' and exists (select from decision where interest_id = interest.id
        and set_aside_at is null and decided_at >= ${decidedSince}::date))
    order by (interest.status = 'decided'), "decidedAt" desc, "responseDeadline", interest.id
    limit ${mostShown}`.execute(db);
  return rows;
}

export type ExpiringProof = { title: string; expiresOn: string; isInsurance: boolean };

/** Evidence and insurances of a provider's profile that end by a day, the first first. */
export async function proofsEndingBy(
  db: Kysely<Database>,
  organisationId: string,
  day: string,
): Promise<ExpiringProof[]> {
  const { rows } = await sql<ExpiringProof>`
    select title, expires_on as "expiresOn", false as "isInsurance" from evidence
    join profile on profile.id = evidence.profile_id
    where profile.organisation_id = ${organisationId} and expires_on <= ${day}::date
    union all
    select insurance.kind, expires_on, true from insurance
    join profile on profile.id = insurance.profile_id
    where profile.organisation_id = ${organisationId} and expires_on <= ${day}::date
    order by "expiresOn", title
    limit ${mostShown}`.execute(db);
  return rows;
}
