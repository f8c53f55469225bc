import type { Temporal } from 'temporal-polyfill';
import { hasUnpublishedChanges, insuranceKinds, openQuestions, type ProfileDraft } from './domain.ts';
import { ageOf, byUrgency, type DecayOf } from './evidence-age.ts';

/** The one thing to do next: what, why it matters, and the task where it is done. */
export type NextThing = { task: string; text: string; why: string };

export type Completeness = { percent: number; next: NextThing | null };

// What a complete profile holds, in parts of 100. Only what matching and primes read counts: form, size and age never do.
const parts: [weight: number, share: (draft: ProfileDraft, facts: Facts) => number][] = [
  [10, (draft) => yes(draft.summary !== '')],
  [25, (draft, { ready }) => yes(ready > 0 && ready === draft.activities.length)],
  [10, (draft) => shareOf(draft.activities, (activity) => activity.capacityPerMonth !== null)],
  [20, (draft, { capabilities }) => draft.capabilities.length / capabilities.length],
  [20, (_draft, { practised, backed }) => (practised.length === 0 ? 0 : backed.length / practised.length)],
  [10, (draft) => shareOf(commercialAnswers(draft), (answer) => answer !== null)],
  [5, (_draft, { insured }) => insured / insuranceKinds.length],
];

/** What is known of the capabilities: their codes in order, with their names. */
export type CapabilityName = { code: string; name: string };

type Reckoning = { today: Temporal.PlainDate; decayOf: DecayOf; capabilities: readonly CapabilityName[] };
type Facts = Reckoning & {
  /** Activities with nothing left to answer. */
  ready: number;
  /** Capabilities claimed at level 2 or more, and those of them with evidence that counts today. */
  practised: string[];
  backed: string[];
  /** Insurances that have not run out. */
  insured: number;
};

/**
 * How complete a draft is, and the one next best thing to do. What has lapsed comes first, because it misleads; then what
 * publishing needs; then what raises matches most: evidence behind claims, capacity, claims not yet made.
 */
export function completeness(draft: ProfileDraft, reckoning: Reckoning): Completeness {
  const facts = gatherFacts(draft, reckoning);
  const percent = parts.reduce((sum, [weight, share]) => sum + weight * share(draft, facts), 0);
  return { percent: Math.floor(percent), next: nextThing(draft, facts) };
}

function nextThing(draft: ProfileDraft, facts: Facts): NextThing | null {
  for (const find of [lapsed, neededToPublish, unbackedClaim, worthStating, readyToPublish]) {
    const found = find(draft, facts);
    if (found) return found;
  }
  return null;
}

function lapsed(draft: ProfileDraft, { today, decayOf }: Facts): NextThing | null {
  const [first] = draft.evidence
    .filter((evidence) => ageOf(evidence, decayOf, today) === 'expired')
    .sort(byUrgency(decayOf));
  if (first) {
    return {
      task: 'evidence',
      text: `Renew or remove “${first.title}”`,
      why: 'It no longer counts, and primes can see that it has lapsed.',
    };
  }
  if (draft.commercial.insurances.every(({ expiresOn }) => expiresOn >= today.toString())) return null;
  return {
    task: 'insurances',
    text: 'Update the insurance that has run out',
    why: 'A prime cannot take you on without insurance that is in force.',
  };
}

function neededToPublish(draft: ProfileDraft): NextThing | null {
  if (draft.activities.length === 0) {
    return {
      task: 'activities/new',
      text: 'Add your first activity',
      why: 'Matching compares what you do, for whom and where. Without an activity you cannot publish or be found.',
    };
  }
  for (const activity of draft.activities) {
    const [first] = openQuestions(activity);
    if (!first) continue;
    return {
      task: `activities/${activity.id}/${first}`,
      text: 'Finish the activity that you started',
      why: 'You can publish once every activity says who it is for, where it is and how it is delivered.',
    };
  }
  if (draft.summary !== '') return null;
  return {
    task: 'summary',
    text: 'Enter a summary of your organisation',
    why: 'It is the first thing that a prime reads, and you need it to publish.',
  };
}

function unbackedClaim(_draft: ProfileDraft, { practised, backed, capabilities }: Facts): NextThing | null {
  const code = practised.find((claimed) => !backed.includes(claimed));
  if (!code) return null;
  const name = capabilities.find((capability) => capability.code === code)?.name ?? code;
  return {
    task: `evidence/new?capability=${code}`,
    text: `Add dated evidence for “${name}”`,
    why: 'You claim it at level 2 or above. A claim with dated evidence behind it can be checked, and counts for more.',
  };
}

function worthStating(draft: ProfileDraft, { capabilities, insured }: Facts): NextThing | null {
  const uncounted = draft.activities.find((activity) => activity.capacityPerMonth === null);
  if (uncounted) {
    return {
      task: `activities/${uncounted.id}/capacity`,
      text: 'Say how many people a month you can take',
      why: 'Primes plan by volume. Saying nothing costs you points in matching.',
    };
  }
  const claimed = new Set(draft.capabilities.map(({ capabilityCode }) => capabilityCode));
  const unclaimed = capabilities.find(({ code }) => !claimed.has(code));
  if (unclaimed) {
    return {
      task: `capabilities/${unclaimed.code}`,
      text: `Say where you stand on “${unclaimed.name}”`,
      why: `You have answered ${claimed.size} of ${capabilities.length} capabilities. Primes ask for the same ones each time.`,
    };
  }
  if (commercialAnswers(draft).includes(null)) {
    return {
      task: 'commercial',
      text: 'Complete your commercial details',
      why: 'They show a prime what size of contract and how much payment by results you can carry.',
    };
  }
  if (insured === insuranceKinds.length) return null;
  return { task: 'insurances', text: 'Add your insurances', why: 'Most contracts ask for all three kinds.' };
}

function readyToPublish(draft: ProfileDraft): NextThing | null {
  if (!hasUnpublishedChanges(draft)) return null;
  return draft.status === 'published'
    ? { task: 'check', text: 'Publish your changes', why: 'Others still see the version before them.' }
    : { task: 'check', text: 'Check and publish your profile', why: 'Nobody can find you until you publish.' };
}

function gatherFacts(draft: ProfileDraft, reckoning: Reckoning): Facts {
  const { today, decayOf } = reckoning;
  const counting = draft.evidence.filter((evidence) => {
    const age = ageOf(evidence, decayOf, today);
    return evidence.outcome !== 'refuted' && (age === 'current' || age === 'expiring') && isDated(evidence);
  });
  const practised = draft.capabilities
    .filter(({ claimedLevel }) => claimedLevel >= 2)
    .map(({ capabilityCode }) => capabilityCode);
  return {
    ...reckoning,
    ready: draft.activities.filter((activity) => openQuestions(activity).length === 0).length,
    practised,
    backed: practised.filter((code) => counting.some(({ capabilityCode }) => capabilityCode === code)),
    insured: draft.commercial.insurances.filter(({ expiresOn }) => expiresOn >= today.toString()).length,
  };
}

const isDated = ({ validFrom, expiresOn }: ProfileDraft['evidence'][number]) =>
  validFrom !== null || expiresOn !== null;

function commercialAnswers({ commercial }: ProfileDraft): unknown[] {
  const { largestContractPence, outcomeSharePercent, reservesBand, tupeExperience } = commercial;
  return [largestContractPence, outcomeSharePercent, reservesBand, tupeExperience];
}

const yes = (holds: boolean) => (holds ? 1 : 0);

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
