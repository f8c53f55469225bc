import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { sectorOf, sectors } from '../organisations/sector.ts';
import { profileResult } from '../profiles/search-document.ts';
import { exportHits, toCsv } from '../search/export-list.server.ts';
import { readDirectoryQuery } from './directory-query.ts';
import { providerList } from './provider-list.ts';

const columns = [
  { key: 'name', header: 'Name' },
  { key: 'services', header: 'Services' },
  { key: 'places', header: 'Where they deliver' },
  { key: 'capacity', header: 'People a month' },
  { key: 'head_office', header: 'Head office' },
  { key: 'sector', header: 'Sector' },
  { key: 'size', header: 'Size' },
  { key: 'legal_form', header: 'Legal form' },
  { key: 'written_by', header: 'Who wrote it' },
  { key: 'published_on', header: 'Published on' },
  { key: 'summary', header: 'Summary' },
  { key: 'page', header: 'Page' },
];

/** The providers that an address of the directory finds, as CSV. */
export async function exportDirectory(services: Services, address: URLSearchParams): Promise<string> {
  const reference = await services.reference.current();
  const hits = await exportHits(services, providerList, readDirectoryQuery(address, reference));
  const label = (list: string, code: string | null) => code && reference.label(list, code);
  const rows = hits.map(({ data }) => {
    const result = profileResult.parse(data);
    const sector = sectorOf(result.legalForm);
    return {
      name: result.name,
      services: result.services.join('; '),
      places: result.places,
      capacity: result.capacityPerMonth,
      head_office: result.headOfficeDistrict && reference.places.name(result.headOfficeDistrict),
      sector: sectors.find(({ code }) => code === sector)?.label ?? null,
      size: label('scale', result.sizeBand),
      legal_form: label('legal_form', result.legalForm),
      written_by: result.claimed ? 'The organisation' : 'Directory entry from a public register, not confirmed',
      published_on: result.publishedOn,
      summary: result.excerpt,
      page: `${services.env.APP_URL}${paths.profile(result.organisationId)}`,
    };
  });
  return toCsv(columns, rows);
}
