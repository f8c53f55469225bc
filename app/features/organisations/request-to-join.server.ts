import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { violates } from '#db/constraint.ts';
import { lockMemberships } from '#db/queries/membership.ts';
import { closeJoinRequest, insertJoinRequest, joinRequestOnce } from '#db/queries/membership-join-request.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';

export type JoinOutcome =
  | { ok: true }
  | { ok: false; reason: 'waiting-already' | 'member-already' }
  | { ok: false; reason: 'too-many'; waitSeconds: number };

type JoinInput = { organisation: { id: string; name: string }; message: string };

/** Asks the owners of an organisation to let a person in. */
export async function requestToJoin(context: Context, { organisation, message }: JoinInput): Promise<JoinOutcome> {
  const person = signedIn(context.actor);
  const { services } = context;
  const waitSeconds = await services.rateLimits.take('membership-invitation', `join:${person.personId}`);
  if (waitSeconds !== null) return { ok: false, reason: 'too-many', waitSeconds };
  try {
    return await inUnitOfWork<JoinOutcome>(context, async (unit) => {
      const members = await lockMemberships(unit.db, organisation.id);
      if (members.some((member) => member.person_id === person.personId)) {
        return { ok: false, reason: 'member-already' };
      }
      const request = { organisation_id: organisation.id, person_id: person.personId, message, created_at: unit.now };
      const joinRequestId = await insertJoinRequest(unit.db, request);
      await unit.audit('ask', 'join-request', joinRequestId, {}, organisation.id);
      const url = inMail(services, paths.organisationMembers(organisation.id));
      const { name: personName, email: personEmail } = person;
      const input = { organisationName: organisation.name, personName, personEmail, message, url };
      await mailOwners(unit, organisation.id, { kind: 'join-requested', input });
      return { ok: true };
    });
  } catch (error) {
    if (violates(error, joinRequestOnce)) return { ok: false, reason: 'waiting-already' };
    throw error;
  }
}

export type WithdrawOutcome = { ok: true } | { ok: false; reason: 'closed' };

/** Takes back a request that has not been answered. */
export async function withdrawJoinRequest(context: Context, organisationId: string): Promise<WithdrawOutcome> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<WithdrawOutcome>(context, async (unit) => {
    const closed = await closeJoinRequest(
      unit.db,
      { organisationId, personId },
      { status: 'withdrawn', decided_by: null, decided_at: unit.now, reason: null },
    );
    if (!closed) return { ok: false, reason: 'closed' };
    await unit.audit('withdraw', 'join-request', closed.id, {}, organisationId);
    return { ok: true };
  });
}
