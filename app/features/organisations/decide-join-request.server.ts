import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { insertMembership, lockMemberships } from '#db/queries/membership.ts';
import { closeJoinRequest, findJoinRequest } from '#db/queries/membership-join-request.ts';
import type { Role } from '#db/tables/organisation.table.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';

export type DecideJoinOutcome = { ok: true; accepted: boolean } | { ok: false; reason: 'closed' };

type DecideJoinInput = {
  organisationId: string;
  joinRequestId: string;
  /** The role to give, or null to decline. */
  role: Role | null;
  reason: string | null;
};

/** Lets somebody in who asked to join, or declines with a reason; either way they get a mail. */
export async function decideJoinRequest(context: Context, input: DecideJoinInput): Promise<DecideJoinOutcome> {
  const { organisationId, joinRequestId, role, reason } = input;
  const decider = signedIn(context.actor);
  return inUnitOfWork<DecideJoinOutcome>(context, async (unit) => {
    const request = await findJoinRequest(unit.db, organisationId, joinRequestId);
    const closed = await closeJoinRequest(
      unit.db,
      { organisationId, id: joinRequestId },
      { status: role ? 'accepted' : 'declined', decided_by: decider.personId, decided_at: unit.now, reason },
    );
    if (!request || !closed) return { ok: false, reason: 'closed' };
    const { personId, personEmail, organisationName } = request;
    const members = await lockMemberships(unit.db, organisationId);
    if (role && !members.some((member) => member.person_id === personId)) {
      await insertMembership(unit.db, { organisationId, personId, role, now: unit.now });
    }
    await unit.audit(role ? 'accept' : 'decline', 'join-request', joinRequestId, { personId, role, reason });
    const url = inMail(context.services, paths.organisations());
    await unit.mail({ kind: 'join-decided', input: { organisationName, role, reason, url } }, personEmail);
    return { ok: true, accepted: role !== null };
  });
}
