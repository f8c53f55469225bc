import { applyChange } from './change.ts';
import type {
  Activity,
  Change,
  NameLookup,
  OpportunityForMatch,
  ProviderForMatch,
  Requirement,
  Score,
} from './domain.ts';
import { findExclusions } from './exclusions.ts';
import { nearestOf, noAreas } from './nearness.ts';
import { sharesGroup, sharesPlace, sharesService } from './rows.ts';
import { type ScoreOptions, tallyTotal } from './tally.ts';
import { byCodeUnit, noWords, plainName } from './wording.ts';

/** What alone keeps a provider out, and what it would score once that were lifted. */
export type NearMiss = {
  readonly kind: 'place' | 'group' | 'certificate';
  /** "Out of reach by one district". */
  readonly heading: string;
  /** What it has and what it lacks. */
  readonly text: string;
  /** The step that lifts it. */
  readonly lift: string;
  readonly change: Change;
  /** The total after the step, with nothing else changed. */
  readonly totalThen: number;
};

type Candidate = Omit<NearMiss, 'totalThen'>;
type Pair = { readonly activity: Activity; readonly requirement: Requirement };

/**
 * Tells a near miss from the others that are ruled out: one thing keeps the provider out, and one small step lifts it: a
 * neighbouring district, a customer group, a certificate. The step is taken on paper, and counts only when nothing rules the
 * provider out after it. Another service, or a place in another region, is no small step.
 * @param score the score of the provider as it is, with its exclusions
 * @returns null for a provider that fits, and for one that is further away
 */
export function findNearMiss(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  score: Pick<Score, 'exclusions'>,
  options: ScoreOptions,
): NearMiss | null {
  const [exclusion, ...others] = score.exclusions;
  if (!exclusion || others.length > 0) return null;
  const candidate = proposeLift(exclusion.kind, need, provider, options);
  if (!candidate) return null;
  const changed = applyChange(provider, candidate.change, options.today);
  if (findExclusions(need, changed, options.today, noWords).length > 0) return null;
  return { ...candidate, totalThen: tallyTotal(need, changed, { ...options, names: noWords }).total };
}

function proposeLift(
  kind: Score['exclusions'][number]['kind'],
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  options: ScoreOptions,
): Candidate | null {
  const { names = plainName } = options;
  switch (kind) {
    case 'place':
      return liftPlace(need, provider, options);
    case 'group':
      return liftGroup(need, provider, names);
    case 'certificate_missing':
    case 'certificate_expired':
      return liftCertificate(kind, need, provider, options);
    default:
      return null;
  }
}

function liftPlace(need: OpportunityForMatch, provider: ProviderForMatch, options: ScoreOptions): Candidate | null {
  const { names = plainName, areas = noAreas } = options;
  const [best] = pairsOf(need, provider, (activity, requirement) => {
    return sharesService(activity, requirement) && sharesGroup(activity, requirement);
  })
    .flatMap(({ activity, requirement }) => {
      const near = nearestOf(requirement.districts, activity.districts, areas);
      return near && near.nearness > 0 ? [{ activity, near }] : [];
    })
    .sort((left, right) => right.near.nearness - left.near.nearness);
  if (!best) return null;
  const { activity, near } = best;
  const place = names('place', near.code);
  return {
    kind: 'place',
    heading: 'Out of reach by one district',
    text: `Has the service and the people, and works in ${near.area} but not in a district asked for`,
    lift: `Cover ${place}`,
    change: { kind: 'add_districts', activityId: activity.id, codes: [near.code] },
  };
}

function liftGroup(need: OpportunityForMatch, provider: ProviderForMatch, names: NameLookup): Candidate | null {
  const [pair] = pairsOf(need, provider, (activity, requirement) => {
    return sharesService(activity, requirement) && sharesPlace(activity, requirement);
  });
  const code = pair && [...pair.requirement.customerGroups].sort(byCodeUnit)[0];
  if (!pair || code === undefined) return null;
  return {
    kind: 'group',
    heading: 'Out of reach by one customer group',
    text: 'Has the service in the places, but for other people',
    lift: `Work with ${names('group', code)} too`,
    change: { kind: 'add_groups', activityId: pair.activity.id, codes: [code] },
  };
}

function liftCertificate(
  kind: 'certificate_missing' | 'certificate_expired',
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  { today, names = plainName }: ScoreOptions,
): Candidate | null {
  const lacking = [...new Set(need.mandatoryEvidence)].filter((evidenceKind) => {
    const alone = { ...need, requirements: [], mandatoryEvidence: [evidenceKind] };
    return findExclusions(alone, provider, today, noWords).some((exclusion) => exclusion.kind === kind);
  });
  const [evidenceKind] = lacking;
  if (evidenceKind === undefined) return null;
  const name = names('evidence', evidenceKind);
  return {
    kind: 'certificate',
    heading: 'Out of reach by one certificate',
    text:
      kind === 'certificate_missing'
        ? `Fits but for ${name}, which is mandatory`
        : `Fits, but its ${name} is out of date`,
    lift: kind === 'certificate_missing' ? `Add a current ${name}` : `Renew the ${name}`,
    change: { kind: 'add_certificate', evidenceKind },
  };
}

// In an order of their own, so that the order of rows and activities changes nothing.
function pairsOf(
  need: OpportunityForMatch,
  provider: ProviderForMatch,
  shares: (activity: Activity, requirement: Requirement) => boolean,
): Pair[] {
  return [...need.requirements]
    .sort((left, right) => byCodeUnit(left.id, right.id))
    .flatMap((requirement) =>
      [...provider.activities]
        .sort((left, right) => byCodeUnit(left.id, right.id))
        .filter((activity) => shares(activity, requirement))
        .map((activity) => ({ activity, requirement })),
    );
}
