import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { viewsOn } from '#db/queries/validation.ts';
import type { Actor } from '../identity/actor.ts';
import { dayBegins, firstOfMonth } from '../working-days/first-of-month.ts';
import { viewsInForce } from './views-in-force.ts';

const params = z.object({ organisationId: z.uuid() });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof params> };

// A steward who has anything to do with the organisation reads nothing of what was said about it.
async function findSubjectOfViews({ services, actor, params }: Finding) {
  if (actor.kind !== 'person') return null;
  const now = new Date(services.clock.now().epochMilliseconds);
  if (await hasInterestIn(services.db, actor.personId, params.organisationId, now)) return null;
  return (await findOrganisation(services.db, params.organisationId)) ?? null;
}

export const viewsForStewards = {
  access: { for: 'acting', as: 'steward' },
  params,
  find: findSubjectOfViews,
  can: 'organisation:view-inside',
} as const;

/** The views on what an organisation attests that have an effect today. */
export async function readViewsInForce({ db, clock }: Services, organisationId: string) {
  const today = clock.today();
  return viewsInForce(await viewsOn(db, organisationId, dayBegins(firstOfMonth(today))), today);
}

/**
 * What is said about what an organisation attests, for stewards: names only where they were given, and from the day on which it
 * has an effect, as for everybody.
 */
export async function readViewsForStewards(services: Services, organisationId: string) {
  const views = await readViewsInForce(services, organisationId);
  const shown = views.map(({ itemCode, periodFrom, view, comment, isAnonymous, organisationName }) => ({
    itemCode,
    periodFrom,
    view,
    comment,
    name: isAnonymous ? null : organisationName,
  }));
  const key = ({ itemCode, periodFrom, view, comment }: (typeof shown)[number]) =>
    [itemCode, periodFrom, view, comment].join(' ');
  return shown.sort((one, other) => key(one).localeCompare(key(other), 'en'));
}
export type StewardViews = Awaited<ReturnType<typeof readViewsForStewards>>;
