import { type Kysely, sql } from 'kysely';

// The rows below are the draft. Publishing freezes them into profile_version, which is all that anyone else ever reads.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table profile (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null unique references organisation (id),
      status text not null default 'draft' check (status in ('draft', 'published', 'unpublished')),
      summary text not null default '',
      largest_contract_pence bigint check (largest_contract_pence >= 0),
      outcome_share_percent integer check (outcome_share_percent between 0 and 100),
      reserves_band text,
      tupe_experience text check (tupe_experience in ('none', 'transferred_in', 'transferred_out', 'both')),
      published_version integer,
      published_at timestamptz,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);

  // An activity is saved after each question, so a draft may hold one that is half answered; publishing asks for the rest.
  await sql`
    create table activity (
      id uuid primary key default gen_random_uuid(),
      profile_id uuid not null references profile (id) on delete cascade,
      service_type text not null,
      customer_groups text[] not null default '{}',
      specialisms text[] not null default '{}',
      place_rule jsonb constraint activity_place_rule_is_object check (jsonb_typeof(place_rule) = 'object'),
      districts text[] not null default '{}',
      ways text[] not null default '{}',
      capacity_per_month integer check (capacity_per_month >= 0),
      since date,
      description text not null default '',
      position integer not null
    )`.execute(db);
  await sql`create index activity_profile on activity (profile_id, position)`.execute(db);

  await sql`
    create table capability_claim (
      id uuid primary key default gen_random_uuid(),
      profile_id uuid not null references profile (id) on delete cascade,
      capability_code text not null,
      claimed_level integer not null check (claimed_level between 0 and 4),
      statement text not null default '',
      verified_level integer,
      verified_on date,
      verified_by uuid,
      constraint capability_claim_once unique (profile_id, capability_code),
      constraint capability_claim_verified_within_claimed check (verified_level is null or verified_level between 0 and claimed_level)
    )`.execute(db);

  await sql`
    create table stored_file (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      name text not null,
      content_type text not null,
      bytes integer not null check (bytes > 0),
      sha256 text not null,
      storage_key text not null unique,
      uploaded_by uuid not null references person (id),
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index stored_file_organisation on stored_file (organisation_id)`.execute(db);

  await sql`
    create table evidence (
      id uuid primary key default gen_random_uuid(),
      profile_id uuid not null references profile (id) on delete cascade,
      capability_code text,
      kind text not null,
      title text not null,
      reference text,
      file_id uuid references stored_file (id),
      valid_from date,
      expires_on date,
      outcome text not null default 'unverified',
      created_at timestamptz not null,
      constraint evidence_dates_in_order check (expires_on is null or valid_from is null or expires_on >= valid_from)
    )`.execute(db);
  await sql`create index evidence_profile on evidence (profile_id)`.execute(db);

  await sql`
    create table insurance (
      id uuid primary key default gen_random_uuid(),
      profile_id uuid not null references profile (id) on delete cascade,
      kind text not null check (kind in ('public_liability', 'employers_liability', 'professional_indemnity')),
      cover_pence bigint not null check (cover_pence > 0),
      expires_on date not null,
      constraint insurance_once unique (profile_id, kind)
    )`.execute(db);

  await sql`
    create table profile_version (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      version integer not null,
      snapshot jsonb not null constraint profile_version_snapshot_is_object check (jsonb_typeof(snapshot) = 'object'),
      published_by uuid references person (id),
      published_at timestamptz not null,
      constraint profile_version_once unique (organisation_id, version)
    )`.execute(db);
}
