import { pageNumber } from '#app/features/page-number.ts';
import type { Reference } from '#app/services/reference.ts';

/** What the directory can be filtered by, each under the name that it has in the address and in search. */
export const filterNames = [
  'nation',
  'region',
  'district',
  'service',
  'group',
  'specialism',
  'capability',
  'size',
  'legal_form',
  'claimed',
] as const;
export type FilterName = (typeof filterNames)[number];

export type DirectoryQuery = {
  text: string;
  filters: Readonly<Record<FilterName, readonly string[]>>;
  sort: 'relevance' | 'name';
  page: number;
};

const mostText = 200;
const mostCodes = 50;

/** Reads a search of the directory from an address. What is not understood is left out: a bad address still answers. */
export function readDirectoryQuery(search: URLSearchParams, reference: Reference): DirectoryQuery {
  const text = (search.get('q') ?? '').trim().slice(0, mostText);
  const codes = (name: FilterName) =>
    [...new Set(search.getAll(name))].filter((code) => isKnown(name, code, reference)).slice(0, mostCodes);
  const asked = search.get('sort');
  return {
    text,
    filters: {
      nation: codes('nation'),
      region: codes('region'),
      district: codes('district'),
      service: codes('service'),
      group: codes('group'),
      specialism: codes('specialism'),
      capability: codes('capability'),
      size: codes('size'),
      legal_form: codes('legal_form'),
      claimed: codes('claimed'),
    },
    // Without words there is nothing to be relevant to.
    sort: text !== '' && asked !== 'name' ? 'relevance' : 'name',
    page: pageNumber(search),
  };
}

const listsOf: Partial<Record<FilterName, readonly string[]>> = {
  service: ['service_type'],
  group: ['customer_group'],
  specialism: ['specialism', 'health'],
  capability: ['capability'],
  size: ['scale'],
  legal_form: ['legal_form'],
};

const claimedWords: Readonly<Record<string, string>> = {
  yes: 'Confirmed by the organisation',
  no: 'Directory entry, not confirmed',
};

function isKnown(name: FilterName, code: string, reference: Reference): boolean {
  return codesOf(name, reference).some((known) => known.code === code);
}

/** The codes of a filter with their words, in the order in which they are offered. */
export function codesOf(name: FilterName, { places, list }: Reference): { code: string; label: string }[] {
  if (name === 'claimed') return Object.entries(claimedWords).map(([code, label]) => ({ code, label }));
  if (name === 'nation') return places.nations.map((nation) => ({ code: nation.code, label: nation.name }));
  if (name === 'region') return places.regions.map((region) => ({ code: region.code, label: region.name }));
  if (name === 'district') return places.districts.map((district) => ({ code: district.code, label: district.name }));
  return (listsOf[name] ?? []).flatMap((each) => [...list(each)]).map(({ code, label }) => ({ code, label }));
}

/** A search as the end of an address, without its page. */
export function writeDirectoryQuery({ text, filters, sort }: Omit<DirectoryQuery, 'page'>): URLSearchParams {
  const search = new URLSearchParams();
  if (text) search.set('q', text);
  for (const name of filterNames) for (const code of filters[name]) search.append(name, code);
  if (text && sort === 'name') search.set('sort', 'name');
  return search;
}
