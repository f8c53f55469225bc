import { paths } from '#app/paths.ts';
import { sectors } from '../organisations/sector.ts';
import { capacityBands } from '../profiles/capacity.ts';
import { choicesFrom, type ListDescription } from '../search/description.ts';
import { capabilityHeld, leastLevel, standingSetting } from '../search/levels.ts';

/**
 * The directory of providers as a searchable list. Sector, size and legal form filter and never rank (domain.md,
 * correction 8). TUPE experience is commercial and for the market alone, so that the public cannot filter by it.
 */
export const providerList: ListDescription = {
  index: 'profile',
  path: paths.profiles(),
  one: 'provider',
  other: 'providers',
  placeLegend: 'Where they deliver',
  nearLegend: 'Near a postcode',
  filters: [
    { name: 'service', legend: 'Service', choices: choicesFrom('service_type') },
    { name: 'group', legend: 'Customer group', choices: choicesFrom('customer_group'), maySayNothing: true },
    {
      name: 'specialism',
      legend: 'Specialism or health condition',
      choices: choicesFrom('specialism', 'health'),
    },
    { name: 'capability', legend: 'Capability', choices: choicesFrom('capability'), ...capabilityHeld },
    { name: 'way', legend: 'Way of working', choices: choicesFrom('way_of_working'), maySayNothing: true },
    {
      name: 'capacity',
      legend: 'Capacity',
      hint: 'People that they can start each month',
      choices: () => capacityBands.map(({ code, label }) => ({ value: code, text: label })),
      maySayNothing: true,
    },
    {
      name: 'sector',
      legend: 'Sector',
      choices: () => sectors.map(({ code, label }) => ({ value: code, text: label })),
      maySayNothing: true,
    },
    { name: 'size', legend: 'Size of organisation', choices: choicesFrom('scale'), maySayNothing: true },
    { name: 'legal_form', legend: 'Legal form', choices: choicesFrom('legal_form'), maySayNothing: true },
    {
      name: 'claimed',
      legend: 'Who wrote it',
      choices: () => [
        { value: 'yes', text: 'Confirmed by the organisation' },
        { value: 'no', text: 'Directory entry, not confirmed' },
      ],
    },
  ],
  settings: [leastLevel, standingSetting],
  sorts: [
    { value: 'name', text: 'Name', by: () => ({ sortKey: 'name', direction: 'ascending' }) },
    { value: 'relevance', text: 'Closest to the words', by: () => 'relevance' },
    { value: 'newest', text: 'Newest', by: () => ({ sortKey: 'published_on', direction: 'descending' }) },
  ],
};
