import { z } from 'zod';
import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { standstillOf } from '#db/queries/calendar.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { calendarText } from './calendar-text.server.ts';
import { type Deadline, datesOf, deadlines } from './dated.ts';

export const deadlineParams = z.object({ opportunityId: z.uuid(), deadline: z.enum(deadlines) });

/**
 * The public dates of an opportunity as a calendar, or only one of them. A withdrawn one cancels its days.
 * @returns null when the one that is asked for is not stated
 */
export async function opportunityCalendar(
  { db, env }: Services,
  { snapshot, status, version }: ReadOpportunity,
  only: Deadline | null = null,
): Promise<string | null> {
  const { opportunityId, title, organisationName: primeName } = snapshot;
  const standstillUntil = await standstillOf(db, opportunityId);
  const dated = datesOf({ ...snapshot, standstillUntil })
    .filter(({ kind }) => only === null || kind === only)
    .map((each) => ({
      ...each,
      id: opportunityId,
      title,
      primeName,
      version: version?.version ?? 1,
      changedAt: version?.withdrawnAt ?? version?.publishedAt ?? new Date(0),
      isCancelled: status === 'withdrawn',
      path: paths.opportunity(opportunityId),
    }));
  if (only !== null && dated.length === 0) return null;
  return calendarText(env.APP_URL, title, dated);
}
