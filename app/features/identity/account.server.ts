import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { signedIn } from './actor.ts';

/** Changes what a person is called. */
export function changeName(context: Context, name: string) {
  return inUnitOfWork(context, async (unit) => {
    const { personId } = signedIn(context.actor);
    await unit.db.updateTable('person').set({ name, updated_at: unit.now }).where('id', '=', personId).execute();
    await unit.audit('change-name', 'person', personId);
    return { ok: true };
  });
}

export type ActForAnswer = { ok: true; organisationName: string } | { ok: false; reason: 'not-a-member' };

/** Lets this session act for another of the organisations that the person belongs to. */
export function actFor(context: Context, organisationId: string): Promise<ActForAnswer> {
  const { sessionId, personId } = signedIn(context.actor);
  return inUnitOfWork<ActForAnswer>(context, async (unit) => {
    const membership = await unit.db
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
      .where('membership.organisation_id', '=', organisationId)
      .where('membership.person_id', '=', personId)
      .where('membership.ended_at', 'is', null)
      .select('organisation.name')
      .executeTakeFirst();
    if (!membership) return { ok: false, reason: 'not-a-member' };
    await unit.db
      .updateTable('session')
      .set({ acting_organisation_id: organisationId })
      .where('id', '=', sessionId)
      .execute();
    await unit.audit('act-for', 'organisation', organisationId, {}, organisationId);
    return { ok: true, organisationName: membership.name };
  });
}
