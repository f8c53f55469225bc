import { type Kysely, sql } from 'kysely';

// What a transfer costs and who bears which risk.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table interest_lot add column tupe_included boolean, add column tupe_pence bigint check (tupe_pence >= 0), add column tupe_basis text`.execute(
    db,
  );
  // The assumption on which all answers are compared; earlier ones are kept.
  await sql`
    create table tupe_cost_assumption (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      version integer not null,
      amount_pence bigint not null check (amount_pence >= 0),
      basis text not null,
      inputs jsonb not null constraint tupe_cost_assumption_inputs_is_object check (jsonb_typeof(inputs) = 'object'),
      rates_version integer not null,
      set_by uuid references person (id),
      set_at timestamptz not null,
      replaced_at timestamptz,
      constraint tupe_cost_assumption_version unique (declaration_id, version)
    )`.execute(db);
  await sql`
    create unique index tupe_cost_assumption_current on tupe_cost_assumption (declaration_id) where replaced_at is null`.execute(
    db,
  );
  await sql`
    create table tupe_pension_group (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      position integer not null,
      scheme text not null,
      scheme_kind text not null check (scheme_kind in ('public', 'broadly_comparable', 'defined_benefit', 'defined_contribution', 'none', 'unknown')),
      public_origin boolean,
      origin_body text check (origin_body in ('central_government', 'best_value')),
      fair_deal_protected boolean,
      headcount integer check (headcount >= 0),
      employer_percent numeric(5, 2) check (employer_percent between 0 and 100),
      employee_percent numeric(5, 2) check (employee_percent between 0 and 100),
      deficit_known boolean,
      deficit_pence bigint check (deficit_pence >= 0),
      deficit_borne_by uuid references tupe_party (id),
      plan text not null default '',
      updated_by uuid references person (id),
      updated_at timestamptz not null
    )`.execute(db);
  await sql`
    create index tupe_pension_group_declaration on tupe_pension_group (declaration_id, position)`.execute(db);
  // Who comes in is often not known yet: then the incoming side of a promise has no party.
  await sql`
    create table tupe_indemnity (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      risk text not null check (risk in ('pre_transfer', 'post_transfer', 'eli', 'consult', 'undisclosed', 'redesign', 'pension', 'exit')),
      giver text not null check (giver in ('funder', 'prime', 'outgoing', 'incoming')),
      giver_party_id uuid references tupe_party (id),
      receiver text not null check (receiver in ('funder', 'prime', 'outgoing', 'incoming')),
      receiver_party_id uuid references tupe_party (id),
      words text not null,
      is_capped boolean not null,
      cap_pence bigint check (cap_pence >= 0),
      share_percent integer check (share_percent between 0 and 100),
      survival_months integer check (survival_months >= 0),
      window_days integer check (window_days >= 0),
      is_bound_directly boolean,
      version integer not null default 1,
      proposed_at timestamptz not null,
      updated_by uuid references person (id),
      updated_at timestamptz not null,
      withdrawn_at timestamptz,
      constraint tupe_indemnity_cap check (is_capped = (cap_pence is not null)),
      constraint tupe_indemnity_parties check (giver_party_id is distinct from receiver_party_id),
      constraint tupe_indemnity_known check (
        (giver = 'incoming' or giver_party_id is not null) and (receiver = 'incoming' or receiver_party_id is not null)
      )
    )`.execute(db);
  await sql`
    create index tupe_indemnity_declaration on tupe_indemnity (declaration_id)`.execute(db);
  await sql`
    create table tupe_indemnity_agreement (
      indemnity_id uuid not null references tupe_indemnity (id) on delete cascade,
      version integer not null,
      party_id uuid not null references tupe_party (id),
      agreed_by uuid references person (id),
      agreed_at timestamptz not null,
      primary key (indemnity_id, version, party_id)
    )`.execute(db);
  // What a party says that it spends in a year: with its band of reserves it tells what it could bear.
  await sql`
    create table tupe_running_cost (
      party_id uuid primary key references tupe_party (id) on delete cascade,
      declaration_id uuid not null references tupe_declaration (id) on delete cascade,
      annual_pence bigint not null check (annual_pence >= 0),
      said_by uuid references person (id),
      said_at timestamptz not null
    )`.execute(db);
}
