import type { Reference } from '#app/services/reference.ts';

// The names that filters have in addresses, with what they are called and which lists their codes are in.
const filters: Readonly<Record<string, { name: string; lists: readonly string[] }>> = {
  nation: { name: 'Nation', lists: ['place'] },
  region: { name: 'Region', lists: ['place'] },
  district: { name: 'District', lists: ['place'] },
  service: { name: 'Service', lists: ['service_type'] },
  group: { name: 'Customer group', lists: ['customer_group'] },
  specialism: { name: 'Specialism', lists: ['specialism', 'health'] },
  capability: { name: 'Capability', lists: ['capability'] },
  size: { name: 'Size', lists: ['scale'] },
  legal_form: { name: 'Legal form', lists: ['legal_form'] },
  programme: { name: 'Programme', lists: ['programme'] },
  tupe: { name: 'Staff transfer (TUPE)', lists: ['tupe_position'] },
};
const unsaid = new Set(['sort', 'show', 'page', 'unknown']);
const mostValues = 5;

/** What a saved search looks for, a line for its words and for each of its filters. */
export function describeQuery(query: string, reference: Reference): string[] {
  const address = new URLSearchParams(query);
  const words = address.get('q')?.trim();
  const ticked = [...new Set(address.keys())]
    .filter((name) => name !== 'q' && !unsaid.has(name))
    .map((name) => {
      const values = address.getAll(name).map((code) => labelOf(name, code, reference));
      const shown = values.slice(0, mostValues).join(' or ');
      const others = values.length > mostValues ? ` or ${values.length - mostValues} more` : '';
      return `${nameOf(name)}: ${shown}${others}`;
    });
  return [...(words ? [`Words: “${words}”`] : []), ...ticked];
}

function nameOf(name: string): string {
  return filters[name]?.name ?? name.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
}

function labelOf(name: string, code: string, { places, has, label }: Reference): string {
  const lists = filters[name]?.lists ?? [];
  if (lists.includes('place')) return places.name(code);
  const list = lists.find((each) => has(each, code));
  return list ? label(list, code) : code.replaceAll('_', ' ');
}
