import { type RawBuilder, sql } from 'kysely';
import type { IndexName, SearchResult } from '../engine.ts';
import { ofBlock } from './bitmaps.ts';
import type { Conditions } from './conditions.ts';

/** How many of the documents chosen bear each tag of some fields, as an object; each field counted without its own filter. */
export function countTags(
  index: IndexName,
  facets: readonly string[],
  { ofFields }: Conditions,
): RawBuilder<Record<string, number>> {
  const chosen = ofBlock(sql`chosen_array`);
  const widened = ofFields.map(({ field, without }) => sql`when ${field}::text then ${ofBlock(without)}`);
  const counted = widened.length > 0 ? sql`case field ${sql.join(widened, sql` `)} else ${chosen} end` : chosen;
  return sql`
    (select coalesce(jsonb_object_agg(tag, number), '{}') from (
      select tag, sum(bit_count(bits & ${counted})) as number
      from search_bitmap where index_name = ${index} and field = any(${[...facets]}::text[]) group by tag) as tag_count
    where number > 0)`;
}

/** Counts by field and code, from counts by tag. */
export function facetsOf(facets: readonly string[], tags: Record<string, number>): SearchResult['facets'] {
  const byField = Object.groupBy(Object.entries(tags), ([tag]) => tag.slice(0, tag.indexOf(':')));
  return Object.fromEntries(
    facets.map((field) => [
      field,
      Object.fromEntries((byField[field] ?? []).map(([tag, number]) => [tag.slice(field.length + 1), number])),
    ]),
  );
}
