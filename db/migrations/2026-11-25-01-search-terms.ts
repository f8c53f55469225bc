import { type Kysely, sql } from 'kysely';

// Documents gain their terms (the stems that matching reads; A for the title, D for the body, each as often as it stands
// there) and their place on the map. Documents from before have no terms until search is rebuilt.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table search_document
      add column terms tsvector,
      add column length integer not null default 0,
      add column latitude double precision,
      add column longitude double precision`.execute(db);
  await sql`create index search_document_terms on search_document using gin (terms)`.execute(db);
  // How many documents bear a term, counted now and then: ranking needs to know what is rare, not to the last document.
  await sql`
    create table search_term (
      index_name text not null,
      term text not null,
      documents integer not null,
      primary key (index_name, term)
    )`.execute(db);
  await sql`
    create table search_index (
      index_name text primary key,
      documents integer not null,
      average_length double precision not null,
      counted_at timestamptz not null
    )`.execute(db);
}
