import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import { valueBands } from './value.ts';

export const pageSize = 20;
export const closingWithin = ['7', '14', '28'] as const;
const mostText = 200;
const mostPage = 10_000;

/** The filters that are ticked, each under the name that it has in the address. */
export const filterNames = ['region', 'service', 'group', 'programme', 'value', 'tupe'] as const;
export type FilterName = (typeof filterNames)[number];

export type OpportunityQuery = {
  q: string;
  show: 'open' | 'closed' | 'withdrawn' | 'all';
  closing: (typeof closingWithin)[number] | '';
  sort: 'closing' | 'newest' | 'relevance';
  page: number;
} & Record<FilterName, string[]>;

const one = (values: unknown) => (Array.isArray(values) ? values[0] : values);
const codes = (isKnown: (code: string) => boolean) =>
  z
    .array(z.string())
    .catch([])
    .transform((given) => [...new Set(given.filter(isKnown))]);

/** The query of a search, read from an address. Whatever is not understood is left out: a bad address still answers. */
export function readOpportunityQuery(search: URLSearchParams, reference: Reference): OpportunityQuery {
  const known = (list: string) => codes((code) => reference.has(list, code));
  const schema = z.object({
    q: z
      .preprocess(one, z.string().trim())
      .catch('')
      .transform((text) => text.slice(0, mostText)),
    show: z.preprocess(one, z.enum(['open', 'closed', 'withdrawn', 'all'])).catch('open'),
    closing: z.preprocess(one, z.enum(['', ...closingWithin])).catch(''),
    sort: z
      .preprocess(one, z.enum(['closing', 'newest', 'relevance']))
      .nullable()
      .catch(null),
    page: z.preprocess(one, z.coerce.number().int().min(1).max(mostPage)).catch(1),
    region: codes((code) => reference.places.regions.some((region) => region.code === code)),
    service: known('service_type'),
    group: known('customer_group'),
    programme: known('programme'),
    value: codes((code) => valueBands.some((band) => band.code === code)),
    tupe: known('tupe_position'),
  });
  const given = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
  const query = schema.parse(given);
  return { ...query, sort: sortOf(query.sort, query.q) };
}

// Words alone say what fits best; without words there is nothing to fit.
function sortOf(asked: OpportunityQuery['sort'] | null, text: string): OpportunityQuery['sort'] {
  if (asked === 'relevance' && text === '') return 'closing';
  return asked ?? (text === '' ? 'closing' : 'relevance');
}
