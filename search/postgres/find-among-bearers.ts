import { type Kysely, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, TermQuery } from '../engine.ts';
import type { FoundRow } from './find-by-terms.ts';
import { lexeme, oneOf } from './lexeme.ts';

/** Documents written since the last count are looked at one by one: so many at most. */
export const mostUncounted = 2_000;

/**
 * Finds by what was last counted, without going to a document but the best, and by the documents written since.
 * @param terms whose bearers were few enough to be kept
 */
export async function findAmongBearers(
  db: Kysely<Database>,
  index: IndexName,
  terms: TermQuery['terms'],
  limit: number,
): Promise<FoundRow[]> {
  const lexemes = terms.map(({ term }) => lexeme(term));
  const { rows } = await sql<FoundRow>`
    with asked (term, lexeme, weight) as materialized (
      select * from unnest(${terms.map(({ term }) => term)}::text[], ${lexemes}::text[], ${terms.map(({ weight }) => weight)}::float8[])),
    changed as materialized (
      select id, number from search_uncounted left join search_number using (index_name, id) where index_name = ${index}),
    counted as (
      select number, sum(weight) as weight
      from asked join search_term on search_term.index_name = ${index} and search_term.term = asked.term
        cross join lateral unnest(bearers) as number
      where number not in (select number from changed where number is not null)
      group by number order by weight desc, number limit ${limit}::int),
    fresh as (
      select id, (select sum(weight) from asked where terms @@ asked.lexeme::tsquery) as weight
      from changed join search_document using (id)
      where index_name = ${index} and not deleted and terms @@ ${oneOf(lexemes)}::tsquery),
    best as (
      select id from (
        select id, weight from counted join search_number using (number) where index_name = ${index}
        union all select id, weight from fresh) as found
      order by weight desc, id collate "C" limit ${limit}::int)
    select id, terms::text as terms, length from best join search_document using (id) where index_name = ${index}`.execute(
    db,
  );
  return rows;
}
