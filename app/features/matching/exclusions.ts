import type { Temporal } from 'temporal-polyfill';
import type {
  Activity,
  Evidence,
  Exclusion,
  NameLookup,
  OpportunityForMatch,
  ProviderForMatch,
  Requirement,
} from './domain.ts';
import { isAfter, isCurrent } from './evidence.ts';
import { CURRENT_FORMULA, type Formula } from './formula.ts';
import { sharesGroup, sharesPlace, sharesService } from './rows.ts';
import { nameAll } from './wording.ts';

type Pair = { readonly activity: Activity; readonly requirement: Requirement };

/**
 * Lists what rules a provider out, each with its reason and what would lift it (design.md 7): nothing in common in service,
 * group or place; a mandatory certificate missing or expired; excluded; not published. Empty when nothing does. The rows of a
 * need that were only read from a text rule nobody out.
 */
export function findExclusions(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  today: Temporal.PlainDate,
  names: NameLookup,
  formula: Formula = CURRENT_FORMULA,
): Exclusion[] {
  return [
    ...(formula.proposed && need.proposed ? [] : findNothingInCommon(need, provider.activities, names)),
    ...[...new Set(need.mandatoryEvidence)]
      .sort()
      .map((kind) => findCertificate(kind, provider.evidence, today, names))
      .filter((exclusion) => exclusion !== null),
    ...findStatus(provider, today),
  ];
}

/*
 * Each test keeps the pairs that pass it; when none does, the provider has nothing in common there and the next test
 * looks at the same pairs again, so that a wrong service does not hide a wrong place.
 */
function findNothingInCommon(
  need: OpportunityForMatch,
  activities: readonly Activity[],
  names: NameLookup,
): Exclusion[] {
  if (need.requirements.length === 0) return [];
  let pairs: readonly Pair[] = need.requirements.flatMap((requirement) =>
    activities.map((activity) => ({ activity, requirement })),
  );
  const exclusions: Exclusion[] = [];
  for (const { shares, exclusion } of commonGround(need.requirements, names)) {
    const sharing = pairs.filter(({ activity, requirement }) => shares(activity, requirement));
    if (sharing.length === 0) exclusions.push(exclusion());
    else pairs = sharing;
  }
  return exclusions;
}

type Ground = {
  readonly shares: (activity: Activity, requirement: Requirement) => boolean;
  /** Put into words only when it holds. */
  readonly exclusion: () => Exclusion;
};

// Where no row asks for a place, nobody can be in the wrong one.
function commonGround(requirements: readonly Requirement[], names: NameLookup): Ground[] {
  const services = requirements.flatMap(({ serviceType }) => (serviceType === null ? [] : [serviceType]));
  const groups = () => requirements.flatMap(({ customerGroups }) => customerGroups);
  const places = () => requirements.flatMap(({ districts }) => districts);
  const service: Ground = {
    shares: sharesService,
    exclusion: () => ({
      kind: 'service',
      reason: 'No activity is of a service asked for',
      lift: `Offer ${nameAll(names, 'service', services)}`,
    }),
  };
  const group: Ground = {
    shares: sharesGroup,
    exclusion: () => ({
      kind: 'group',
      reason: 'No activity of the service is for a customer group asked for',
      lift: `Work with ${nameAll(names, 'group', groups())}`,
    }),
  };
  const place: Ground = {
    shares: sharesPlace,
    exclusion: () => ({
      kind: 'place',
      reason: 'No activity of the service and group covers a district asked for',
      lift: `Work in ${nameAll(names, 'place', places())}`,
    }),
  };
  return [
    ...(services.length > 0 ? [service] : []),
    ...(requirements.some(({ customerGroups }) => customerGroups.length > 0) ? [group] : []),
    ...(requirements.some(({ districts }) => districts.length > 0) ? [place] : []),
  ];
}

function findCertificate(
  kind: string,
  evidence: readonly Evidence[],
  today: Temporal.PlainDate,
  names: NameLookup,
): Exclusion | null {
  const name = names('evidence', kind);
  const held = evidence.filter((item) => item.kind === kind && item.outcome !== 'refuted');
  if (held.some((item) => isCurrent(item, today))) return null;
  return held.length === 0
    ? { kind: 'certificate_missing', reason: `No ${name}, which is mandatory`, lift: `Add a current ${name}` }
    : { kind: 'certificate_expired', reason: `The ${name} is out of date`, lift: `Add one that is current` };
}

function findStatus(provider: ProviderForMatch, today: Temporal.PlainDate): Exclusion[] {
  const published = provider.publishedOn !== null && !isAfter(provider.publishedOn, today);
  return [
    ...(provider.excluded
      ? [
          {
            kind: 'excluded',
            reason: 'On an exclusion or debarment list',
            lift: 'The end of the exclusion, or its removal by the authority that made it',
          } as const,
        ]
      : []),
    // A directory entry was never published by anybody: it stands on what public registers say.
    ...(provider.claimed && !published
      ? [{ kind: 'not_published', reason: 'The profile is not published', lift: 'Publish the profile' } as const]
      : []),
  ];
}
