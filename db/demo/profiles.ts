import type { Temporal } from 'temporal-polyfill';
import { districtsOf, type PlaceRule } from '#app/features/places/place-rule.ts';
import { registerTextOf } from '#app/features/profiles/register-text.ts';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import { readText } from '#app/features/proposals/read-text.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import type { KindOfProvider } from './kind-of-provider.ts';
import type { DemoOrganisation } from './organisations.ts';
import { type Chance, chanceFrom, demoId } from './random.ts';
import { statements } from './words.ts';

export type DemoProfile = { snapshot: ProfileSnapshot; placeRules: Map<string, PlaceRule>; publishedDaysAgo: number };

/** The profile of a made-up provider; null for one that has not written any. */
export function demoProfile(
  provider: DemoOrganisation,
  places: PlaceIndex,
  today: Temporal.PlainDate,
): DemoProfile | null {
  const { kind } = provider;
  if (!kind) return null;
  const chance = chanceFrom(`profile ${provider.id}`);
  const placeRules = new Map<string, PlaceRule>();
  const isClaimed = provider.status !== 'unclaimed';
  const claimedActivities = isClaimed ? activitiesOf(provider, kind, chance, places, today, placeRules) : [];
  const capabilities = isClaimed ? claimsOf(kind, chance, today) : [];
  const written: ProfileSnapshot = {
    organisationId: provider.id,
    name: provider.name,
    claimed: isClaimed,
    legalForm: isClaimed ? provider.legalForm : null,
    sizeBand: isClaimed ? provider.sizeBand : null,
    headOfficeDistrict: provider.district,
    website: isClaimed ? `https://${provider.slug}.example` : null,
    summary: chance.pick(kind.summaries).replaceAll('{place}', places.name(provider.district)),
    registerText: isClaimed ? null : kind.work.join(' '),
    source: isClaimed ? null : 'Made-up charity register',
    activities: claimedActivities,
    capabilities,
    evidence: isClaimed ? evidenceOf(provider, capabilities, chance, today) : [],
    commercial: commercialOf(chance, today, isClaimed),
  };
  const activities = isClaimed ? claimedActivities : activitiesRead(written, provider, placeRules);
  return { snapshot: { ...written, activities }, placeRules, publishedDaysAgo: chance.whole(2, 300) };
}

/** The activities of an unclaimed entry, as an import reads them from its register: where its head office is. */
function activitiesRead(
  snapshot: ProfileSnapshot,
  { id, district }: DemoOrganisation,
  placeRules: Map<string, PlaceRule>,
): ProfileSnapshot['activities'] {
  const { services, customerGroups, specialisms, ways } = readText(registerTextOf(snapshot));
  return services.map((serviceType, position) => {
    const activityId = demoId('activity', id, position);
    placeRules.set(activityId, { kind: 'districts', codes: [district] });
    const none = { capacityPerMonth: null, since: null, description: '' };
    return { id: activityId, serviceType, customerGroups, specialisms, districts: [district], ways, ...none };
  });
}

function activitiesOf(
  provider: DemoOrganisation,
  kind: KindOfProvider,
  chance: Chance,
  places: PlaceIndex,
  today: Temporal.PlainDate,
  placeRules: Map<string, PlaceRule>,
): ProfileSnapshot['activities'] {
  const services = chance.some(
    kind.services,
    provider.sizeBand === 'micro' ? 1 : chance.whole(1, kind.services.length),
  );
  return services.map((serviceType, position) => {
    const id = demoId('activity', provider.id, position);
    const rule = placeRuleOf(provider, chance, places);
    placeRules.set(id, rule);
    return {
      id,
      serviceType,
      customerGroups: chance.some(kind.groups, chance.whole(1, kind.groups.length)),
      specialisms: chance.some(kind.specialisms, chance.whole(1, kind.specialisms.length)),
      districts: districtsOf(rule, places) ?? [provider.district],
      ways: chance.some(kind.ways, chance.whole(1, kind.ways.length)),
      capacityPerMonth: chance.happens(0.85) ? monthlyCapacity(provider.sizeBand, chance) : null,
      since: today
        .subtract({ months: chance.whole(4, 180) })
        .with({ day: 1 })
        .toString(),
      description: kind.work[position % kind.work.length] ?? '',
    };
  });
}

function placeRuleOf(provider: DemoOrganisation, chance: Chance, places: PlaceIndex): PlaceRule {
  const region = places.district(provider.district)?.region ?? provider.nation;
  if (provider.sizeBand === 'large' && chance.happens(0.4)) return { kind: 'regions', codes: [region] };
  const near = chance.some(places.inRegion(region), provider.sizeBand === 'micro' ? 1 : chance.whole(1, 6));
  return { kind: 'districts', codes: [...new Set([provider.district, ...near])].sort() };
}

