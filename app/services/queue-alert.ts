import { type DueAlert, insertAlertDue } from '#db/queries/alert-due.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/**
 * Has people told of a version, in the transaction that publishes it: by a job, and by a row that stands until it is done, so
 * that a job which fails for good is found out and put in the queue again.
 */
export async function queueAlert(unit: UnitOfWork, due: DueAlert): Promise<void> {
  const { noun, thingId, version } = due;
  await insertAlertDue(unit.db, due, unit.now);
  if (noun === 'opportunity') await unit.enqueue('alert-opportunity', { opportunityId: thingId, version });
  else await unit.enqueue('alert-profile', { organisationId: thingId, version });
}
