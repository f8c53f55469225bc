import { type Kysely, sql } from 'kysely';

// A second search engine follows search_document. What it has not yet acknowledged is in search_outbox, put there by a
// trigger in the transaction of the write: whoever writes documents can neither forget it nor wait for the follower.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table search_follower (
      index_name text primary key,
      compare boolean not null default true,
      compared_at timestamptz,
      rebuild boolean not null default false,
      rebuilding_documents integer,
      rebuilding_written integer
    )`.execute(db);
  await sql`create sequence search_outbox_change`.execute(db);
  await sql`
    create table search_outbox (
      index_name text not null,
      id text not null,
      version bigint not null,
      change bigint not null default nextval('search_outbox_change'),
      since timestamptz not null default clock_timestamp(),
      attempts integer not null default 0,
      retry_at timestamptz not null default clock_timestamp(),
      failure text,
      primary key (index_name, id)
    )`.execute(db);
  await sql`create index search_outbox_since on search_outbox (index_name, since)`.execute(db);
  await sql`
    create function search_document_follow() returns trigger language plpgsql as $$
    begin
      insert into search_outbox (index_name, id, version)
      select new.index_name, new.id, new.version from search_follower where index_name = new.index_name
      on conflict (index_name, id) do update set version = excluded.version, change = excluded.change,
        attempts = 0, retry_at = excluded.retry_at, failure = null;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger search_document_inserted after insert on search_document
    for each row execute function search_document_follow()`.execute(db);
  await sql`
    create trigger search_document_updated after update on search_document for each row
    when (old.version <> new.version or old.deleted <> new.deleted) execute function search_document_follow()`.execute(
    db,
  );

  // One process at a time carries documents to a follower; the lease of one that died runs out.
  await sql`
    create table search_lease (
      name text primary key,
      holder uuid not null,
      held_until timestamptz not null
    )`.execute(db);

  // What the documents of an index were built with, and how far a rebuilding has come.
  await sql`
    alter table search_index
      alter column documents set default 0,
      alter column average_length set default 1,
      alter column counted_at drop not null,
      add column format text not null default '',
      add column rebuilding_format text,
      add column rebuilt_up_to text`.execute(db);

  // What the nightly comparison of search with the market found, and mended.
  await sql`
    create table search_comparison (
      id uuid primary key default gen_random_uuid(),
      at timestamptz not null,
      index_name text not null,
      engine text not null,
      documents integer not null,
      missing integer not null,
      outdated integer not null,
      superfluous integer not null
    )`.execute(db);
  await sql`create index search_comparison_at on search_comparison (at)`.execute(db);
}