function monthlyCapacity(sizeBand: string, chance: Chance): number {
  const bySize: Record<string, [number, number]> = {
    micro: [4, 15],
    small: [10, 40],
    medium: [30, 120],
    large: [80, 400],
  };
  const [from, to] = bySize[sizeBand] ?? [5, 30];
  return chance.whole(from, to);
}

function claimsOf(kind: KindOfProvider, chance: Chance, today: Temporal.PlainDate): ProfileSnapshot['capabilities'] {
  const others = chance.some(Object.keys(statements), chance.whole(2, 6));
  return [...new Set([...kind.strengths, ...others])].sort().map((capabilityCode) => {
    const isStrength = kind.strengths.includes(capabilityCode);
    const claimedLevel = isStrength ? chance.whole(2, 4) : chance.whole(1, 3);
    const isVerified = chance.happens(isStrength ? 0.35 : 0.1);
    return {
      capabilityCode,
      claimedLevel,
      statement: statements[capabilityCode]?.[claimedLevel - 1] ?? '',
      verifiedLevel: isVerified ? chance.whole(Math.max(1, claimedLevel - 1), claimedLevel) : null,
      verifiedOn: isVerified ? today.subtract({ months: chance.whole(1, 20) }).toString() : null,
    };
  });
}

const evidenceTitles: Record<string, string> = {
  audited_accounts: 'Accounts for the last full year',
  customer_survey: 'Survey of people supported',
  reference_prime: 'Reference from a prime contractor',
  outcome_dataset: 'Outcomes by customer group',
  partner_mou: 'Agreement with the council',
  case_study: 'Three case studies',
  matrix: 'matrix Standard certificate',
  cyber_essentials: 'Cyber Essentials certificate',
};
const evidenceFor: Record<string, readonly string[]> = {
  CAP01: ['audited_accounts'],
  CAP02: ['partner_mou'],
  CAP03: ['partner_mou'],
  CAP06: ['outcome_dataset'],
  CAP08: ['outcome_dataset', 'case_study'],
  CAP11: ['outcome_dataset', 'reference_prime', 'case_study'],
  CAP13: ['customer_survey'],
};

function evidenceOf(
  provider: DemoOrganisation,
  capabilities: ProfileSnapshot['capabilities'],
  chance: Chance,
  today: Temporal.PlainDate,
): ProfileSnapshot['evidence'] {
  const forClaims = capabilities.flatMap(({ capabilityCode, verifiedLevel }) =>
    verifiedLevel !== null || chance.happens(0.5)
      ? [
          {
            capabilityCode,
            kind: chance.pick(evidenceFor[capabilityCode] ?? ['case_study', 'reference_prime']),
            isChecked: verifiedLevel !== null,
          },
        ]
      : [],
  );
  const certificate = chance.happens(0.4)
    ? [{ capabilityCode: null, kind: chance.pick(['matrix', 'cyber_essentials']), isChecked: false }]
    : [];
  return [...forClaims, ...certificate]
    .map(({ capabilityCode, kind, isChecked }, position) => {
      const validFrom = today.subtract({ months: chance.whole(1, 40) });
      const isCertificate = kind === 'matrix' || kind === 'cyber_essentials';
      return {
        id: demoId('evidence', provider.id, position),
        capabilityCode,
        kind,
        title: evidenceTitles[kind] ?? 'Supporting document',
        reference: `${provider.name}, document ${position + 1}, shown on request`,
        fileId: null,
        validFrom: validFrom.toString(),
        expiresOn: isCertificate ? today.add({ months: chance.whole(-2, 14) }).toString() : null,
        outcome: isChecked ? (chance.happens(0.5) ? 'checked_by_prime' : 'checked_by_assessor') : 'unverified',
      } as const;
    })
    .map((evidence) =>
      evidence.expiresOn && evidence.expiresOn < evidence.validFrom
        ? { ...evidence, validFrom: evidence.expiresOn }
        : evidence,
    );
}

function commercialOf(chance: Chance, today: Temporal.PlainDate, isClaimed: boolean): ProfileSnapshot['commercial'] {
  if (!isClaimed)
    return {
      largestContractPence: null,
      outcomeSharePercent: null,
      reservesBand: null,
      tupeExperience: null,
      insurances: [],
    };
  return {
    largestContractPence: chance.whole(2, 90) * 10_000_00,
    outcomeSharePercent: chance.pick([0, 10, 20, 20, 30, 50]),
    reservesBand: chance.pick(['under_1', '1_to_3', '1_to_3', '3_to_6', '3_to_6', '6_to_12']),
    tupeExperience: chance.pick(['none', 'none', 'transferred_in', 'both'] as const),
    insurances: (['public_liability', 'employers_liability', 'professional_indemnity'] as const)
      .filter(() => chance.happens(0.85))
      .map((kind) => ({
        kind,
        coverPence: chance.pick([1, 2, 5, 10]) * 1_000_000_00,
        expiresOn: today.add({ days: chance.whole(-30, 360) }).toString(),
      })),
  };
}
