import { type Kysely, sql } from 'kysely';

// Owned by search/: no other folder reads or writes it. Filters are tags such as "district:E06000010", so that one index
// answers every facet; numbers and dates to sort or range by are in sort_keys.
export async function up(db: Kysely<never>): Promise<void> {
  // A and B hold the stems of title and body; C holds the title's words unstemmed, because a word that is still being
  // typed ("employme") is not a beginning of its stem ("employ"). Joints are opened up: the parser would read "ABC-123"
  // as "abc" and the number -123, and "advice/training" as a file.
  await sql`
    create table search_document (
      index_name text not null,
      id text not null,
      version bigint not null,
      title text not null,
      body text not null,
      tags text[] not null,
      sort_keys jsonb not null default '{}' constraint search_document_sort_keys_is_object check (jsonb_typeof(sort_keys) = 'object'),
      document jsonb not null constraint search_document_document_is_object check (jsonb_typeof(document) = 'object'),
      words tsvector generated always as (
        setweight(to_tsvector('english', translate(title, '-/._@', '     ')), 'A') ||
        setweight(to_tsvector('english', translate(body, '-/._@', '     ')), 'B') ||
        setweight(to_tsvector('simple', translate(title, '-/._@', '     ')), 'C')) stored,
      deleted boolean not null default false,
      primary key (index_name, id)
    )`.execute(db);
  await sql`create index search_document_tags on search_document using gin (tags)`.execute(db);
  await sql`create index search_document_words on search_document using gin (words)`.execute(db);
  await sql`create index search_document_title on search_document using gin (title gin_trgm_ops)`.execute(db);
  // How common a word is comes from the planner's own statistics; the usual 1,000 words are too few to rank by.
  await sql`alter table search_document alter column words set statistics 400`.execute(db);

  // The title words that a misspelt word may stand for. A function, so that the lower threshold lasts for this look-up
  // alone: one wrong letter in the middle of a word of five leaves a third of its trigrams.
  await sql`
    create function search_near_words(index_name text, word text) returns setof text language sql stable
    set pg_trgm.word_similarity_threshold = 0.3 as $$
      select near from (
        select distinct regexp_split_to_table(lower(title), '[^[:alnum:]]+') as near
        from search_document
        where search_document.index_name = search_near_words.index_name and title %> word) title_word
      where abs(length(near) - length(word)) <= 2 and similarity(near, word) >= 0.3
      order by similarity(near, word) desc, near
      limit 3
    $$`.execute(db);
}
