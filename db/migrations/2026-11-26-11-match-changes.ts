import { type Kysely, sql } from 'kysely';

// Every process keeps the rows to match in memory and asks, before each match, whose have changed since it last looked. What
// a snapshot did not see was written by a transaction that is not older than its xmin: so the number of the transaction that
// last wrote the rows of an organisation says it, and nothing is missed, in whatever order transactions end. Whoever has had
// no change since has no entry: a process reads everybody's rows when it starts.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table match_change (
      organisation_id uuid primary key,
      changed_in xid8 not null
    )`.execute(db);
  await sql`create index match_change_changed_in on match_change (changed_in)`.execute(db);
  await sql`comment on table match_change is 'no reference to organisation: what was removed has changed too'`.execute(
    db,
  );
  await sql`
    create function match_note_change() returns trigger language plpgsql as $$
    begin
      insert into match_change (organisation_id, changed_in)
      select distinct organisation_id, pg_current_xact_id() from changed order by organisation_id
      on conflict (organisation_id) do update set changed_in = excluded.changed_in;
      return null;
    end $$`.execute(db);
  for (const [event, transition] of [
    ['insert', 'new'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const) {
    await sql`
      create trigger ${sql.raw(`match_row_change_${event}`)} after ${sql.raw(event)} on match_row
      referencing ${sql.raw(transition)} table as changed for each statement execute function match_note_change()`.execute(
      db,
    );
  }
}
