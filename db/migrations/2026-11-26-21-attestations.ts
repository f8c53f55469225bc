import { type Kysely, sql } from 'kysely';

// Two-sided: an organisation attests item by item for a period; its counter-parties validate. Evidence is filed once and
// answers as many items as it can. Organisations under common control count as one voice.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table control_link (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      controlled_by uuid not null references organisation (id),
      source text not null,
      recorded_by uuid references person (id),
      recorded_at timestamptz not null,
      ended_at timestamptz,
      constraint control_link_other check (organisation_id <> controlled_by)
    )`.execute(db);
  await sql`
    create unique index control_link_once on control_link (organisation_id, controlled_by) where ended_at is null`.execute(
    db,
  );

  await sql`
    create table attestation (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      item_code text not null,
      version_id uuid not null references rule_set_version (id),
      period_from date not null,
      period_to date not null,
      claimed text not null check (claimed in ('met', 'partly', 'not_met', 'not_applicable')),
      statement text not null,
      signed_by uuid references person (id),
      signed_name text not null,
      signed_at timestamptz not null,
      expires_on date not null,
      superseded_at timestamptz,
      constraint attestation_period check (period_to >= period_from)
    )`.execute(db);
  await sql`
    create unique index attestation_current on attestation (organisation_id, item_code, period_from)
    where superseded_at is null`.execute(db);

  await sql`
    create table conduct_evidence (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      kind text not null,
      title text not null,
      reference text,
      file_id uuid references stored_file (id),
      valid_from date not null,
      received_at timestamptz not null,
      expires_on date,
      is_public boolean not null default false,
      added_by uuid references person (id),
      withdrawn_at timestamptz,
      reminded_on date,
      expiry_told_on date,
      constraint conduct_evidence_dates check (expires_on is null or expires_on >= valid_from),
      constraint conduct_evidence_something check (file_id is not null or reference is not null)
    )`.execute(db);
  await sql`create index conduct_evidence_organisation on conduct_evidence (organisation_id)`.execute(db);
  await sql`
    create table conduct_evidence_item (
      evidence_id uuid not null references conduct_evidence (id) on delete cascade,
      item_code text not null,
      primary key (evidence_id, item_code)
    )`.execute(db);

  await sql`create index conduct_evidence_expiry on conduct_evidence (expires_on) where withdrawn_at is null`.execute(
    db,
  );

  await sql`
    create table validation (
      id uuid primary key default gen_random_uuid(),
      attestation_id uuid not null references attestation (id),
      organisation_id uuid not null references organisation (id),
      person_id uuid not null references person (id),
      view text not null check (view in ('agree', 'disagree', 'no_view')),
      comment text not null default '',
      is_anonymous boolean not null,
      given_at timestamptz not null,
      replaced_at timestamptz
    )`.execute(db);
  await sql`
    create unique index validation_once_an_organisation on validation (attestation_id, organisation_id)
    where replaced_at is null`.execute(db);
  await sql`
    create unique index validation_once_a_person on validation (attestation_id, person_id)
    where replaced_at is null`.execute(db);

  // Partners are asked for their views once for a period, however many items were attested.
  await sql`
    create table validation_request (
      subject_id uuid not null references organisation (id),
      organisation_id uuid not null references organisation (id),
      period_from date not null,
      period_to date not null,
      asked_at timestamptz not null,
      primary key (subject_id, organisation_id, period_from, period_to)
    )`.execute(db);
}
