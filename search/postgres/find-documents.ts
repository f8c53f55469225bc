import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchFilter, SearchHit, SearchQuery, SearchResult } from '../engine.ts';
import { highlighter } from '../highlight.ts';
import { pageOf } from '../page.ts';
import { byIndexAlone } from './by-index-alone.ts';
import { countTags, type PackedTags, packTags } from './count-tags.ts';
import { isTagFilter, passes, sortValue, type TagFilter } from './filters.ts';
import { matchText, type TextMatch } from './match-text.ts';
import { answers, likeliest, relevanceOf } from './rank.ts';

type Row = Pick<SearchHit, 'id' | 'relevance' | 'data'> & { title?: string; body?: string };
type Answer = { hits: Row[]; total: number; tags: PackedTags; share: number };

/** Answers a search in one pass over the documents: the page, the total and the facets. */
export async function findDocuments(db: Kysely<Database>, index: IndexName, query: SearchQuery): Promise<SearchResult> {
  const match = query.text ? await matchText(db, index, query.text) : null;
  const facets = query.facets ?? [];
  const statement = sql<Answer>`
    with found as materialized (${found(index, query, match)}),
    chosen as materialized (select id, sort_value from found where missed is null),
    sampling as materialized (select greatest(1, count(*) / ${mostCounted}) as share from found),
    ${pageOfChosen(index, query, match)}
    select
      (select count(*)::int from chosen) as total,
      (select coalesce(jsonb_agg(${hitObject(query)} order by place), '[]')
        from page join search_document using (id) where index_name = ${index}) as hits,
      ${facets.length > 0 ? packTags(index, facets, sampled) : noTags} as tags,
      (select share from sampling)::int as share`;
  const { rows } = await (match ? byIndexAlone(db, statement) : statement.execute(db));
  const answer = rows[0] ?? { hits: [], total: 0, tags: { width: 0, tags: [], packed: [] }, share: 1 };
  return {
    hits: answer.hits.map(toHit(query)),
    total: answer.total,
    facets: countTags(facets, answer.tags, answer.share),
    ...(facets.length > 0 && answer.share > 1 ? { facetsEstimated: true } : {}),
  };
}

function hitObject({ highlight }: SearchQuery): RawBuilder<unknown> {
  const text = highlight ? sql`, 'title', title, 'body', body` : sql``;
  return sql`jsonb_build_object('id', id, 'relevance', page.relevance, 'data', document${text})`;
}

function toHit({ text = '', highlight }: SearchQuery): (row: Row) => SearchHit {
  const mark = highlight ? highlighter(text) : null;
  return ({ id, relevance, data, title = '', body = '' }) => ({
    id,
    relevance,
    data,
    ...(mark ? { highlight: mark({ title, body }) } : {}),
  });
}

const mostRanked = 1_500;
const mostOfEach = 500;

/** The page of what was chosen, each document with its place. Only what may come on it is read and ranked. */
function pageOfChosen(index: IndexName, query: SearchQuery, match: TextMatch | null): RawBuilder<unknown> {
  const { offset, limit } = pageOf(query);
  const window = sql`offset ${offset}::bigint limit ${limit}::bigint`;
  if (!match || typeof query.sort === 'object') {
    return sql`
      sorted as (select id, sort_value from chosen order by ${order(query.sort)} ${window}),
      page as (
        select id, row_number() over (order by ${order(query.sort)}) as place, ${match ? relevanceOf(match) : sql`0`} as relevance
        from sorted join search_document using (id) where index_name = ${index})`;
  }
  const likely = likeliest(match).map(
    (condition) => sql`
      (select id from (
        select id from search_document where index_name = ${index} and not deleted and ${condition} offset 0) likely
      where (select number from size) > ${mostRanked} and id in (select id from chosen) limit ${mostOfEach})`,
  );
  return sql`
    size as materialized (select count(*) as number from chosen),
    candidate as materialized (
      select id from chosen where (select number from size) <= ${mostRanked}
      union ${sql.join(likely, sql` union `)}),
    ranked as materialized (
      select id, ${relevanceOf(match)} as relevance
      from candidate join search_document using (id) where index_name = ${index}),
    sorted as (
      select id, coalesce(relevance, 0) as relevance from chosen left join ranked using (id)
      order by relevance desc nulls last, id collate "C" ${window}),
    page as (select id, relevance, row_number() over (order by relevance desc, id collate "C") as place from sorted)`;
}

/**
 * Documents that pass everything, or everything but the filters of one faceted field, which `missed` then names: that
 * field's facet counts them too.
 */
function found(index: IndexName, query: SearchQuery, match: TextMatch | null): RawBuilder<unknown> {
  const { filters = [], facets = [], sort } = query;
  const isWidened = (filter: SearchFilter) => isTagFilter(filter) && facets.includes(filter.field);
  const widened = passesByField(filters.filter(isTagFilter).filter(isWidened));
  const missed = sql.join(
    [...widened].map(([field, passed]) => sql`when not ${passed} then ${field}::text`),
    sql` `,
  );
  const conditions = [
    sql`index_name = ${index} and not deleted`,
    ...(match ? [answers(match)] : []),
    ...filters.filter((filter) => !isWidened(filter)).map(passes),
    ...(widened.size > 1 ? [allButOne([...widened.values()])] : []),
  ];
  return sql`
    select id, ${widened.size > 0 ? sql`case ${missed} end` : sql`null`} as missed,
      ${typeof sort === 'object' ? sortValue(sort.sortKey) : sql`null`} as sort_value
    from search_document
    where ${sql.join(conditions, sql` and `)}`;
}

function passesByField(filters: readonly TagFilter[]): Map<string, RawBuilder<boolean>> {
  const byField = [...Map.groupBy(filters, ({ field }) => field)];
  return new Map(
    byField.map(([field, ofField]) => [field, sql<boolean>`(${sql.join(ofField.map(passes), sql` and `)})`]),
  );
}

// Written out as "or" of "and", which the index on tags can answer.
function allButOne(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  const choices = conditions.map((left) =>
    sql.join(
      conditions.filter((other) => other !== left),
      sql` and `,
    ),
  );
  return sql`((${sql.join(choices, sql`) or (`)}))`;
}

function order(sort: SearchQuery['sort']): RawBuilder<unknown> {
  const direction = typeof sort === 'object' && sort.direction === 'descending' ? sql`desc` : sql`asc`;
  return typeof sort === 'object' ? sql`sort_value ${direction} nulls last, id collate "C"` : sql`id collate "C"`;
}

const mostCounted = 10_000;

// Of more than 20,000 documents every second, third… is counted, and stands for the others.
const sampled = sql`
  (select id, missed from found
    where (select share from sampling) = 1 or hashtext(id) % (select share from sampling)::int = 0)`;
const noTags = sql`'{"width":0,"tags":[],"packed":[]}'::jsonb`;
