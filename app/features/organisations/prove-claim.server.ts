import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { actForOrganisation, lockOrganisation } from '#db/queries/organisation.ts';
import { countAttempt, lockWaitingClaimBy } from '#db/queries/organisation-claim.ts';
import { signedIn } from '../identity/actor.ts';
import { acceptClaim } from './accept-claim.server.ts';
import { isClaimCode } from './secrets.server.ts';

const mostAttempts = 5;

export type ProveOutcome =
  // A wrong code is kept count of, so the work commits: `ok` says that it was done, `proved` how it ended.
  | { ok: true; proved: true; organisationName: string }
  | { ok: true; proved: false; attemptsLeft: number }
  | { ok: false; reason: 'taken' | 'no-code' | 'expired' }
  | { ok: false; reason: 'too-many'; waitSeconds: number };

/** Proves a claim with the code from the register's address. Five wrong codes, or half an hour, and a new one is needed. */
export async function proveClaim(
  context: Context,
  { organisationId, code }: { organisationId: string; code: string },
): Promise<ProveOutcome> {
  const person = signedIn(context.actor);
  const waitSeconds = await context.services.rateLimits.take('directory-claim', person.personId);
  if (waitSeconds !== null) return { ok: false, reason: 'too-many', waitSeconds };
  return inUnitOfWork<ProveOutcome>(context, async (unit) => {
    const organisation = await lockOrganisation(unit.db, organisationId);
    if (organisation?.status !== 'unclaimed') return { ok: false, reason: 'taken' };
    const claim = await lockWaitingClaimBy(unit.db, organisationId, person.personId);
    if (!claim?.code_hash) return { ok: false, reason: 'no-code' };
    if (!claim.expires_at || claim.expires_at <= unit.now) return { ok: false, reason: 'expired' };
    if (!isClaimCode(claim.id, code, claim.code_hash)) {
      const attempts = claim.attempts + 1;
      await countAttempt(unit.db, claim.id, attempts, attempts < mostAttempts ? 'waiting' : 'expired');
      await unit.audit('mistype-code', 'directory-claim', claim.id, { attempts }, organisationId);
      return { ok: true, proved: false, attemptsLeft: mostAttempts - attempts };
    }
    await actForOrganisation(unit.db, person, organisationId);
    await acceptClaim(unit, context, { organisation, claim, decidedBy: null });
    return { ok: true, proved: true, organisationName: organisation.name };
  });
}
