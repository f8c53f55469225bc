import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName } from '../engine.ts';
import { synonyms } from '../synonyms.ts';

export type FoundWord = {
  word: string;
  /** The word's stem and its synonyms, as a tsquery. */
  query: string;
  /** The share of documents that have it: null when it is not among the common words. */
  frequency: number | null;
};

/** Stems the words (stop words fall out) and tells from the planner's statistics how common each is. */
export async function lookUpWords(db: Kysely<Database>, words: readonly string[]): Promise<FoundWord[]> {
  const forms = words.flatMap((word) => [word, ...(synonyms[word] ?? [])].map((form) => ({ word, form })));
  const { rows } = await sql<FoundWord>`
    with common as materialized (
      select element.lexeme, element.frequency
      from pg_stats cross join lateral
        unnest(most_common_elems::text::text[], most_common_elem_freqs) as element (lexeme, frequency)
      where schemaname = current_schema() and tablename = 'search_document' and attname = 'words'
    ), form as (
      select word, place, plainto_tsquery('english', form)::text as query, tsvector_to_array(to_tsvector('english', form)) as lexemes
      from unnest(${forms.map(({ word }) => word)}::text[], ${forms.map(({ form }) => form)}::text[])
        with ordinality as given (word, form, place)
    )
    select word, string_agg('(' || query || ')', ' | ' order by place) as query, max(common.frequency) as frequency
    from form left join common on common.lexeme = form.lexemes[1]
    where query <> ''
    group by word
    order by min(place)`.execute(db);
  return rows;
}

/** Those of the queries that some document of the index answers. */
export async function answeredOf(
  db: Kysely<Database>,
  index: IndexName,
  queries: readonly string[],
): Promise<Set<string>> {
  if (queries.length === 0) return new Set();
  // A count, not "exists": for "exists" the planner hopes to meet a match early and reads the whole table when there is none.
  const { rows } = await sql<{ query: string }>`
    select query from unnest(${queries}::text[]) as query
    where (select count(*) from search_document where index_name = ${index} and words @@ query::tsquery) > 0`.execute(
    db,
  );
  return new Set(rows.map(({ query }) => query));
}

/** What a word may begin, as a tsquery: stems anywhere, and the title's words as they are written. */
export async function beginningQuery(db: Kysely<Database>, word: string): Promise<string> {
  const { rows } = await sql<{ query: string }>`
    select (to_tsquery('english', ${`${word}:*AB`}) || to_tsquery('simple', ${`${word}:*C`}))::text as query`.execute(
    db,
  );
  return rows[0]?.query ?? '';
}

/** The title words that a misspelt word is nearest to, as one tsquery; empty when there are none. */
export async function nearQuery(db: Kysely<Database>, index: IndexName, word: string): Promise<string> {
  const { rows } = await sql<{ query: string | null }>`
    select string_agg(plainto_tsquery('english', near)::text, ' | ') as query
    from search_near_words(${index}, ${word}) as near
    where plainto_tsquery('english', near)::text <> ''`.execute(db);
  return rows[0]?.query ?? '';
}

/** Phrases as tsqueries; one of stop words alone asks for nothing. */
export async function phraseQueries(db: Kysely<Database>, phrases: readonly string[]): Promise<string[]> {
  if (phrases.length === 0) return [];
  const { rows } = await sql<{ query: string }>`
    select phraseto_tsquery('english', phrase)::text as query from unnest(${phrases}::text[]) as phrase`.execute(db);
  return rows.map(({ query }) => query).filter((query) => query !== '');
}
