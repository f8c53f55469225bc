import { type Kysely, sql } from 'kysely';

// Which documents bear a term was found document by document. Now it stands with the term, as of the last count: documents by
// number, in one array. What was written since is listed, and looked at itself; once more is written than that is quick for,
// documents are found as before.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table search_term add column bearers integer[]`.execute(db);
  await sql`alter table search_term alter column bearers set storage external`.execute(db);
  await sql`comment on column search_term.bearers is 'numbers in search_number; null where they are too many to find by'`.execute(
    db,
  );
  await sql`
    create table search_number (
      index_name text not null,
      number integer not null,
      id text not null,
      primary key (index_name, number),
      unique (index_name, id)
    )`.execute(db);
  // By the number of the transaction: a count knows which had ended before it began (as match_change).
  await sql`
    create table search_uncounted (
      index_name text not null,
      id text not null,
      changed_in xid8 not null,
      primary key (index_name, id)
    )`.execute(db);
  await sql`
    create function search_note_uncounted() returns trigger language plpgsql as $$
    begin
      insert into search_uncounted (index_name, id, changed_in)
      select index_name, id, pg_current_xact_id() from changed order by index_name, id
      on conflict (index_name, id) do update set changed_in = excluded.changed_in;
      return null;
    end $$`.execute(db);
  for (const [event, transition] of [
    ['insert', 'new'],
    ['delete', 'old'],
  ] as const) {
    await sql`
      create trigger ${sql.raw(`search_document_uncounted_${event}`)} after ${sql.raw(event)} on search_document
      referencing ${sql.raw(transition)} table as changed for each statement execute function search_note_uncounted()`.execute(
      db,
    );
  }
  await sql`
    create function search_note_changed() returns trigger language plpgsql as $$
    begin
      insert into search_uncounted (index_name, id, changed_in) values (new.index_name, new.id, pg_current_xact_id())
      on conflict (index_name, id) do update set changed_in = excluded.changed_in;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger search_document_uncounted_update after update of terms, deleted on search_document for each row
    when (old.terms is distinct from new.terms or old.deleted <> new.deleted)
    execute function search_note_changed()`.execute(db);
  await sql`
    insert into search_uncounted (index_name, id, changed_in)
    select index_name, id, pg_current_xact_id() from search_document`.execute(db);
}
