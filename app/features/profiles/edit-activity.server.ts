import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import {
  type ActivityChanges,
  countActivities,
  deleteActivity,
  insertActivity,
  updateActivity,
} from '#db/queries/profile-activity.ts';
import type { ActivityAnswers } from './activity-forms.ts';
import { limits } from './domain.ts';
import { openDraft } from './open-draft.server.ts';

/** Adds an activity to a draft. Refused as `too_many` beyond the limit. @returns its id */
export async function addActivity(context: Context, organisationId: string, serviceType: string) {
  return inUnitOfWork(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    if ((await countActivities(unit.db, profileId)) >= limits.activities) {
      return { ok: false, reason: 'too_many' } as const;
    }
    const activityId = await insertActivity(unit.db, profileId, serviceType);
    await save('add', 'activity', activityId, { serviceType });
    return { ok: true, activityId } as const;
  });
}

/** Saves answers about an activity. Refused as `gone` when somebody has removed it. */
export async function changeActivity(
  context: Context,
  organisationId: string,
  activityId: string,
  answers: ActivityAnswers,
) {
  return inUnitOfWork(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    if (!(await updateActivity(unit.db, profileId, activityId, toChanges(answers)))) {
      return { ok: false, reason: 'gone' } as const;
    }
    await save('change', 'activity', activityId, answers);
    return { ok: true } as const;
  });
}

/** Removes an activity from a draft. What was published with it stays as it was. */
export async function removeActivity(context: Context, organisationId: string, activityId: string) {
  return inUnitOfWork(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    if (!(await deleteActivity(unit.db, profileId, activityId))) return { ok: false, reason: 'gone' } as const;
    await save('remove', 'activity', activityId);
    return { ok: true } as const;
  });
}

// An answer that was not given is undefined, which changes nothing.
function toChanges(answers: ActivityAnswers): ActivityChanges {
  return {
    service_type: answers.serviceType,
    customer_groups: answers.customerGroups,
    specialisms: answers.specialisms,
    place_rule: answers.places?.rule,
    districts: answers.places?.districts,
    ways: answers.ways,
    capacity_per_month: answers.capacityPerMonth,
    since: answers.since,
    description: answers.description,
  };
}
