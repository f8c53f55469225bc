import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOrganisation } from '#db/queries/organisation.ts';
import { addressOf, closeClaim, lockClaim } from '#db/queries/organisation-claim.ts';
import { findClaim } from '#db/queries/stewardship.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { acceptClaim } from '../organisations/accept-claim.server.ts';
import { can } from '../policies.ts';

export type DecideClaimOutcome = { ok: true } | { ok: false; reason: 'closed' | 'not-allowed' };

type DecideInput = { claimId: string; accept: boolean; reason: string | null };

/** Gives a directory entry to whoever claims it, or refuses with a reason; either way they get a mail. */
export async function decideClaim(context: Context, input: DecideInput): Promise<DecideClaimOutcome> {
  const { claimId, accept, reason } = input;
  const steward = signedIn(context.actor);
  return inUnitOfWork<DecideClaimOutcome>(context, async (unit) => {
    const found = await findClaim(unit.db, claimId);
    if (!found) return { ok: false, reason: 'closed' };
    if (!can(context.actor, 'directory-claim:decide', found)) return { ok: false, reason: 'not-allowed' };
    // The entry before the claim, as everywhere: whoever locks them in another order could wait for ever.
    const organisation = await lockOrganisation(unit.db, found.organisationId);
    const claim = await lockClaim(unit.db, claimId);
    const isOpen = claim?.status === 'waiting' && claim.method === 'steward';
    if (!organisation || !isOpen || organisation.status !== 'unclaimed') return { ok: false, reason: 'closed' };
    if (accept) {
      await acceptClaim(unit, context, { organisation, claim, decidedBy: steward.personId });
    } else {
      const decided = { decided_by: steward.personId, decided_at: unit.now, reason };
      await closeClaim(unit.db, claimId, { ...decided, status: 'refused' });
      await unit.audit('refuse', 'directory-claim', claimId, { personId: claim.person_id, reason });
    }
    const path = accept ? paths.organisations() : paths.organisation(organisation.id);
    const url = inMail(context.services, path);
    const mail = { organisationName: organisation.name, accepted: accept, reason, url };
    await unit.mail({ kind: 'directory-claim-decided', input: mail }, await addressOf(unit.db, claim.person_id));
    return { ok: true };
  });
}
