import { type Kysely, sql } from 'kysely';

// What is still to be told, so that no failed job loses it; the scores that were told; and what searches find by time.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table alert_due (
      noun text not null check (noun in ('opportunity', 'profile')),
      thing_id uuid not null,
      version integer not null,
      queued_at timestamptz not null,
      primary key (noun, thing_id, version)
    )`.execute(db);
  await sql`create index alert_due_queued on alert_due (queued_at)`.execute(db);

  await sql`alter table notification add column match_id uuid references match (id)`.execute(db);
  await sql`create index notification_match on notification (match_id) where match_id is not null`.execute(db);
  // For what has been kept long enough.
  await sql`create index notification_created on notification (created_at)`.execute(db);
  await sql`create index alert_digest_day on alert_digest (run_on)`.execute(db);

  await sql`alter table saved_search add column checked_on date`.execute(db);
  await sql`update saved_search set checked_on = (now() at time zone 'Europe/London')::date`.execute(db);
  await sql`alter table saved_search alter column checked_on set not null`.execute(db);
}
