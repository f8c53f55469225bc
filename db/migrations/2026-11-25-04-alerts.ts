import { type Kysely, sql } from 'kysely';

// What people want to hear of, what they were told, and what providers do not want. Each "never twice" is a constraint here.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table alert_preference (
      person_id uuid not null references person (id) on delete cascade,
      kind text not null check (kind in ('need', 'provider')),
      frequency text not null check (frequency in ('instant', 'daily', 'weekly', 'off')),
      updated_at timestamptz not null,
      primary key (person_id, kind)
    )`.execute(db);

  await sql`
    create table saved_search (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete cascade,
      organisation_id uuid references organisation (id),
      page text not null check (page in ('opportunity', 'profile')),
      query text not null,
      name text not null,
      frequency text not null check (frequency in ('instant', 'daily', 'weekly', 'off')),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint saved_search_once unique (person_id, page, query)
    )`.execute(db);
  await sql`create index saved_search_page on saved_search (page, id)`.execute(db);

  // key: what a person hears of once and never again. mail_id: the mail that it went into, instant or digest.
  await sql`
    create table notification (
      id uuid primary key default gen_random_uuid(),
      person_id uuid not null references person (id) on delete cascade,
      organisation_id uuid references organisation (id),
      kind text not null check (kind in ('need', 'provider', 'saved_search')),
      key text not null,
      thing_id uuid not null,
      thing_version integer not null,
      for_id uuid not null,
      title text not null,
      for_name text not null,
      why text[] not null,
      score numeric,
      formula_version text,
      frequency text not null check (frequency in ('instant', 'daily', 'weekly', 'off')),
      mail_id uuid references mail_message (id),
      created_at timestamptz not null,
      seen_at timestamptz,
      constraint notification_once unique (person_id, key)
    )`.execute(db);
  await sql`create index notification_list on notification (person_id, created_at desc)`.execute(db);
  await sql`create index notification_thing on notification (thing_id, person_id)`.execute(db);
  await sql`create index notification_unseen on notification (person_id) where seen_at is null`.execute(db);
  await sql`create index notification_waiting on notification (created_at, person_id)
    where mail_id is null and frequency in ('daily', 'weekly')`.execute(db);

  // One digest for each person and day.
  await sql`
    create table alert_digest (
      person_id uuid not null references person (id) on delete cascade,
      run_on date not null,
      mail_id uuid not null references mail_message (id),
      primary key (person_id, run_on)
    )`.execute(db);

  await sql`
    create table not_for_us (
      opportunity_id uuid not null references opportunity (id),
      organisation_id uuid not null references organisation (id),
      person_id uuid not null references person (id),
      reason text not null,
      words text not null default '' check (char_length(words) <= 300),
      created_at timestamptz not null,
      primary key (opportunity_id, organisation_id)
    )`.execute(db);
  await sql`create index not_for_us_organisation on not_for_us (organisation_id, created_at desc)`.execute(db);

  // A mail is marked again right before its last byte: cut off before that mark, it surely did not go.
  await sql`alter table mail_message drop constraint mail_message_status_check`.execute(db);
  await sql`
    alter table mail_message
      add constraint mail_message_status_check
        check (status in ('queued', 'sending', 'handing_over', 'sent', 'failed')),
      add column doubts integer not null default 0`.execute(db);
}
