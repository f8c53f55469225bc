import { type ColumnOption, stringify } from 'csv-stringify/sync';
import type { Services } from '#app/services/services.ts';
import type { SearchHit } from '#search/engine.ts';
import type { ListDescription } from './description.ts';
import { exportedAtMost } from './export-limits.ts';
import type { ListQuery } from './query.ts';
import { restrictionsOf } from './restrictions.ts';
import { toSearchQuery } from './search-list.server.ts';

const mostAtOnce = 400;

/** Every result of a query in its order, up to the most that a download holds. */
export async function exportHits(services: Services, list: ListDescription, query: ListQuery): Promise<SearchHit[]> {
  const reference = await services.reference.current();
  const asked = toSearchQuery(list, query, restrictionsOf(list, query, reference, services.clock.today()));
  const hits: SearchHit[] = [];
  while (hits.length < exportedAtMost) {
    const page = await services.search.search(list.index, { ...asked, offset: hits.length, limit: mostAtOnce });
    hits.push(...page.hits);
    if (page.hits.length < mostAtOnce || hits.length >= page.total) break;
  }
  return hits.slice(0, exportedAtMost);
}

/**
 * Rows as CSV for a spreadsheet: with a byte order mark, and with a quote before what a spreadsheet would take for a
 * formula, since names and words come from strangers.
 */
export function toCsv(columns: ColumnOption[], rows: readonly Record<string, string | number | null>[]): string {
  return stringify([...rows], { columns, header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
