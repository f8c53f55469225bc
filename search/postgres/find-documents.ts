import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '#db/schema.ts';
import type { IndexName, SearchHit, SearchQuery, SearchResult } from '../engine.ts';
import { highlighter } from '../highlight.ts';
import { asArray, inAll } from './bitmaps.ts';
import { byIndexAlone } from './by-index-alone.ts';
import { type Conditions, conditionsOf, type FieldCondition } from './conditions.ts';
import { countTags, facetsOf } from './count-tags.ts';
import { matchText } from './match-text.ts';
import { pageOfChosen } from './page-of-chosen.ts';

type Row = Pick<SearchHit, 'id' | 'relevance' | 'data'> & { title?: string; body?: string };
type Answer = { hits: Row[]; total: number; tags: Record<string, number> };

/** Answers a search in one statement: what is chosen as bitmaps, and from them the page, the total and the facets. */
export async function findDocuments(db: Kysely<Database>, index: IndexName, query: SearchQuery): Promise<SearchResult> {
  const match = query.text ? await matchText(db, index, query.text) : null;
  const conditions = conditionsOf(index, query, match);
  const facets = query.facets ?? [];
  const statement = sql<Answer>`
    with ${chosen(conditions)},
    ${pageOfChosen(index, query, match)}
    select
      (select coalesce(sum(bit_count(bits)), 0)::int from chosen) as total,
      (select coalesce(jsonb_agg(${hitObject(query)} order by place), '[]')
        from page join search_document using (id) where index_name = ${index}) as hits,
      ${facets.length > 0 ? countTags(index, facets, conditions) : sql`'{}'::jsonb`} as tags`;
  const { rows } = await (match ? byIndexAlone(db, statement) : statement.execute(db));
  const { hits, total, tags } = rows[0] ?? { hits: [], total: 0, tags: {} };
  return { hits: hits.map(toHit(query)), total, facets: facetsOf(facets, tags) };
}

/** The documents that pass everything as `chosen`, and what facets that are filtered themselves are counted from. */
function chosen({ common, ofFields }: Conditions): RawBuilder<unknown> {
  const from = (name: RawBuilder<unknown>) => sql`select * from ${name}`;
  const allBut = (left: FieldCondition | null) =>
    inAll([from(sql`common`), ...ofFields.filter((each) => each !== left).map(({ name }) => from(name))]);
  return sql.join(
    [
      sql`common as materialized (${common})`,
      ...ofFields.map(({ name, set }) => sql`${name} as materialized (${set})`),
      sql`chosen as materialized (${allBut(null)})`,
      sql`chosen_array as materialized (${asArray(sql`chosen`)})`,
      ...ofFields.map((each) => sql`${each.without} as materialized (${asArray(sql`(${allBut(each)}) as others`)})`),
    ],
    sql`, `,
  );
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
