import type { Temporal } from 'temporal-polyfill';
import { paths } from '#app/paths.ts';
import type { SearchFilter } from '#search/engine.ts';
import { choicesFrom, type ListDescription, type Setting, type Settings } from '../search/description.ts';
import { capabilityAsked, mostLevel } from '../search/levels.ts';
import { valueBands } from './value.ts';

// Open and closed follow from the clock, so search is asked for dates; only withdrawn is a fact that it holds.
const show: Setting = {
  name: 'show',
  legend: 'Show',
  initial: 'open',
  options: [
    { value: 'open', text: 'Open for responses' },
    { value: 'closed', text: 'Closed' },
    { value: 'withdrawn', text: 'Withdrawn' },
    { value: 'all', text: 'All' },
  ],
  filters: statusFilters,
};

const closing: Setting = {
  name: 'closing',
  legend: 'Closing within',
  hint: 'Counts for open ones only',
  initial: '',
  options: [
    { value: '', text: 'Any time' },
    ...[7, 14, 28].map((days) => ({ value: String(days), text: `${days} days` })),
  ],
  filters: closingFilters,
};

/** The public list of opportunities as a searchable list. */
export const opportunityList: ListDescription = {
  index: 'opportunity',
  path: paths.opportunities(),
  one: 'opportunity',
  other: 'opportunities',
  placeLegend: 'Where the work is',
  nearLegend: 'Near a postcode',
  filters: [
    { name: 'service', legend: 'Service', choices: choicesFrom('service_type'), maySayNothing: true },
    { name: 'group', legend: 'Customer group', choices: choicesFrom('customer_group'), maySayNothing: true },
    { name: 'specialism', legend: 'Specialism or health condition', choices: choicesFrom('specialism', 'health') },
    { name: 'capability', legend: 'Capability asked for', choices: choicesFrom('capability'), ...capabilityAsked },
    {
      name: 'value',
      legend: 'Value',
      field: () => 'value_band',
      choices: () => valueBands.map(({ code, label }) => ({ value: code, text: label })),
      maySayNothing: true,
    },
    {
      name: 'tupe',
      legend: 'Staff transfer (TUPE)',
      hint: 'TUPE protects the jobs and terms of staff when their service moves to another employer',
      choices: choicesFrom('tupe_position'),
      maySayNothing: true,
    },
    { name: 'programme', legend: 'Programme', choices: choicesFrom('programme'), maySayNothing: true },
  ],
  settings: [show, closing, mostLevel],
  sorts: [
    { value: 'closing', text: 'Closing soonest', by: byDeadline },
    { value: 'newest', text: 'Newest', by: () => ({ sortKey: 'published_at', direction: 'descending' }) },
    { value: 'relevance', text: 'Closest to the words', by: () => 'relevance' },
    { value: 'value', text: 'Highest value', by: () => ({ sortKey: 'value_high', direction: 'descending' }) },
  ],
};

function statusFilters(settings: Settings, today: Temporal.PlainDate): SearchFilter[] {
  if (settings.show === 'all') return [];
  if (settings.show === 'withdrawn') return [{ field: 'status', anyOf: ['withdrawn'] }];
  const published: SearchFilter = { field: 'status', anyOf: ['published', 'decided'] };
  if (settings.show === 'closed') {
    return [published, { sortKey: 'response_deadline', to: today.subtract({ days: 1 }).toString() }];
  }
  return [published, { sortKey: 'response_deadline', from: today.toString() }];
}

function closingFilters(settings: Settings, today: Temporal.PlainDate): SearchFilter[] {
  if (settings.show !== 'open' || !settings.closing) return [];
  return [{ sortKey: 'response_deadline', to: today.add({ days: Number(settings.closing) }).toString() }];
}

function byDeadline({ show: shown }: Settings) {
  return { sortKey: 'response_deadline', direction: shown === 'open' ? 'ascending' : 'descending' } as const;
}
