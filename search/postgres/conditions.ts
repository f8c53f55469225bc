import { type RawBuilder, sql } from 'kysely';
import type { IndexName, SearchFilter, SearchQuery } from '../engine.ts';
import { atSlots, type Bitmaps, inAll } from './bitmaps.ts';
import { isTagFilter, passing, passingAll } from './filter-bitmaps.ts';
import type { TextMatch } from './match-text.ts';
import { answers } from './rank.ts';

/** The filters of one faceted field: under which names the statement has their set, and all but their set as an array. */
export type FieldCondition = { field: string; name: RawBuilder<unknown>; without: RawBuilder<unknown>; set: Bitmaps };

/**
 * What a query asks of documents, in sets: `common` is asked for every facet; the filters of a faceted field are left out
 * when that field is counted, so that a choice can be widened.
 */
export type Conditions = { common: Bitmaps; ofFields: readonly FieldCondition[] };

export function conditionsOf(index: IndexName, query: SearchQuery, match: TextMatch | null): Conditions {
  const { filters = [], facets = [] } = query;
  const isWidened = (filter: SearchFilter) => isTagFilter(filter) && facets.includes(filter.field);
  const others = filters.filter((filter) => !isWidened(filter));
  const byField = Map.groupBy(filters.filter(isTagFilter).filter(isWidened), ({ field }) => field);
  return {
    common: match
      ? inAll([answering(index, match), ...others.map((filter) => passing(index, filter))])
      : passingAll(index, others),
    ofFields: [...byField].map(([field, ofField], number) => ({
      field,
      name: sql.table(`of_field_${number}`),
      without: sql.table(`without_field_${number}`),
      set: passingAll(index, ofField),
    })),
  };
}

function answering(index: IndexName, match: TextMatch): Bitmaps {
  return atSlots(sql`select slot from search_entry where index_name = ${index} and ${answers(match)}`);
}
