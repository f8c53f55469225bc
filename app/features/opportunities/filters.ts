import type { Reference } from '#app/services/reference.ts';
import type { FilterCategory } from '#app/ui/filter-panel.tsx';
import type { OpportunityResults } from './search-opportunities.server.ts';
import { type FilterName, filterNames, type OpportunityQuery } from './search-query.ts';
import { valueBands } from './value.ts';

const legends: Readonly<Record<FilterName, string>> = {
  region: 'Region or nation',
  service: 'Service',
  group: 'Customer group',
  programme: 'Programme',
  value: 'Value',
  tupe: 'Staff transfer (TUPE)',
};

/** The filters with how many results each would leave. What would leave none is left out, unless it is ticked. */
export function filterCategories(
  query: OpportunityQuery,
  counts: OpportunityResults['counts'],
  reference: Reference,
): FilterCategory[] {
  return filterNames
    .map((name) => ({
      name,
      legend: legends[name],
      values: query[name],
      items: choicesOf(name, reference)
        .map(({ value, text }) => ({ value, text, count: counts[name][value] ?? 0 }))
        .filter(({ value, count }) => count > 0 || query[name].includes(value)),
    }))
    .filter(({ items }) => items.length > 0);
}

function choicesOf(name: FilterName, { list, places }: Reference): { value: string; text: string }[] {
  if (name === 'region')
    return places.nest().flatMap(({ regions }) => regions.map(({ code, name: text }) => ({ value: code, text })));
  if (name === 'value') return valueBands.map(({ code, label }) => ({ value: code, text: label }));
  const lists = { service: 'service_type', group: 'customer_group', programme: 'programme', tupe: 'tupe_position' };
  return list(lists[name]).map(({ code, label }) => ({ value: code, text: label }));
}

/** What a reader who found nothing can do, naming the narrowest thing first. */
export function reasonToLoosen(query: OpportunityQuery): string {
  if (query.q !== '') return `Nothing says “${query.q}”. Try fewer or other words, or clear the search box.`;
  const ticked = filterNames.filter((name) => query[name].length > 0).map((name) => legends[name].toLowerCase());
  if (query.closing !== '') return `Nothing closes within ${query.closing} days. Choose any closing date.`;
  if (ticked.length > 0) return `Take away a filter: ${ticked.join(', ')}.`;
  return query.show === 'open'
    ? 'None is open just now. Show closed ones to see what was offered before.'
    : 'There are none.';
}
