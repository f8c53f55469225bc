import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import type { KindOfProvider } from './kind-of-provider.ts';
import { kindsOfProvider } from './kinds-of-provider.ts';
import { type Chance, chanceFrom, demoId } from './random.ts';
import { firstNames, primeNames, stewardNames, surnames } from './words.ts';

export type DemoOrganisation = {
  id: string;
  name: string;
  slug: string;
  role: 'prime' | 'provider' | 'steward';
  kind: KindOfProvider | null;
  legalForm: string;
  sizeBand: string;
  district: string;
  nation: string;
  status: OrganisationStatus;
  identifiers: { scheme: string; value: string }[];
  owner: { id: string; name: string; email: string };
};

const providerCount = 240;
const legalForms = ['clg', 'cio', 'cic', 'unincorporated_charity', 'trust', 'cls', 'registered_society'] as const;
const sizes = ['micro', 'micro', 'small', 'small', 'small', 'medium', 'large'] as const;

/** Three stewards, twelve primes and 240 providers, spread evenly over the twelve regions and nations. */
export function demoOrganisations(places: PlaceIndex): DemoOrganisation[] {
  const primes = primeNames.map((prime, index) => primeOrganisation(places, prime, index));
  const stewards = stewardNames.map((name, index) => stewardOrganisation(places, name, index));
  return [...stewards, ...primes, ...providerOrganisations(places)];
}

function providerOrganisations(places: PlaceIndex): DemoOrganisation[] {
  const taken = new Set<string>();
  return Array.from({ length: providerCount }, (_, index) => {
    const chance = chanceFrom(`provider ${index}`);
    const region = itemAt(places.regions, index);
    const district = chance.pick(places.inRegion(region.code));
    const kind = itemAt(kindsOfProvider, index * 7 + Math.floor(index / 12));
    const name = freshName(chance, kind, shortPlace(places.name(district)), taken);
    const legalForm = legalFormFor(chance, places.district(district)?.nation ?? '');
    return {
      ...organisation('provider', index, name, legalForm, chance, chance.pick(sizes), district, places),
      kind,
      status: providerStatus(index),
    };
  });
}

// A market in motion: a few wait for a steward, a few are in the directory only, one has been suspended.
function providerStatus(index: number): OrganisationStatus {
  if (index === 77) return 'suspended';
  if (index % 40 === 13) return 'unverified';
  return index % 15 === 9 ? 'unclaimed' : 'verified';
}

function primeOrganisation(places: PlaceIndex, prime: (typeof primeNames)[number], index: number): DemoOrganisation {
  const chance = chanceFrom(`prime ${index}`);
  const region = itemAt(places.regions, index);
  const district = chance.pick(places.inRegion(region.code));
  const made = organisation(
    'prime',
    index,
    prime.name,
    prime.legalForm,
    chance,
    index < 8 ? 'large' : 'medium',
    district,
    places,
  );
  return { ...made, kind: null, status: index === 10 ? 'unverified' : 'verified' };
}

function stewardOrganisation(places: PlaceIndex, name: string, index: number): DemoOrganisation {
  const district = ['E08000021', 'E08000025', 'W06000015'][index] ?? 'E08000021';
  const made = organisation('steward', index, name, 'other', chanceFrom(`steward ${index}`), 'large', district, places);
  return { ...made, kind: null, status: 'verified', identifiers: [] };
}

function organisation(
  role: DemoOrganisation['role'],
  index: number,
  name: string,
  legalForm: string,
  chance: Chance,
  sizeBand: string,
  district: string,
  places: PlaceIndex,
): Omit<DemoOrganisation, 'kind' | 'status'> {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
  const first = chance.pick(firstNames);
  const last = chance.pick(surnames);
  const nation = places.district(district)?.nation ?? '';
  return {
    id: demoId('organisation', role, index),
    name,
    slug,
    role,
    legalForm,
    sizeBand,
    district,
    nation,
    identifiers: identifiersFor(role, index, legalForm, nation),
    owner: {
      id: demoId('person', role, index),
      name: `${first} ${last}`,
      email: `${first}.${last}@${slug}.example`.toLowerCase().replace(/[’ ]/g, ''),
    },
  };
}

// Numbers of the right form that no register has given out: a made-up organisation must not carry a real one's number.
function identifiersFor(
  role: string,
  index: number,
  legalForm: string,
  nation: string,
): DemoOrganisation['identifiers'] {
  const number = (role === 'prime' ? 900 : 100) + index;
  const isCompany = ['clg', 'cls', 'cic', 'plc', 'consortium_spv'].includes(legalForm);
  const isCharity = ['clg', 'cio', 'scio', 'unincorporated_charity', 'trust'].includes(legalForm);
  const company = {
    scheme: 'GB-COH',
    value: `${nation[0] === 'S' ? 'SC9' : nation[0] === 'N' ? 'NI9' : '999'}${String(number).padStart(5, '0')}`,
  };
  const llp = { scheme: 'GB-COH', value: `OC9${String(number).padStart(5, '0')}` };
  const mutual = { scheme: 'GB-MPR', value: `99${number}R` };
  return [
    ...(isCompany ? [company] : []),
    ...(legalForm === 'llp' ? [llp] : []),
    ...(legalForm === 'registered_society' ? [mutual] : []),
    ...(isCharity ? [charityNumber(number, nation)] : []),
  ];
}

function charityNumber(number: number, nation: string) {
  if (nation.startsWith('S')) return { scheme: 'GB-SC', value: `SC099${String(number).padStart(3, '0')}` };
  if (nation.startsWith('N')) return { scheme: 'GB-NIC', value: `199${String(number).padStart(3, '0')}` };
  return { scheme: 'GB-CHC', value: `1990${String(number).padStart(3, '0')}` };
}

function legalFormFor(chance: Chance, nation: string): string {
  const form = chance.pick(legalForms);
  return form === 'cio' && nation.startsWith('S') ? 'scio' : form === 'cio' && nation.startsWith('N') ? 'clg' : form;
}

function freshName(chance: Chance, kind: KindOfProvider, place: string, taken: Set<string>): string {
  for (;;) {
    const start = chance.happens(0.6) ? `${place} ${chance.pick(kind.names)}` : chance.pick(kind.names);
    const name = `${start} ${chance.pick(kind.endings)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function shortPlace(name: string): string {
  return name.replace(/,.*| upon .*| and .*$|^The |^Isle of | City$/g, '').trim();
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('There is nothing to take from');
  return item;
}
