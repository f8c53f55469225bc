import type { Temporal } from 'temporal-polyfill';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import type { PlaceRule } from '#app/features/places/place-rule.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { programmeAreaRows } from '#db/reference/reference-places.ts';
import type { NewHeadContract } from '#db/tables/opportunity.table.ts';
import type { DemoOrganisation } from './organisations.ts';
import { chanceFrom, demoId } from './random.ts';

export type DemoHeadContract = NewHeadContract & { id: string };

/** A head contract as the opportunities under it show it. */
export function shownContract(contract: DemoHeadContract): OpportunitySnapshot['headContract'] {
  return {
    id: contract.id,
    name: contract.name,
    programme: contract.programme,
    areaName: contract.area_name,
    funder: contract.funder,
    regime: contract.regime,
    startsOn: contract.starts_on ?? null,
    endsOn: contract.ends_on ?? null,
  };
}

const otherProgrammes = [
  {
    programme: 'commissioned-rehabilitative-services',
    name: 'Employment and skills for people on probation',
    funder: 'Ministry of Justice',
    regime: 'PCR2015',
  },
  {
    programme: 'other',
    name: 'Supported employment for disabled people',
    funder: 'Combined authority',
    regime: 'PA2023',
  },
  {
    programme: 'other',
    name: 'Return to work after illness',
    funder: 'Department for Work and Pensions',
    regime: 'PA2023',
  },
  { programme: 'other', name: 'Youth employment partnership', funder: 'Council consortium', regime: 'PA2023' },
  {
    programme: 'work-and-health',
    name: 'Work and health support',
    funder: 'Department for Work and Pensions',
    regime: 'PCR2015',
  },
  { programme: 'other', name: 'Redundancy response service', funder: 'Devolved government', regime: 'other' },
] as const;

// The Procurement Act 2023 judges what was begun from this day on; the Regulations of 2015 all before.
const procurementActInForce = '2025-02-24';

function underItsLaw<Contract extends { regime: string; procurement_began_on: string }>(contract: Contract): Contract {
  if (contract.regime === 'other') return contract;
  return { ...contract, regime: contract.procurement_began_on < procurementActInForce ? 'PCR2015' : 'PA2023' };
}

const centralFunders: ReadonlySet<string> = new Set(['Department for Work and Pensions', 'Ministry of Justice']);

/** Thirty head contracts: one for each Restart area, and eighteen more by region and nation. Holders are made up. */
export function demoHeadContracts(
  primes: readonly DemoOrganisation[],
  places: PlaceIndex,
  today: Temporal.PlainDate,
  createdAt: Date,
): DemoHeadContract[] {
  const areas = programmeAreaRows().filter((area) => area.programme === 'restart');
  const restart = areas.map((area, index) => {
    const districts = places.expand(area.districts.map((district) => district.code));
    return {
      // Sub-contracts under them have run for more than a year.
      ...common(index, primes, today, createdAt, 15),
      name: `Restart, ${area.name}`,
      programme: area.programme,
      area_version: area.version,
      area_code: area.code,
      area_name: area.name,
      districts,
      place_rule: rule({ kind: 'districts', codes: districts }),
      funder: 'Department for Work and Pensions',
      regime: 'PCR2015',
      central_government: true,
    };
  });
  const others = Array.from({ length: 30 - restart.length }, (_, index) => {
    const region = places.regions[(index * 5) % places.regions.length];
    const kind = otherProgrammes[index % otherProgrammes.length];
    if (!region || !kind) throw new RangeError('There is no such region');
    return {
      ...common(restart.length + index, primes, today, createdAt),
      name: `${kind.name}, ${region.name}`,
      programme: kind.programme,
      area_version: null,
      area_code: null,
      area_name: region.name,
      districts: [...places.inRegion(region.code)],
      place_rule: rule({ kind: 'regions', codes: [region.code] }),
      funder: kind.funder,
      regime: kind.regime,
      central_government: centralFunders.has(kind.funder),
    };
  });
  return [...restart, ...others].map(underItsLaw).map(withNameOfItsOwn);
}

function withNameOfItsOwn(contract: DemoHeadContract, index: number, all: readonly DemoHeadContract[]) {
  const before = all.slice(0, index).filter(({ name }) => name === contract.name).length;
  return before === 0 ? contract : { ...contract, name: `${contract.name}, lot ${before + 1}` };
}

function common(
  index: number,
  primes: readonly DemoOrganisation[],
  today: Temporal.PlainDate,
  createdAt: Date,
  leastMonths = -6,
) {
  const chance = chanceFrom(`head contract ${index}`);
  const prime = primes[index % primes.length];
  if (!prime) throw new RangeError('There is no prime');
  const starts = today.subtract({ months: chance.whole(leastMonths, 30) }).with({ day: 1 });
  const valuePerYear = chance.whole(8, 220) * 250_000_00;
  const began = starts.subtract({ months: chance.whole(8, 14) });
  return {
    id: demoId('head contract', index),
    organisation_id: prime.id,
    reference: `HC-${String(2400 + index)}`,
    value_per_year_pence: valuePerYear,
    procurement_began_on: began.toString(),
    bids_due_on: began.add({ weeks: 9 }).toString(),
    starts_on: starts.toString(),
    ends_on: starts
      .add({ years: chance.whole(4, 6) })
      .subtract({ days: 1 })
      .toString(),
    source: null,
    source_reference: null,
    created_at: createdAt,
    updated_at: createdAt,
  };
}

// A zod type is a plain object once parsed; the column wants it as one.
function rule(placeRule: PlaceRule) {
  return { ...placeRule };
}
