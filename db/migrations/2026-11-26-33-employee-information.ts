import { type Kysely, sql } from 'kysely';

// Employee liability information. What identifies anybody is sealed and lies with the files; here is only what was given, when,
// by whom, to whom, and a hash.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table employee_information (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id),
      giver_id uuid not null references organisation (id),
      sequence integer not null,
      kind text not null check (kind in ('initial', 'update')),
      route text not null check (route in ('vault', 'elsewhere')),
      as_at date not null,
      given_on date not null,
      covers text[] not null,
      staff_count integer check (staff_count >= 0),
      delivery_words text not null default '',
      sha256 text not null,
      bytes integer,
      content_type text,
      sealed_key text,
      envelope_id uuid references envelope_key (id),
      given_by uuid references person (id),
      given_at timestamptz not null,
      delete_on date not null,
      deleted_at timestamptz,
      deleted_why text,
      deletion_proof jsonb,
      constraint employee_information_sequence unique (declaration_id, giver_id, sequence),
      constraint employee_information_sealed check (deleted_at is not null or (route = 'vault') = (sealed_key is not null and envelope_id is not null))
    )`.execute(db);
  await sql`
    create table employee_information_recipient (
      id uuid primary key default gen_random_uuid(),
      declaration_id uuid not null references tupe_declaration (id),
      organisation_id uuid not null references organisation (id),
      person_id uuid not null references person (id),
      named_by uuid references person (id),
      named_by_organisation_id uuid references organisation (id),
      named_at timestamptz not null,
      ends_on date not null,
      ended_at timestamptz,
      ended_by uuid references person (id)
    )`.execute(db);
  await sql`
    create unique index employee_information_recipient_once on employee_information_recipient (declaration_id, organisation_id, person_id) where ended_at is null`.execute(
    db,
  );
  // Who opened what, or tried to. Nobody changes it.
  await sql`
    create table employee_information_access (
      id uuid primary key default gen_random_uuid(),
      information_id uuid not null references employee_information (id),
      person_id uuid references person (id),
      organisation_id uuid references organisation (id),
      outcome text not null check (outcome in ('opened', 'wrong_code', 'too_many', 'refused', 'unreadable')),
      at timestamptz not null
    )`.execute(db);
  await sql`
    create index employee_information_access_of on employee_information_access (information_id, at)`.execute(db);
  await sql`
    create function employee_information_access_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'employee_information_access is append-only'; end $$`.execute(db);
  await sql`create trigger employee_information_access_no_change before update or delete on employee_information_access for each row execute function employee_information_access_is_append_only()`.execute(
    db,
  );
  await sql`create trigger employee_information_access_no_truncate before truncate on employee_information_access for each statement execute function employee_information_access_is_append_only()`.execute(
    db,
  );
  await sql`
    create table employee_information_receipt (
      information_id uuid not null references employee_information (id),
      organisation_id uuid not null references organisation (id),
      received_by uuid references person (id),
      received_on date not null,
      sha256 text not null,
      words text not null default '',
      at timestamptz not null,
      primary key (information_id, organisation_id)
    )`.execute(db);
}
