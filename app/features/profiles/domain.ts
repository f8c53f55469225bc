import type { PlaceRule } from '../places/place-rule.ts';
import type { ProfileSnapshot } from './snapshot.ts';

type SnapshotActivity = ProfileSnapshot['activities'][number];
type SnapshotEvidence = ProfileSnapshot['evidence'][number];
export type Claim = ProfileSnapshot['capabilities'][number];
export type Commercial = ProfileSnapshot['commercial'];
export type Insurance = Commercial['insurances'][number];
export type InsuranceKind = Insurance['kind'];

/** An activity as it is being written; `placeRule` is null until its places are chosen. */
export type DraftActivity = SnapshotActivity & { placeRule: PlaceRule | null };
/** Evidence as it is being gathered, with the file's own name. */
export type DraftEvidence = SnapshotEvidence & { file: { name: string; bytes: number } | null };

/** A profile as its organisation is writing it. Nobody else reads it: publishing makes a snapshot of it. */
export type ProfileDraft = Omit<ProfileSnapshot, 'activities' | 'evidence'> & {
  activities: DraftActivity[];
  evidence: DraftEvidence[];
  status: 'draft' | 'published' | 'unpublished';
  publishedVersion: number | null;
  publishedAt: Date | null;
  updatedAt: Date | null;
};

export const insuranceKinds = ['public_liability', 'employers_liability', 'professional_indemnity'] as const;
export const tupeExperiences = ['none', 'transferred_in', 'transferred_out', 'both'] as const;

export const limits = {
  activities: 40,
  evidence: 150,
  summaryWords: 300,
  descriptionWords: 300,
  statementWords: 200,
  pastedCharacters: 20_000,
} as const;

/** The questions of an activity, in their order. The last two may be left open. */
export const activitySteps = ['service', 'people', 'places', 'ways', 'capacity', 'description'] as const;
export type ActivityStep = (typeof activitySteps)[number];

/** The questions without which an activity cannot be published, and that are still open. */
export function openQuestions(activity: Pick<DraftActivity, 'customerGroups' | 'districts' | 'ways'>): ActivityStep[] {
  const open: ActivityStep[] = [];
  if (activity.customerGroups.length === 0) open.push('people');
  if (activity.districts.length === 0) open.push('places');
  if (activity.ways.length === 0) open.push('ways');
  return open;
}

/** The question after this one; null after the last. */
export function stepAfter(step: ActivityStep): ActivityStep | null {
  return activitySteps[activitySteps.indexOf(step) + 1] ?? null;
}

/** Why a draft cannot be published yet, and the task that puts it right. */
export type PublishReason = { code: string; task: string; message: string };

/** Everything that stands between a draft and its publication; none when it can be published. */
export function publishReasons(draft: ProfileDraft): PublishReason[] {
  const reasons: PublishReason[] = [];
  if (draft.summary === '') {
    reasons.push({ code: 'summary', task: 'summary', message: 'Enter a summary of your organisation' });
  }
  if (draft.activities.length === 0) {
    reasons.push({ code: 'activities', task: 'activities', message: 'Add at least one activity' });
  }
  for (const [index, activity] of draft.activities.entries()) {
    const [first] = openQuestions(activity);
    if (!first) continue;
    reasons.push({
      code: `activity-${activity.id}`,
      task: `activities/${activity.id}/${first}`,
      message: `Activity ${index + 1} is not finished: ${openWords[first]}`,
    });
  }
  return reasons;
}

const openWords: Record<ActivityStep, string> = {
  service: 'select the service',
  people: 'select who it is for',
  places: 'select where you deliver it',
  ways: 'select how you deliver it',
  capacity: 'enter how many people a month',
  description: 'describe it',
};

/** Whether anything was saved since the profile was last published. */
export function hasUnpublishedChanges(draft: Pick<ProfileDraft, 'status' | 'publishedAt' | 'updatedAt'>): boolean {
  if (draft.status !== 'published') return draft.updatedAt !== null;
  return (draft.updatedAt?.getTime() ?? 0) > (draft.publishedAt?.getTime() ?? 0);
}
