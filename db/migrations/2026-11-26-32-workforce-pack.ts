import { type Kysely, sql } from 'kysely';

// What bidders may know of the staff: figures of groups of five or more. The rows behind them are sealed (envelope_key).
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table envelope_key (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id),
      purpose text not null check (purpose in ('workforce_pack', 'employee_information')),
      wrapped bytea,
      key_id text not null,
      created_at timestamptz not null,
      rotated_at timestamptz,
      destroyed_at timestamptz,
      constraint envelope_key_destroyed check ((wrapped is null) = (destroyed_at is not null))
    )`.execute(db);
  await sql`
    create index envelope_key_by_key on envelope_key (key_id) where destroyed_at is null`.execute(db);
  await sql`
    create table workforce_pack (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id),
      giver_id uuid not null references organisation (id),
      version integer not null,
      status text not null default 'draft' check (status in ('draft', 'released', 'replaced', 'withdrawn', 'deleted')),
      as_at date not null,
      row_count integer,
      sealed_key text,
      envelope_id uuid references envelope_key (id),
      figures jsonb,
      released_at timestamptz,
      released_by uuid references person (id),
      delete_on date not null,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      deleted_at timestamptz,
      created_by uuid references person (id),
      created_at timestamptz not null,
      constraint workforce_pack_version unique (declaration_id, giver_id, version),
      constraint workforce_pack_deleted check (deleted_at is null or (sealed_key is null and figures is null))
    )`.execute(db);
  await sql`
    create unique index workforce_pack_released on workforce_pack (declaration_id, giver_id) where status = 'released'`.execute(
    db,
  );
  await sql`
    create table workforce_undertaking (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id),
      organisation_id uuid not null references organisation (id),
      number integer not null,
      text_version integer not null,
      signed_name text not null,
      signed_role text not null,
      signed_by uuid references person (id),
      signed_at timestamptz not null,
      ended_at timestamptz,
      constraint workforce_undertaking_number unique (declaration_id, number)
    )`.execute(db);
  await sql`
    create unique index workforce_undertaking_once on workforce_undertaking (declaration_id, organisation_id) where ended_at is null`.execute(
    db,
  );
  await sql`
    create table workforce_pack_opening (
      id uuid primary key default gen_random_uuid(),
      pack_id uuid not null references workforce_pack (id),
      organisation_id uuid not null references organisation (id),
      person_id uuid references person (id),
      how text not null check (how in ('page', 'csv')),
      opened_at timestamptz not null
    )`.execute(db);
  await sql`
    create index workforce_pack_opening_pack on workforce_pack_opening (pack_id, opened_at)`.execute(db);
  // By when an organisation deletes what it was given, and that it did.
  await sql`
    create table tupe_deletion (
      declaration_id uuid not null references tupe_declaration (id),
      organisation_id uuid not null references organisation (id),
      what text not null check (what in ('workforce_pack', 'employee_information')),
      due_on date not null,
      asked_at timestamptz,
      confirmed_at timestamptz,
      confirmed_by uuid references person (id),
      words text,
      overdue_since date,
      primary key (declaration_id, organisation_id, what)
    )`.execute(db);
  await sql`
    create index tupe_deletion_due on tupe_deletion (due_on) where confirmed_at is null`.execute(db);
}
