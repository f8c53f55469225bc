import { type Kysely, sql } from 'kysely';

// The floor that every capability stands on: audit, mail, double submissions, rate limits, reference codes, places.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);

  await sql`
    create table audit_entry (
      sequence bigint primary key,
      at timestamptz not null,
      person_id uuid,
      organisation_id uuid,
      verb text not null,
      noun text not null,
      thing_id text not null,
      detail jsonb not null default '{}' constraint audit_entry_detail_is_object check (jsonb_typeof(detail) = 'object'),
      previous_hash bytea,
      hash bytea not null
    )`.execute(db);
  await sql`create index audit_entry_thing on audit_entry (noun, thing_id, sequence)`.execute(db);

  // One place says what is hashed: the trigger writes by it and "npm run audit" checks by it.
  await sql`
    create function audit_entry_hash(entry audit_entry) returns bytea language sql stable as $$
      select sha256(convert_to(jsonb_build_array(
        encode(entry.previous_hash, 'hex'), entry.sequence,
        to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.person_id, entry.organisation_id,
        entry.verb, entry.noun, entry.thing_id, entry.detail)::text, 'UTF8'))
    $$`.execute(db);
  // Entries are chained one after another: the lock, held to the end of the transaction, keeps two from sharing a parent.
  // The number is taken inside the lock, so that the order of numbers is the order of the chain.
  await sql`
    create function audit_entry_chain() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(7205759403);
      new.sequence := coalesce((select max(sequence) from audit_entry), 0) + 1;
      new.previous_hash := (select hash from audit_entry order by sequence desc limit 1);
      new.hash := audit_entry_hash(new);
      return new;
    end $$`.execute(db);
  await sql`create trigger audit_entry_chain before insert on audit_entry for each row execute function audit_entry_chain()`.execute(
    db,
  );
  await sql`
    create function audit_entry_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'audit_entry is append-only'; end $$`.execute(db);
  await sql`create trigger audit_entry_no_change before update or delete on audit_entry for each row execute function audit_entry_is_append_only()`.execute(
    db,
  );
  await sql`create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function audit_entry_is_append_only()`.execute(
    db,
  );

  await sql`
    create table form_submission (
      key text primary key,
      person_id uuid,
      outcome jsonb,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index form_submission_created_at on form_submission (created_at)`.execute(db);

  await sql`
    create table mail_message (
      id uuid primary key default gen_random_uuid(),
      kind text not null,
      recipient text not null,
      input jsonb not null constraint mail_message_input_is_object check (jsonb_typeof(input) = 'object'),
      status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'failed')),
      attempts integer not null default 0,
      failure text,
      created_at timestamptz not null default now(),
      sent_at timestamptz
    )`.execute(db);
  await sql`create index mail_message_status on mail_message (status, created_at)`.execute(db);

  await sql`
    create table rate_limit (
      key text primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db);

  await sql`
    create table reference_entry (
      list text not null,
      code text not null,
      label text not null,
      hint text,
      heading text,
      detail jsonb not null default '{}' constraint reference_entry_detail_is_object check (jsonb_typeof(detail) = 'object'),
      position integer not null,
      verify boolean not null default false,
      note text,
      source text not null,
      edited_by uuid,
      edited_at timestamptz,
      primary key (list, code)
    )`.execute(db);

  // Which reference files were loaded last, so that a start with the same files does not load them again.
  await sql`
    create table reference_load (
      fingerprint text primary key,
      loaded_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table place (
      code text primary key,
      type text not null check (type in ('nation', 'region', 'district')),
      name text not null,
      parent text,
      valid_from date,
      valid_to date,
      replaced_by text[] not null default '{}'
    )`.execute(db);
  await sql`
    create table programme_area (
      programme text not null,
      version text not null,
      code text not null,
      name text not null,
      primes text[] not null default '{}',
      verify boolean not null default false,
      note text,
      source text not null,
      edited_by uuid,
      edited_at timestamptz,
      primary key (programme, version, code)
    )`.execute(db);
  await sql`
    create table programme_area_member (
      programme text not null,
      version text not null,
      code text not null,
      place text not null references place (code),
      portion text not null check (portion in ('whole', 'part')),
      primary key (programme, version, code, place),
      foreign key (programme, version, code) references programme_area on delete cascade
    )`.execute(db);
}
