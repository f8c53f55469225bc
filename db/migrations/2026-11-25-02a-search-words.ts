import { type Kysely, sql } from 'kysely';

// The words of a document are now divided and stemmed by us, as for every engine, and no longer by Postgres. What was
// written before is found by its old stems until search is rebuilt.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table search_document alter column words drop expression`.execute(db);
  await sql`alter table search_document add column title_words tsvector not null default ''`.execute(db);
  await sql`create index search_document_title_words on search_document using gin (title_words)`.execute(db);
  await sql`create index search_document_order on search_document (index_name, id collate "C") where not deleted`.execute(
    db,
  );
  // Every word that a document of an index has or had, as it was written: what a misspelt word may stand for.
  await sql`
    create table search_word (
      index_name text not null,
      word text collate "C" not null,
      primary key (index_name, word)
    )`.execute(db);
  await sql`create index search_word_trigrams on search_word using gin (word gin_trgm_ops)`.execute(db);
  await sql`
    insert into search_word (index_name, word)
    select distinct index_name, regexp_split_to_table(lower(title), '[^[:alnum:]]+') from search_document
    on conflict do nothing`.execute(db);
  await sql`drop function search_near_words`.execute(db);
  await sql`drop index search_document_title`.execute(db);
  // A function, so that the lower threshold lasts for this look-up alone: two letters of five that have changed places
  // leave a fifth of the trigrams. Which of these are near enough the caller decides.
  await sql`
    create function search_near_words(index_name text, word text, errors integer) returns setof text language sql stable
    set pg_trgm.similarity_threshold = 0.2 as $$
      select near.word from search_word near
      where near.index_name = search_near_words.index_name and near.word % search_near_words.word
        and length(near.word) between length(search_near_words.word) - errors and length(search_near_words.word) + errors
      order by similarity(near.word, search_near_words.word) desc, near.word
      limit 100
    $$`.execute(db);
}
