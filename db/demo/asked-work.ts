import type { DemoAnswered } from './answers.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { DemoProfile } from './profiles.ts';
import { demoId } from './random.ts';
import { overlaps } from './shown.ts';

type Activity = DemoProfile['snapshot']['activities'][number];
/** Of the districts asked for, the share that the best answer, the next and the others cover. */
const covered = [1, 0.7, 0.4] as const;

/**
 * Writes what was asked for into the profiles of those who answered, in so far as they did not offer it: nobody could have
 * answered otherwise. The shown provider keeps its own, and offers what it is invited to besides.
 */
export function withAskedWork(
  profiles: readonly DemoProfile[],
  answered: readonly DemoAnswered[],
  shownId: string,
  invitedTo: DemoOpportunity | undefined,
): { profiles: DemoProfile[]; answered: DemoAnswered[] } {
  const shown = profiles.find(({ snapshot }) => snapshot.organisationId === shownId);
  const added = new Map<string, Activity[]>();
  if (shown && invitedTo) added.set(shownId, asked(shown, invitedTo, 1));
  for (const { opportunity, answers } of answered) {
    for (const [place, { profile }] of answers.entries()) {
      const { organisationId } = profile.snapshot;
      if (organisationId === shownId || overlaps(profile, opportunity)) continue;
      const share = covered[place] ?? 0.4;
      added.set(organisationId, [...(added.get(organisationId) ?? []), ...asked(profile, opportunity, share)]);
    }
  }
  const changed = new Map(profiles.map((profile) => [profile, withActivities(profile, added)]));
  const now = (profile: DemoProfile) => changed.get(profile) ?? profile;
  return {
    profiles: profiles.map(now),
    answered: answered.map((one) => ({
      ...one,
      answers: one.answers.map((answer) => ({ ...answer, profile: now(answer.profile) })),
    })),
  };
}

function asked({ snapshot }: DemoProfile, { snapshot: opportunity }: DemoOpportunity, share: number): Activity[] {
  const [own] = snapshot.activities;
  return opportunity.requirements.map(({ id, serviceType, customerGroups, districts, volumeCentral, description }) => ({
    id: demoId('asked activity', snapshot.organisationId, id),
    serviceType,
    customerGroups,
    specialisms: own?.specialisms ?? [],
    districts: districts.slice(0, Math.max(1, Math.round(districts.length * share))),
    ways: own?.ways ?? [],
    capacityPerMonth: Math.round((volumeCentral ?? 20) * share),
    since: own?.since ?? null,
    description,
  }));
}

function withActivities(profile: DemoProfile, added: ReadonlyMap<string, Activity[]>): DemoProfile {
  const more = added.get(profile.snapshot.organisationId);
  if (!more) return profile;
  const rules = more.map(({ id, districts }) => [id, { kind: 'districts' as const, codes: districts }] as const);
  return {
    ...profile,
    snapshot: { ...profile.snapshot, activities: [...profile.snapshot.activities, ...more] },
    placeRules: new Map([...profile.placeRules, ...rules]),
  };
}
