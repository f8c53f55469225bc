import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Activity, Evidence, Level, OpportunityForMatch, ProviderForMatch, Requirement } from './domain.ts';
import { CURRENT_FORMULA } from './formula.ts';
import type { ScoreOptions } from './tally.ts';

/* Made-up rows for the tests of this folder, and generators of more. */

export const today = Temporal.PlainDate.from('2026-10-01');
export const options: ScoreOptions = { formula: CURRENT_FORMULA, today, textRelevance: null };

export function activity(changes: Partial<Activity> = {}): Activity {
  return {
    id: 'activity-1',
    serviceType: 'training',
    customerGroups: ['prison_leavers'],
    specialisms: ['debt'],
    districts: ['hull', 'east_riding'],
    ways: ['outreach'],
    capacityPerMonth: 40,
    since: null,
    ...changes,
  };
}

export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'evidence-1',
    capabilityCode: 'CAP08',
    kind: 'outcome_dataset',
    title: 'Outcomes 2025',
    validFrom: Temporal.PlainDate.from('2025-06-01'),
    expiresOn: null,
    outcome: 'unverified',
    decayMonths: 24,
    ...changes,
  };
}

export function provider(changes: Partial<ProviderForMatch> = {}): ProviderForMatch {
  return {
    organisationId: 'organisation-1',
    name: 'Humber Works',
    claimed: true,
    seat: [],
    activities: [activity()],
    capabilities: [
      { capabilityCode: 'CAP08', claimedLevel: 4, verifiedLevel: 3, verifiedOn: today },
      { capabilityCode: 'CAP09', claimedLevel: 4, verifiedLevel: null, verifiedOn: null },
    ],
    evidence: [evidence()],
    tupeExperience: true,
    excluded: false,
    publishedOn: today,
    trackRecord: { delivered: 30, adjusted: 0.8 },
    ...changes,
  };
}

export function requirement(changes: Partial<Requirement> = {}): Requirement {
  return {
    id: 'requirement-1',
    serviceType: 'training',
    customerGroups: ['prison_leavers'],
    specialisms: ['debt', 'drug'],
    districts: ['hull', 'east_riding'],
    volumeLow: 20,
    volumeCentral: 40,
    volumeHigh: 60,
    importance: 'essential',
    capabilities: [
      { code: 'CAP08', level: 3, importance: 'essential' },
      { code: 'CAP09', level: 2, importance: 'desirable' },
    ],
    ...changes,
  };
}

export function opportunity(changes: Partial<OpportunityForMatch> = {}): OpportunityForMatch {
  return {
    opportunityId: 'opportunity-1',
    title: 'Training in the Humber',
    proposed: false,
    requirements: [requirement()],
    mandatoryEvidence: [],
    tupeLikely: false,
    text: 'Training for people who leave prison',
    ...changes,
  };
}

const services = ['training', 'outreach', 'assessment'];
const groups = ['anyone_out_of_work', 'prison_leavers', 'lone_parents', 'over50'];
const specialisms = ['debt', 'drug', 'esol'];
const districts = ['hull', 'east_riding', 'selby', 'york', 'leeds'];
const capabilityCodes = ['CAP08', 'CAP09', 'CAP11'];
const evidenceKinds = ['audited_accounts', 'reference_prime', 'insurance_pl'];

const anyLevel = fc.constantFrom<Level[]>(0, 1, 2, 3, 4);
const anyImportance = fc.constantFrom('essential' as const, 'desirable' as const);
const anyDay = fc.integer({ min: -1500, max: 400 }).map((days) => today.add({ days }));
const anyVolume = fc.option(fc.integer({ min: 0, max: 80 }));

export const anyActivity: fc.Arbitrary<Activity> = fc.record({
  id: fc.uuid(),
  serviceType: fc.constantFrom(...services),
  customerGroups: fc.subarray(groups),
  specialisms: fc.subarray(specialisms),
  districts: fc.subarray(districts),
  ways: fc.subarray(['site', 'outreach', 'remote'] as const),
  capacityPerMonth: anyVolume,
  since: fc.constant(null),
});

const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  id: fc.uuid(),
  capabilityCode: fc.option(fc.constantFrom(...capabilityCodes)),
  kind: fc.constantFrom(...evidenceKinds),
  title: fc.string(),
  validFrom: fc.option(anyDay),
  expiresOn: fc.option(anyDay),
  outcome: fc.constantFrom('unverified' as const, 'checked_by_prime' as const, 'refuted' as const),
  decayMonths: fc.option(fc.constantFrom(18, 24, 36)),
});

const anyClaims = fc.subarray(capabilityCodes).chain((codes) =>
  fc.tuple(
    ...codes.map((capabilityCode) =>
      fc.record({
        capabilityCode: fc.constant(capabilityCode),
        claimedLevel: anyLevel,
        verifiedLevel: fc.option(anyLevel),
        verifiedOn: fc.constant(null),
      }),
    ),
  ),
);

export const anyProvider: fc.Arbitrary<ProviderForMatch> = fc.record({
  organisationId: fc.uuid(),
  name: fc.string(),
  claimed: fc.boolean(),
  seat: fc.constant([]),
  activities: fc.array(anyActivity, { maxLength: 4 }),
  capabilities: anyClaims,
  evidence: fc.array(anyEvidence, { maxLength: 4 }),
  tupeExperience: fc.option(fc.boolean()),
  excluded: fc.boolean(),
  publishedOn: fc.option(anyDay),
  trackRecord: fc.record({
    delivered: fc.integer({ min: 0, max: 500 }),
    adjusted: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
});

const anyRequirement: fc.Arbitrary<Requirement> = fc.record({
  id: fc.uuid(),
  serviceType: fc.option(fc.constantFrom(...services)),
  customerGroups: fc.subarray(groups),
  specialisms: fc.subarray(specialisms),
  districts: fc.subarray(districts),
  volumeLow: anyVolume,
  volumeCentral: anyVolume,
  volumeHigh: anyVolume,
  importance: anyImportance,
  capabilities: fc.array(
    fc.record({ code: fc.constantFrom(...capabilityCodes), level: anyLevel, importance: anyImportance }),
    { maxLength: 3 },
  ),
});

export const anyOpportunity: fc.Arbitrary<OpportunityForMatch> = fc.record({
  opportunityId: fc.uuid(),
  title: fc.string(),
  proposed: fc.boolean(),
  requirements: fc.array(anyRequirement, { maxLength: 4 }),
  mandatoryEvidence: fc.subarray(evidenceKinds),
  tupeLikely: fc.boolean(),
  text: fc.string(),
});

export const anyRelevance = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
