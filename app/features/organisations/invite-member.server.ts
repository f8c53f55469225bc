import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { membersOf } from '#db/queries/membership.ts';
import { cancelInvitations, insertInvitation } from '#db/queries/membership-invitation.ts';
import type { Role } from '#db/tables/organisation.table.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { isSameAddress } from './domain.ts';
import { nameOf } from './name-of.ts';
import { makeInvitationToken } from './secrets.server.ts';

const validDays = 14;
const dayInMs = 86_400_000;

export type InviteOutcome =
  | { ok: true; email: string }
  | { ok: false; reason: 'member-already' }
  | { ok: false; reason: 'too-many'; waitSeconds: number };

type InviteInput = { organisation: { id: string; name: string }; email: string; role: Role };

/** Invites whoever reads an address to join. A new invitation replaces an open one to the same address. */
export async function inviteMember(
  context: Context,
  { organisation, email, role }: InviteInput,
): Promise<InviteOutcome> {
  const person = signedIn(context.actor);
  const waitSeconds = await context.services.rateLimits.take('membership-invitation', organisation.id);
  if (waitSeconds !== null) return { ok: false, reason: 'too-many', waitSeconds };
  return inUnitOfWork<InviteOutcome>(context, async (unit) => {
    const members = await membersOf(unit.db, organisation.id, { limit: 10_000, offset: 0 });
    if (members.some((member) => isSameAddress(member.email, email))) return { ok: false, reason: 'member-already' };
    await cancelInvitations(unit.db, organisation.id, { email }, unit.now);
    const { token, hash } = makeInvitationToken();
    const invitationId = await insertInvitation(unit.db, {
      organisation_id: organisation.id,
      email,
      role,
      token_hash: hash,
      invited_by: person.personId,
      expires_at: new Date(unit.now.getTime() + validDays * dayInMs),
      created_at: unit.now,
    });
    const url = inMail(context.services, paths.membershipInvitation(token));
    const input = { organisationName: organisation.name, role, invitedBy: nameOf(person), url, validDays };
    await unit.mail({ kind: 'membership-invitation', input }, email);
    await unit.audit('invite', 'membership-invitation', invitationId, { email, role }, organisation.id);
    return { ok: true, email };
  });
}

export type CancelOutcome = { ok: true } | { ok: false; reason: 'closed' };

/** Cancels an invitation that nobody has accepted yet. */
export async function cancelInvitation(
  context: Context,
  { organisationId, invitationId }: { organisationId: string; invitationId: string },
): Promise<CancelOutcome> {
  return inUnitOfWork<CancelOutcome>(context, async (unit) => {
    const [cancelled] = await cancelInvitations(unit.db, organisationId, { id: invitationId }, unit.now);
    if (!cancelled) return { ok: false, reason: 'closed' };
    await unit.audit('cancel', 'membership-invitation', cancelled.id, { email: cancelled.email }, organisationId);
    return { ok: true };
  });
}
