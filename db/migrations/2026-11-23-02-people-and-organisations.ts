import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<never>): Promise<void> {
  // The sign-in library's tables under our own names.
  await sql`
    create table person (
      id uuid primary key default gen_random_uuid(),
      name text not null default '',
      email text not null,
      email_verified boolean not null default false,
      image text,
      two_factor_enabled boolean not null default false,
      is_demo boolean not null default false,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create unique index person_email on person (lower(email))`.execute(db);

  await sql`
    create table session (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete cascade,
      token text not null unique,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      second_factor_at timestamptz,
      acting_organisation_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index session_person on session (person_id)`.execute(db);

  await sql`
    create table account (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete cascade,
      account_id text not null,
      provider_id text not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table verification (
      id uuid primary key default gen_random_uuid(),
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index verification_identifier on verification (identifier)`.execute(db);
  await sql`
    create table two_factor (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete cascade,
      secret text not null,
      backup_codes text not null,
      verified boolean not null default false,
      last_step bigint not null default 0,
      created_at timestamptz not null default now()
    )`.execute(db);
  // One in force, and one being set up beside it.
  await sql`create unique index two_factor_person on two_factor (person_id, verified)`.execute(db);

  await sql`
    create table organisation (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      is_provider boolean not null default false,
      is_prime boolean not null default false,
      is_steward boolean not null default false,
      legal_form text,
      size_band text,
      head_office_district text,
      website text,
      status text not null check (status in ('unclaimed', 'unverified', 'verified', 'refused', 'suspended')),
      status_reason text,
      status_since timestamptz,
      register_email text,
      source text,
      source_reference text,
      is_demo boolean not null default false,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint organisation_has_a_kind check (is_provider or is_prime or is_steward),
      constraint organisation_source unique (source, source_reference)
    )`.execute(db);
  await sql`create index organisation_name on organisation (lower(name))`.execute(db);
  await sql`create index organisation_status on organisation (status, created_at)`.execute(db);

  await sql`
    create table identifier (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      scheme text not null,
      value text not null,
      status text not null default 'claimed' check (status in ('claimed', 'verified', 'refused')),
      source text not null,
      verified_at timestamptz,
      verified_by uuid,
      refused_reason text,
      created_at timestamptz not null,
      constraint identifier_once_per_organisation unique (organisation_id, scheme, value)
    )`.execute(db);
  // domain.md 8.1: many may claim an identifier, one may have it verified.
  await sql`create unique index identifier_verified_once on identifier (scheme, value) where status = 'verified'`.execute(
    db,
  );
  await sql`create index identifier_value on identifier (scheme, value)`.execute(db);

  await sql`
    create table membership (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      person_id uuid not null references person (id),
      role text not null check (role in ('owner', 'editor', 'viewer')),
      ended_at timestamptz,
      ended_how text check (ended_how in ('left', 'removed')),
      created_at timestamptz not null
    )`.execute(db);
  await sql`create unique index membership_once on membership (organisation_id, person_id) where ended_at is null`.execute(
    db,
  );
  await sql`create index membership_person on membership (person_id) where ended_at is null`.execute(db);

  await sql`
    create table membership_invitation (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      email text not null,
      role text not null check (role in ('owner', 'editor', 'viewer')),
      token_hash text not null unique,
      invited_by uuid not null references person (id),
      expires_at timestamptz not null,
      accepted_at timestamptz,
      cancelled_at timestamptz,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index membership_invitation_organisation on membership_invitation (organisation_id)`.execute(db);

  await sql`
    create table join_request (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      person_id uuid not null references person (id),
      message text not null,
      status text not null default 'waiting' check (status in ('waiting', 'accepted', 'declined', 'withdrawn')),
      decided_by uuid references person (id),
      decided_at timestamptz,
      reason text,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create unique index join_request_once on join_request (organisation_id, person_id) where status = 'waiting'`.execute(
    db,
  );

  await sql`
    create table directory_claim (
      id uuid primary key default gen_random_uuid(),
      organisation_id uuid not null references organisation (id),
      person_id uuid not null references person (id),
      method text not null check (method in ('code', 'steward')),
      explanation text,
      code_hash text,
      attempts integer not null default 0,
      status text not null default 'waiting' check (status in ('waiting', 'accepted', 'refused', 'expired')),
      expires_at timestamptz constraint directory_claim_code_expires check (method = 'steward' or expires_at is not null),
      decided_by uuid references person (id),
      decided_at timestamptz,
      reason text,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create unique index directory_claim_once on directory_claim (organisation_id, person_id) where status = 'waiting'`.execute(
    db,
  );
}
