import type { Temporal } from 'temporal-polyfill';
import type { ViewGiven, ViewKept } from '#db/queries/validation.ts';
import { dayBegins, firstOfMonth } from '../working-days/first-of-month.ts';

/**
 * The views that may have an effect on a day, one of each partner for an item and period: its last one that carries a name or
 * was given before this month began. So all that is said without a name in a month shows together on the first of the next,
 * also that a name is taken off, and whoever watches from day to day learns nothing of when anybody spoke.
 */
export function viewsInForce(views: readonly ViewKept[], today: Temporal.PlainDate): ViewGiven[] {
  const begins = dayBegins(firstOfMonth(today)).getTime();
  const effective = views
    .filter(({ isAnonymous, givenAt }) => !isAnonymous || givenAt.getTime() < begins)
    .sort((one, other) => lastedUntil(one) - lastedUntil(other));
  const last = new Map(effective.map((view) => [`${view.organisationId} ${view.itemCode} ${view.periodFrom}`, view]));
  return [...last.values()].sort((one, other) => placeOf(one).localeCompare(placeOf(other), 'en'));
}

const lastedUntil = ({ replacedAt }: ViewKept) => replacedAt?.getTime() ?? Number.POSITIVE_INFINITY;

const placeOf = ({ itemCode, periodFrom, organisationId }: ViewKept) => `${itemCode} ${periodFrom} ${organisationId}`;
