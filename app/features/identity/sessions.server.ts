import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { listSessions } from '#db/queries/session.ts';
import { type Person, signedIn } from './actor.ts';
import { deviceInWords } from './device.ts';

export type OwnSession = { id: string; device: string; address: string | null; seenAt: Date; isThisOne: boolean };

/** Where a person is signed in, this browser first. */
export async function ownSessions({ db, clock }: Services, person: Person): Promise<OwnSession[]> {
  const sessions = await listSessions(db, person.personId, new Date(clock.now().epochMilliseconds));
  return sessions
    .map((session) => ({
      id: session.id,
      device: deviceInWords(session.user_agent),
      address: session.ip_address,
      seenAt: session.updated_at,
      isThisOne: session.id === person.sessionId,
    }))
    .sort((left, right) => Number(right.isThisOne) - Number(left.isThisOne));
}

/** Ends the session of this browser. Signing out when nobody is signed in changes nothing. */
export async function signOut(context: Context): Promise<void> {
  const { actor } = context;
  if (actor.kind !== 'person') return;
  await inUnitOfWork(context, async (unit) => {
    await unit.db.deleteFrom('session').where('id', '=', actor.sessionId).execute();
    await unit.audit('sign-out', 'person', actor.personId, { session: actor.sessionId });
    return { ok: true };
  });
}

/** Ends one of the person's own sessions; somebody else's is left alone. @returns how many ended */
export function revokeSession(context: Context, sessionId: string) {
  return revoke(context, (id) => id === sessionId);
}

/** Ends every session of the person but this one. @returns how many ended */
export function revokeOtherSessions(context: Context) {
  const { sessionId } = signedIn(context.actor);
  return revoke(context, (id) => id !== sessionId);
}

function revoke(context: Context, isMeant: (id: string) => boolean) {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    const own = await unit.db
      .selectFrom('session')
      .where('person_id', '=', personId)
      .select('id')
      .forUpdate()
      .execute();
    const ids = own.map(({ id }) => id).filter(isMeant);
    if (ids.length === 0) return { ok: true, ended: 0 };
    await unit.db.deleteFrom('session').where('person_id', '=', personId).where('id', 'in', ids).execute();
    await unit.audit('revoke-session', 'person', personId, { sessions: ids });
    return { ok: true, ended: ids.length };
  });
}
