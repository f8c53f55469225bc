import { type Kysely, sql } from 'kysely';

// Who says what about TUPE on an opportunity or a sub-contract, whom it touches, and what became of it. A declaration is one
// record of one transfer, with its parties; each of its versions is kept.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table tupe_declaration (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid unique references opportunity (id) on delete cascade,
      subcontract_id uuid unique references subcontract (id),
      parent_id uuid references tupe_declaration (id),
      prime_id uuid not null references organisation (id),
      state text not null default 'not_assessed' check (state in ('not_assessed', 'assessing', 'not_applicable', 'applies', 'disputed', 'workforce_pack_shared', 'cost_confirmed', 'eli_due', 'eli_provided', 'eli_updated', 'measures_notified', 'informed', 'consulting', 'consulted', 'transferred', 'reconciled', 'closed', 'aborted')),
      jurisdiction text not null default 'GB' check (jurisdiction in ('GB', 'NI')),
      calendar text not null default 'england_and_wales' check (calendar in ('england_and_wales', 'scotland', 'northern_ireland')),
      transfer_type text not null default 'unknown' check (transfer_type in ('business', 'outsourcing', 'retender', 'insourcing', 'none', 'unknown')),
      client_name text not null default '',
      services text not null default '',
      sites text[] not null default '{}',
      planned_transfer_on date,
      transferred_on date,
      grouping_description text not null default '',
      headcount integer check (headcount >= 0),
      fte numeric(8, 2) check (fte >= 0),
      annual_pay_pence bigint check (annual_pay_pence >= 0),
      redundancy_pence bigint check (redundancy_pence >= 0),
      public_origin_count integer check (public_origin_count >= 0),
      fair_deal_count integer check (fair_deal_count >= 0),
      fragmentation_count integer check (fragmentation_count >= 1),
      two_tier_regime text not null default 'none' check (two_tier_regime in ('none', 'code_2005', 'principles_2010', 'era_2025')),
      old_contract_ends_on date,
      not_applicable_reason text,
      not_applicable_by uuid references person (id),
      not_applicable_at timestamptz,
      counter_signed_by uuid references person (id),
      counter_signed_organisation_id uuid references organisation (id),
      counter_signed_at timestamptz,
      risk_accepted_reason text,
      risk_accepted_by uuid references person (id),
      risk_accepted_at timestamptz,
      special_circumstances text,
      special_circumstances_by uuid references person (id),
      special_circumstances_at timestamptz,
      transferred_count integer check (transferred_count >= 0),
      objected_count integer check (objected_count >= 0),
      dismissed_count integer check (dismissed_count >= 0),
      disputed_count integer check (disputed_count >= 0),
      claim_opened_on date,
      claim_closed_on date,
      claim_words text,
      aborted_reason text,
      version integer not null default 1,
      created_by uuid references person (id),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint tupe_declaration_about check (num_nonnulls(opportunity_id, subcontract_id) = 1)
    )`.execute(db);
  await sql`
    create index tupe_declaration_prime on tupe_declaration (prime_id, state)`.execute(db);
  await sql`
    create index tupe_declaration_transfer on tupe_declaration (planned_transfer_on) where planned_transfer_on is not null`.execute(
    db,
  );
  // organisation_id is null for one that is not on the market: then its name says who it is, and the prime or a steward speaks for it.
  await sql`
    create table tupe_party (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      party text not null check (party in ('funder', 'prime', 'outgoing', 'incoming')),
      organisation_id uuid references organisation (id),
      name text not null,
      added_by uuid references person (id),
      added_at timestamptz not null,
      ended_at timestamptz,
      constraint tupe_party_named check (organisation_id is not null or name <> '')
    )`.execute(db);
  await sql`
    create unique index tupe_party_once on tupe_party (declaration_id, party, organisation_id) where organisation_id is not null and ended_at is null`.execute(
    db,
  );
  await sql`
    create index tupe_party_organisation on tupe_party (organisation_id) where ended_at is null`.execute(db);
  await sql`
    create table tupe_position (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      party_id uuid not null references tupe_party (id) on delete cascade,
      position text not null check (position in ('applies', 'likely', 'unlikely', 'does_not', 'disputed', 'under_advice')),
      basis text not null,
      answers jsonb not null constraint tupe_position_answers_is_object check (jsonb_typeof(answers) = 'object'),
      advice_reference text,
      advice_privileged boolean not null default false,
      said_by text not null,
      source text,
      stated_by uuid references person (id),
      stated_by_organisation_id uuid references organisation (id),
      stated_at timestamptz not null,
      superseded_at timestamptz
    )`.execute(db);
  await sql`
    create unique index tupe_position_current on tupe_position (party_id) where superseded_at is null`.execute(db);
  await sql`
    create index tupe_position_declaration on tupe_position (declaration_id, stated_at)`.execute(db);
  // Answers on the way to a position, one page at a time.
  await sql`
    create table tupe_questionnaire (
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      party_id uuid not null references tupe_party (id) on delete cascade,
      answers jsonb not null constraint tupe_questionnaire_answers_is_object check (jsonb_typeof(answers) = 'object'),
      updated_by uuid references person (id),
      updated_at timestamptz not null,
      primary key (declaration_id, party_id)
    )`.execute(db);
  await sql`
    create table tupe_declaration_version (
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      version integer not null,
      snapshot jsonb not null constraint tupe_declaration_version_is_object check (jsonb_typeof(snapshot) = 'object'),
      reason text not null,
      made_by uuid references person (id),
      made_by_organisation_id uuid references organisation (id),
      made_at timestamptz not null,
      primary key (declaration_id, version)
    )`.execute(db);
  await sql`
    create table tupe_step (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      event text not null,
      from_state text not null,
      to_state text not null,
      words text not null default '',
      made_by uuid references person (id),
      made_by_organisation_id uuid references organisation (id),
      made_at timestamptz not null
    )`.execute(db);
  await sql`
    create index tupe_step_declaration on tupe_step (declaration_id, made_at)`.execute(db);
}
