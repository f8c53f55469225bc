import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName } from '../engine.ts';
import { stemsInOrder } from '../stems.ts';
import { errorsAllowed, isMisspelling } from '../typing-errors.ts';
import { byIndexAlone } from './by-index-alone.ts';
import { lexeme, oneOf } from './lexeme.ts';

const mostBegun = 200;

/** The share of documents that bear each of the commonest stems, from the planner's statistics; rarer ones are left out. */
export async function frequenciesOf(
  db: Kysely<Database>,
  index: IndexName,
  stems: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ lexeme: string; frequency: number }>`
    select element.lexeme, element.frequency
    from pg_stats cross join lateral
      unnest(most_common_elems::text::text[], most_common_elem_freqs) as element (lexeme, frequency)
    where schemaname = current_schema() and tablename = ${`search_entry_${index}`} and attname = 'words'
      and element.lexeme = any(${stems}::text[])`.execute(db);
  return new Map(rows.map(({ lexeme, frequency }) => [lexeme, frequency]));
}

/** Those of the queries that some document of the index answers. */
export async function answeredOf(
  db: Kysely<Database>,
  index: IndexName,
  queries: readonly string[],
): Promise<Set<string>> {
  if (queries.length === 0) return new Set();
  const statement = sql<{ query: string }>`
    select query from unnest(${queries}::text[]) as query
    where exists (
      select from search_entry where index_name = ${index} and words @@ query::tsquery)`;
  const { rows } = await byIndexAlone(db, statement);
  return new Set(rows.map(({ query }) => query));
}

/** The words that one may be the beginning of, as a tsquery; empty when there are none. */
export async function beginningQuery(db: Kysely<Database>, index: IndexName, word: string): Promise<string> {
  const begun = await db
    .selectFrom('search_word')
    .where('index_name', '=', index)
    .where('word', '>=', word)
    .where('word', '<', `${word}\u{10ffff}`)
    .select('word')
    .limit(mostBegun)
    .execute();
  return begun.length === 0 ? '' : [`${lexeme(word)}:*`, ...stemQueries(begun.map(({ word }) => word))].join(' | ');
}

/** The words that one may be a misspelling of, as a tsquery; empty when there are none. */
export async function nearQuery(db: Kysely<Database>, index: IndexName, word: string): Promise<string> {
  const errors = errorsAllowed(word);
  if (errors === 0) return '';
  const { rows } = await sql<{ near: string }>`
    select near from search_near_words(${index}, ${word}, ${errors}) as near`.execute(db);
  return oneOf(stemQueries(rows.map(({ near }) => near).filter((near) => isMisspelling(word, near))));
}

function stemQueries(words: readonly string[]): string[] {
  return [...new Set(stemsInOrder(words))].map(lexeme);
}
