import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findByStopToken, stopInvitations } from '#db/queries/invitation.ts';
import { hashStopToken } from './stop-token.ts';

/** The organisation that a "no more invitations" link was sent to; null when there was never such a link. */
export async function findStopLink(services: Services, token: string) {
  return (await findByStopToken(services.db, hashStopToken(token))) ?? null;
}

export type StopOutcome = { ok: true; name: string } | { ok: false; reason: 'unknown' };

/** Remembers that the organisation behind a link wants no more invitations to its directory entry. Safe to repeat. */
export function stopInvitationsBy(context: Context, token: string): Promise<StopOutcome> {
  return inUnitOfWork<StopOutcome>(context, async (unit) => {
    const found = await findByStopToken(unit.db, hashStopToken(token));
    if (!found) return { ok: false, reason: 'unknown' };
    if (found.stoppedAt) return { ok: true, name: found.name };
    await stopInvitations(unit.db, found.organisationId, unit.now);
    await unit.audit('stop', 'invitation', found.organisationId, {}, found.organisationId);
    return { ok: true, name: found.name };
  });
}
