import type { Services } from '#app/services/services.ts';
import { findActivity } from '#db/queries/profile-activity.ts';
import { placeOptions } from '../places/place-options.ts';
import { choicesFrom, foldsFrom } from './choices.ts';
import { openQuestions } from './domain.ts';
import { requireDraft } from './edit-page.server.ts';
import { presentActivity } from './present.ts';
import { rowToActivity } from './read-draft.server.ts';

type OfActivity = { organisationId: string; activityId: string };

/** An activity of the draft with the answers that its questions offer; null when there is none. */
export async function readActivityQuestion({ db, reference }: Services, { organisationId, activityId }: OfActivity) {
  const row = await findActivity(db, organisationId, activityId);
  if (!row) return null;
  const codes = await reference.current();
  return {
    organisationId,
    activityId,
    activity: rowToActivity(row),
    options: {
      services: choicesFrom(codes, 'service_type'),
      groups: foldsFrom(codes, 'customer_group'),
      specialisms: foldsFrom(codes, 'specialism', 'health'),
      ways: choicesFrom(codes, 'way_of_working'),
      places: placeOptions(codes.places),
    },
  };
}

/** An activity of the draft in words, with the questions still open; null when there is none. */
export async function readActivity({ db, reference }: Services, { organisationId, activityId }: OfActivity) {
  const row = await findActivity(db, organisationId, activityId);
  if (!row) return null;
  const activity = rowToActivity(row);
  return {
    organisationId,
    activity: presentActivity(activity, await reference.current()),
    open: openQuestions(activity),
  };
}

/** Every activity of the draft in words. */
export async function readActivities(services: Services, organisationId: string) {
  const draft = await requireDraft(services, organisationId);
  const reference = await services.reference.current();
  return {
    organisationId,
    activities: draft.activities.map((activity) => ({
      ...presentActivity(activity, reference),
      isFinished: openQuestions(activity).length === 0,
    })),
  };
}
