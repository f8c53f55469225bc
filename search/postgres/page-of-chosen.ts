import { type RawBuilder, sql } from 'kysely';
import type { IndexName, SearchQuery } from '../engine.ts';
import { pageOf } from '../page.ts';
import { storable } from '../storable.ts';
import { isIn } from './bitmaps.ts';
import type { TextMatch } from './match-text.ts';
import { answers, likeliest, relevanceOf } from './rank.ts';

const mostRanked = 1_500;
const mostOfEach = 500;

const isChosen = isIn(sql`chosen_array`);

/**
 * The page of what was chosen as the table `page`: each document with its place and its relevance. Documents are taken in
 * their order from an index until the page is full, and only words that may come on it are ranked.
 */
export function pageOfChosen(index: IndexName, query: SearchQuery, match: TextMatch | null): RawBuilder<unknown> {
  const { offset, limit } = pageOf(query);
  const upTo = sql`${offset + limit}::bigint`;
  const isRanked = match !== null && typeof query.sort !== 'object';
  const head = isRanked ? byRelevance(index, match) : bySortKey(index, query.sort, upTo);
  const relevance = match && !isRanked ? relevanceOf(match) : sql`coalesce(relevance, 0)`;
  return sql`
    ${head},
    tail as materialized (
      select slot, (select count(*) from head) + row_number() over () as place, 0::float8 as relevance
      from (
        select slot from search_entry
        where index_name = ${index} and (select count(*) from head) < ${upTo} and ${isChosen}
          and slot not in (select slot from head)
        order by id collate "C" limit ${upTo}) as remaining),
    page as materialized (
      select id, place, ${relevance} as relevance
      from (select * from head union all select * from tail) as placed join search_entry using (slot)
      where index_name = ${index} and place > ${offset}::bigint and place <= ${upTo})`;
}

/** Those that have a value to sort by. Those that have none come after them. */
function bySortKey(index: IndexName, sort: SearchQuery['sort'], upTo: RawBuilder<unknown>): RawBuilder<unknown> {
  if (typeof sort !== 'object')
    return sql`head as (select 0 as slot, 0::bigint as place, 0::float8 as relevance where false)`;
  const order = sort.direction === 'descending' ? sql`value desc, id` : sql`value, id`;
  return sql`
    head as materialized (
      select slot, row_number() over (order by ${order}) as place, 0::float8 as relevance
      from (
        select slot, value, id from search_sort
        where index_name = ${index} and sort_key = ${storable(sort.sortKey)} and ${isChosen}
        order by ${order} limit ${upTo}) as sorted)`;
}

/** The most relevant of those that may come first. The others come after them. */
function byRelevance(index: IndexName, match: TextMatch): RawBuilder<unknown> {
  const found = (condition: RawBuilder<boolean>, when: RawBuilder<unknown>) => sql`
    select slot from search_entry where index_name = ${index} and ${condition} and ${isChosen} and ${when}`;
  const few = sql`(select number from size) <= ${mostRanked}`;
  const many = sql`(select number from size) > ${mostRanked}`;
  const likely = likeliest(match).map((condition) => sql`(${found(condition, many)} limit ${mostOfEach})`);
  return sql`
    size as materialized (select sum(bit_count(bits)) as number from chosen),
    candidate as materialized (${sql.join([found(answers(match), few), ...likely], sql` union `)}),
    ranked as materialized (
      select slot, id, ${relevanceOf(match)} as relevance
      from candidate join search_entry using (slot) where index_name = ${index}),
    head as materialized (
      select slot, row_number() over (order by relevance desc, id collate "C") as place, relevance from ranked)`;
}
