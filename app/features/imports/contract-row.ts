import { z } from 'zod';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { type ProbationArea, probationArea } from '#db/reference/probation-regions.ts';
import { placeRuleFor } from '../places/place-rule-for.ts';
import { readText } from '../proposals/read-text.ts';
import { contractType, probationGroups, probationSpecialisms } from './contract-types.ts';
import type { ImportedOpportunity, ImportedRequirement, NamedOrganisation } from './imported-opportunity.ts';
import { cleanText, requiredField, sayFaults, textField } from './row-fields.ts';
import type { Reading } from './run-import.server.ts';

export const contractsRegister = 'contracts-register';

const code = requiredField('A provider code', 100);
const age = z.number().int().min(0).max(120).nullish();
const contractRow = z.object(
  {
    internal_contract_id: textField('internal_contract_id', 100),
    contract_reference: requiredField('contract_reference', 100),
    contract_type_id: textField('contract_type_id', 40),
    region: z.object({
      nps_region_code: textField('nps_region_code', 60),
      pcc_region_code: textField('pcc_region_code', 60),
    }),
    eligibility: z
      .object({ allows_female: z.boolean(), allows_male: z.boolean(), minimum_age: age, maximum_age: age })
      .partial()
      .nullish(),
    scheduling: z.object({ hide_before: textField('hide_before', 60) }).nullish(),
    providers: z.object({ prime_provider_code: code, subcontractor_codes: z.array(code).max(500).default([]) }),
    intervention_title: requiredField('intervention_title'),
    short_description: textField('short_description'),
    activities: z
      .array(
        z.object({
          activity: textField('activity', 1000),
          delivery_method: textField('delivery_method', 1000),
          delivery_location: textField('delivery_location', 5000),
        }),
      )
      .max(500)
      .default([]),
  },
  { error: 'The row is not a JSON object' },
);
type ContractRow = z.infer<typeof contractRow>;

const providerList = z.array(z.object({ code, name: requiredField('A provider name') }));

/** The names beside a file of contracts, by code; null when the text is not such a list. */
export function readProviderNames(text: string): ReadonlyMap<string, string> | null {
  try {
    const parsed = providerList.safeParse(JSON.parse(text));
    return parsed.success ? new Map(parsed.data.map((provider) => [provider.code, provider.name])) : null;
  } catch {
    return null;
  }
}

/** Reads a contract of the probation service with its prime and sub-contractors. A provider without a name keeps its code. */
export function readContract(
  value: unknown,
  names: ReadonlyMap<string, string>,
  places: PlaceIndex,
): Reading<ImportedOpportunity> {
  const parsed = contractRow.safeParse(value);
  if (!parsed.success) return { ok: false, reason: sayFaults(parsed.error) };
  const row = parsed.data;
  const areaCode = row.region.pcc_region_code || row.region.nps_region_code;
  const area = probationArea(areaCode);
  if (!area)
    return { ok: false, reason: areaCode ? `The region code ${areaCode} is not known` : 'The region is missing' };
  const rule = placeRuleFor(area.districts, places);
  if (!rule) return { ok: false, reason: `No district of ${area.name} is known` };
  const codes = [row.providers.prime_provider_code, ...row.providers.subcontractor_codes];
  const unnamed = codes.filter((each) => !names.has(each));
  const item = contractItem(row, area, (each) => organisationFor(each, names), {
    rule,
    districts: places.expand(area.districts),
  });
  return {
    ok: true,
    item,
    remarks: unnamed.map(
      (each) => `The provider code ${each} has no name in providers.json: its name is made from the code`,
    ),
  };
}

function contractItem(
  row: ContractRow,
  area: ProbationArea,
  organisationOf: (code: string) => NamedOrganisation,
  places: ImportedOpportunity['places'],
): ImportedOpportunity {
  const { prime_provider_code: prime, subcontractor_codes: subcontractors } = row.providers;
  return {
    source: contractsRegister,
    reference: row.internal_contract_id || row.contract_reference,
    prime: organisationOf(prime),
    contract: {
      name: row.intervention_title,
      programme: 'commissioned-rehabilitative-services',
      areaName: area.name,
      funder: 'Ministry of Justice',
      regime: regimeOf(row),
      reference: row.contract_reference,
      subcontractors: [...new Set(subcontractors)].filter((each) => each !== prime).map(organisationOf),
    },
    title: row.intervention_title,
    summary: [row.short_description, sayEligibility(row)].filter(Boolean).join('\n\n'),
    cpvCodes: [],
    valueLowPence: null,
    valueHighPence: null,
    valueNotStatedReason: 'The contracts register does not state it',
    responseDeadline: null,
    places,
    requirements: requirementsOf(row),
    withdrawnReason: null,
    publishedAt: null,
  };
}

function requirementsOf(row: ContractRow): ImportedRequirement[] {
  const type = contractType(row.contract_type_id);
  const read = readText(`${row.intervention_title}. ${row.short_description}`);
  const services = type?.services ?? (read.services.length > 0 ? read.services : ['specialist_intervention']);
  const specialisms = [...new Set([...probationSpecialisms, ...(type?.specialisms ?? [])])];
  return services.map((serviceType) => ({
    serviceType,
    customerGroups: [...probationGroups],
    specialisms,
    description: sayActivities(row),
  }));
}

function sayActivities({ activities }: ContractRow): string {
  const lines = activities.map(({ activity, delivery_method: method, delivery_location: location }) =>
    [activity, method, location].filter(Boolean).join('. '),
  );
  return [...new Set(lines)].join('\n');
}

function sayEligibility({ eligibility }: ContractRow): string {
  if (!eligibility) return '';
  const { allows_female: women, allows_male: men, minimum_age: from, maximum_age: to } = eligibility;
  const people = women && men ? 'men and women' : women ? 'women' : men ? 'men' : null;
  if (!people) return '';
  const ages = from && to ? ` aged ${from} to ${to}` : from ? ` aged ${from} or over` : to ? ` aged up to ${to}` : '';
  return `For ${people}${ages}.`;
}

// A contract that was in use before the Procurement Act began on 24 February 2025 was bought under the rules before it.
function regimeOf({ scheduling }: ContractRow): string {
  const from = scheduling?.hide_before.slice(0, 10) ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(from) && from < '2025-02-24' ? 'PCR2015' : 'other';
}

function organisationFor(providerCode: string, names: ReadonlyMap<string, string>): NamedOrganisation {
  const name = names.get(providerCode);
  return {
    source: contractsRegister,
    reference: providerCode,
    name: name ?? nameFromCode(providerCode),
    isNameKnown: name !== undefined,
  };
}

/** "CHANGE_GROW_LIVE_LTD" as "Change Grow Live Ltd"; a short part that may be initials stays in capitals. */
function nameFromCode(providerCode: string): string {
  return cleanText(providerCode.replaceAll('_', ' '))
    .split(' ')
    .map((word) =>
      word.length <= 3 && word !== 'LTD' && word !== 'THE' ? word : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(' ');
}
