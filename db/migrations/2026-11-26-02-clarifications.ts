import { type Kysely, sql } from 'kysely';

// Questions in public, those who look closely at an opportunity, and how far each invitation came.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table clarification (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id),
      number integer not null,
      question text not null,
      asked_by_organisation_id uuid not null references organisation (id),
      asked_by uuid references person (id),
      asked_at timestamptz not null,
      answer text,
      answered_by uuid references person (id),
      answered_at timestamptz,
      constraint clarification_number unique (opportunity_id, number),
      constraint clarification_answered check ((answer is null) = (answered_at is null))
    )`.execute(db);
  await sql`create index clarification_asker on clarification (asked_by_organisation_id, asked_at)`.execute(db);

  await sql`
    create table saved_opportunity (
      person_id uuid not null references person (id) on delete cascade,
      opportunity_id uuid not null references opportunity (id),
      organisation_id uuid references organisation (id),
      saved_at timestamptz not null,
      primary key (person_id, opportunity_id)
    )`.execute(db);
  await sql`create index saved_opportunity_opportunity on saved_opportunity (opportunity_id)`.execute(db);

  // Mail or letter is opened by its link, the opportunity viewed by whoever acts for the organisation invited.
  await sql`
    alter table invitation
      add column open_token_hash text unique,
      add column opened_at timestamptz,
      add column viewed_at timestamptz`.execute(db);

  // A private calendar of all deadlines of a person, read by its calendar program without signing in.
  await sql`
    create table calendar_feed (
      person_id uuid primary key references person (id) on delete cascade,
      token_hash text not null unique,
      made_at timestamptz not null
    )`.execute(db);
}
