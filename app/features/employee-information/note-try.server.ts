import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { noteAccess, wasTriedSince } from '#db/queries/employee-information.ts';

const quarterHourInMs = 15 * 60_000;

/**
 * Keeps a try at opening that failed. A wrong code is kept each time, of which there are few in a quarter of an hour; what could go
 * on without end is kept once in that time.
 */
export async function noteTry(
  context: Context,
  informationId: string,
  outcome: 'wrong_code' | 'too_many' | 'refused',
): Promise<void> {
  await inUnitOfWork({ ...context, formKey: null }, async (unit) => {
    const { personId, organisationId } = unit.by;
    const since = new Date(unit.now.getTime() - quarterHourInMs);
    if (outcome !== 'wrong_code' && (await wasTriedSince(unit.db, informationId, { personId, outcome, since })))
      return { ok: true };
    await noteAccess(unit.db, {
      information_id: informationId,
      person_id: personId,
      organisation_id: organisationId,
      outcome,
      at: unit.now,
    });
    return { ok: true };
  });
}
