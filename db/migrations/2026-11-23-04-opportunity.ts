import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table head_contract (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      name text not null,
      programme text not null,
      area_version text,
      area_code text,
      area_name text not null,
      districts text[] not null,
      place_rule jsonb not null constraint head_contract_place_rule_is_object check (jsonb_typeof(place_rule) = 'object'),
      funder text not null,
      regime text not null,
      reference text,
      value_per_year_pence bigint check (value_per_year_pence >= 0),
      starts_on date,
      ends_on date,
      source text,
      source_reference text,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint head_contract_dates_in_order check (ends_on is null or starts_on is null or ends_on > starts_on),
      constraint head_contract_source unique (source, source_reference)
    )`.execute(db);
  await sql`create index head_contract_organisation on head_contract (organisation_id)`.execute(db);

  await sql`
    create table head_contract_subcontractor (
      head_contract_id uuid not null references head_contract (id) on delete cascade,
      organisation_id uuid not null references organisation (id),
      source text not null,
      primary key (head_contract_id, organisation_id)
    )`.execute(db);

  // The rows below are the draft; publishing freezes them into opportunity_version.
  await sql`
    create table opportunity (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      head_contract_id uuid references head_contract (id),
      status text not null default 'draft' check (status in ('draft', 'published', 'withdrawn')),
      title text not null default '',
      summary text not null default '',
      cpv_codes text[] not null default '{}',
      value_low_pence bigint check (value_low_pence >= 0),
      value_high_pence bigint,
      value_not_stated_reason text,
      management_fee_percent numeric(5, 2) check (management_fee_percent between 0 and 100),
      volume_guarantee boolean,
      tupe_position text,
      tupe_said_by text,
      tupe_reason text,
      mandatory_evidence text[] not null default '{}',
      clarification_deadline date,
      response_deadline date,
      decision_date date,
      short_window_reason text,
      published_version integer,
      published_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      source text,
      source_reference text,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint opportunity_value_in_order check (value_high_pence is null or value_low_pence is null or value_high_pence >= value_low_pence),
      constraint opportunity_source unique (source, source_reference)
    )`.execute(db);
  await sql`create index opportunity_organisation on opportunity (organisation_id, created_at)`.execute(db);
  await sql`create index opportunity_status on opportunity (status, response_deadline)`.execute(db);

  await sql`
    create table requirement (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id) on delete cascade,
      service_type text not null,
      customer_groups text[] not null,
      specialisms text[] not null default '{}',
      place_rule jsonb not null constraint requirement_place_rule_is_object check (jsonb_typeof(place_rule) = 'object'),
      districts text[] not null,
      volume_low integer,
      volume_central integer,
      volume_high integer,
      importance text not null check (importance in ('essential', 'desirable')),
      capabilities jsonb not null default '[]' constraint requirement_capabilities_is_array check (jsonb_typeof(capabilities) = 'array'),
      description text not null default '',
      position integer not null,
      constraint requirement_volume_in_order check (volume_low <= volume_central and volume_central <= volume_high)
    )`.execute(db);
  await sql`create index requirement_opportunity on requirement (opportunity_id, position)`.execute(db);

  await sql`
    create table payment_component (
      opportunity_id uuid not null references opportunity (id) on delete cascade,
      type text not null,
      percent integer not null check (percent between 1 and 100),
      primary key (opportunity_id, type)
    )`.execute(db);

  await sql`
    create table opportunity_question (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id) on delete cascade,
      position integer not null,
      question text not null,
      max_words integer not null check (max_words between 1 and 2000)
    )`.execute(db);
  await sql`create index opportunity_question_opportunity on opportunity_question (opportunity_id, position)`.execute(
    db,
  );

  await sql`
    create table opportunity_version (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id),
      version integer not null,
      snapshot jsonb not null constraint opportunity_version_snapshot_is_object check (jsonb_typeof(snapshot) = 'object'),
      published_by uuid references person (id),
      published_at timestamptz not null,
      constraint opportunity_version_once unique (opportunity_id, version)
    )`.execute(db);

  await sql`
    create table invitation (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id),
      organisation_id uuid not null references organisation (id),
      message text not null default '',
      sent_by text not null check (sent_by in ('email', 'letter')),
      stop_token_hash text unique,
      invited_by uuid references person (id),
      created_at timestamptz not null,
      constraint invitation_once unique (opportunity_id, organisation_id)
    )`.execute(db);
  await sql`create index invitation_organisation on invitation (organisation_id, created_at)`.execute(db);

  // Directory entries whose organisation, reached at its register address, wants no more invitations.
  await sql`
    create table invitation_stop (
      organisation_id uuid primary key references organisation (id),
      asked_at timestamptz not null
    )`.execute(db);
}
