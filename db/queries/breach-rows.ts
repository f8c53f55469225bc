import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

// What the tests of conduct read of one organisation. Each query names it.

/**
 * The last acceptance of each rule set that is required of an organisation. One that was withdrawn, or was given again, is
 * no lapse.
 */
export async function lastAcceptances(db: Kysely<Database>, organisationId: string) {
  const { rows } = await sql<{ id: string; title: string; expiresOn: string; replaceBy: string | null }>`
    select distinct on (commitment.rule_set) commitment.id, rule_set.title, commitment.expires_on as "expiresOn",
      (select newer.accept_by from rule_set_version newer
        where newer.rule_set = commitment.rule_set and newer.status = 'published' and newer.id <> commitment.version_id)
        as "replaceBy"
    from commitment
    join rule_set on rule_set.code = commitment.rule_set
    join organisation on organisation.id = commitment.organisation_id
    where commitment.organisation_id = ${organisationId}
      and (rule_set.required_of = 'prime' and organisation.is_prime
        or rule_set.required_of = 'provider' and organisation.is_provider)
      and (commitment.ended_why is null or commitment.ended_why = 'expired')
      and not exists (select from commitment later where later.organisation_id = commitment.organisation_id
        and later.rule_set = commitment.rule_set and later.accepted_at > commitment.accepted_at)
    order by commitment.rule_set, commitment.accepted_at desc, commitment.id`.execute(db);
  return rows;
}

/** What a prime published and did not withdraw, as the version that stands says. Imported notices are left out. */
export async function opportunitiesToTest(db: Kysely<Database>, primeId: string) {
  const { rows } = await sql<{
    id: string;
    title: string;
    publishedAt: Date;
    responseDeadline: string | null;
    shortWindowReason: string | null;
    tupePosition: string | null;
    tupeEndedAt: Date | null;
    districts: string[];
    procurementBeganOn: string | null;
    bidsDueOn: string | null;
  }>`
    select opportunity.id, snapshot ->> 'title' as title,
      snapshot ->> 'responseDeadline' as "responseDeadline",
      snapshot ->> 'shortWindowReason' as "shortWindowReason",
      snapshot -> 'tupe' ->> 'position' as "tupePosition",
      (select max(step.made_at) from tupe_declaration declaration
        join tupe_step step on step.declaration_id = declaration.id and step.to_state = 'aborted'
        where declaration.opportunity_id = opportunity.id and declaration.state = 'aborted'
          and opportunity.status = 'published') as "tupeEndedAt",
      (select coalesce(jsonb_agg(distinct district), '[]')
        from jsonb_array_elements(snapshot -> 'requirements') requirement,
          jsonb_array_elements(requirement -> 'districts') district) as districts,
      (select min(first.published_at) from opportunity_version first where first.opportunity_id = opportunity.id)
        as "publishedAt",
      head_contract.procurement_began_on as "procurementBeganOn", head_contract.bids_due_on as "bidsDueOn"
    from opportunity
    left join head_contract on head_contract.id = opportunity.head_contract_id
    join opportunity_version version
      on version.opportunity_id = opportunity.id and version.version = opportunity.published_version
    where opportunity.organisation_id = ${primeId} and opportunity.source is null
      and opportunity.status in ('published', 'decided')
    order by opportunity.id`.execute(db);
  return rows.map((row) => ({
    ...row,
    publishedAt: new Date(row.publishedAt),
    tupeEndedAt: row.tupeEndedAt && new Date(row.tupeEndedAt),
  }));
}

/** What became of the answers to a prime's opportunities: those that are sealed no more. */
export async function answersToTest(db: Kysely<Database>, primeId: string) {
  const { rows } = await sql<{
    id: string;
    opportunityId: string;
    number: number | null;
    decisionDue: string | null;
    decidedOn: string | null;
    isAward: boolean;
    hasFeedback: boolean;
  }>`
    select interest.id, interest.opportunity_id as "opportunityId", interest.number,
      interest.decision_due as "decisionDue",
      (select (max(decided_at) at time zone 'Europe/London')::date from decision
        where interest_id = interest.id and set_aside_at is null) as "decidedOn",
      exists (select from decision where interest_id = interest.id and set_aside_at is null and outcome = 'award')
        as "isAward",
      exists (select from decision where interest_id = interest.id and set_aside_at is null and feedback <> '')
        or exists (select from consensus where interest_id = interest.id and locked_at is not null) as "hasFeedback"
    from interest join opportunity on opportunity.id = interest.opportunity_id
    where opportunity.organisation_id = ${primeId} and opportunity.source is null
      and opportunity.status in ('published', 'decided') and opportunity.interests_opened_at is not null
      and interest.status in ('under_review', 'decided')
    order by interest.opportunity_id, interest.number, interest.id`.execute(db);
  return rows;
}

/** The sub-contracts of a prime, with the end of the head contract that each is under. */
export function subcontractsToTest(db: Kysely<Database>, primeId: string) {
  return db
    .selectFrom('subcontract')
    .leftJoin('head_contract', 'head_contract.id', 'subcontract.head_contract_id')
    .where('subcontract.prime_id', '=', primeId)
    .where('subcontract.status', '<>', 'not_concluded')
    .selectAll('subcontract')
    .select(({ exists, selectFrom }) => [
      'head_contract.ends_on as head_ends_on',
      'head_contract.regime as head_regime',
      exists(
        selectFrom('tupe_declaration')
          .select('tupe_declaration.id')
          .whereRef('tupe_declaration.subcontract_id', '=', 'subcontract.id')
          .where('tupe_declaration.state', 'not in', ['not_assessed', 'assessing']),
      )
        .$castTo<boolean>()
        .as('is_tupe_declared'),
    ])
    .orderBy('subcontract.id')
    .execute();
}

/** Months of referrals, invoices and notices of a prime's sub-contracts. */
export async function ledgerToTest(db: Kysely<Database>, primeId: string) {
  const ofPrime = db
    .selectFrom('subcontract')
    .select('subcontract.id')
    .where('prime_id', '=', primeId)
    .where('status', '<>', 'not_concluded');
  return {
    flows: await db
      .selectFrom('referral_flow')
      .selectAll()
      .where('subcontract_id', 'in', ofPrime)
      .orderBy('month')
      .execute(),
    // No rule asks for payment in fewer days after receipt: what was paid by then need not be looked at.
    payments: await db
      .selectFrom('payment')
      .innerJoin('subcontract', 'subcontract.id', 'payment.subcontract_id')
      .selectAll('payment')
      .where('subcontract.prime_id', '=', primeId)
      .where('subcontract.status', '<>', 'not_concluded')
      .where('rejected_on', 'is', null)
      .where((eb) =>
        eb.or([eb('paid_on', 'is', null), eb('paid_on', '>', sql<string>`received_on + least(payment_days, 29)`)]),
      )
      .orderBy('payment.id')
      .execute(),
    notices: await db
      .selectFrom('change_notice')
      .selectAll()
      .where('subcontract_id', 'in', ofPrime)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  };
}

/** The severity of each item, as the version that stands says. */
export async function itemSeverities(
  db: Kysely<Database>,
): Promise<Map<string, 'minor' | 'moderate' | 'major' | 'severe'>> {
  const rows = await db
    .selectFrom('rule_item')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'rule_item.version_id')
    .where('rule_set_version.status', '=', 'published')
    .select(['rule_item.code', 'rule_item.severity'])
    .execute();
  return new Map(rows.map(({ code, severity }) => [code, severity]));
}
