import { randomUUID } from 'node:crypto';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOrganisation } from '#db/queries/organisation.ts';
import { expireClaimsBy, insertClaim, lockWaitingClaimBy } from '#db/queries/organisation-claim.ts';
import { signedIn } from '../identity/actor.ts';
import { maskAddress } from './domain.ts';
import { makeClaimCode } from './secrets.server.ts';

export const claimCodeMinutes = 30;

export type AskForCodeOutcome =
  | { ok: true; sentTo: string }
  | { ok: false; reason: 'taken' | 'no-address' }
  | { ok: false; reason: 'too-many'; waitSeconds: number };

/** Sends a code to the address that the public register holds for an unclaimed entry. The last code sent is the one that works. */
export async function askForClaimCode(context: Context, organisationId: string): Promise<AskForCodeOutcome> {
  const { personId } = signedIn(context.actor);
  const waitSeconds = await context.services.rateLimits.take('directory-claim', personId);
  if (waitSeconds !== null) return { ok: false, reason: 'too-many', waitSeconds };
  return inUnitOfWork<AskForCodeOutcome>(context, async (unit) => {
    const organisation = await lockOrganisation(unit.db, organisationId);
    if (organisation?.status !== 'unclaimed') return { ok: false, reason: 'taken' };
    if (!organisation.register_email) return { ok: false, reason: 'no-address' };
    const claimId = randomUUID();
    const { code, hash } = makeClaimCode(claimId);
    await expireClaimsBy(unit.db, organisationId, personId);
    await insertClaim(unit.db, {
      id: claimId,
      organisation_id: organisationId,
      person_id: personId,
      method: 'code',
      explanation: null,
      code_hash: hash,
      expires_at: new Date(unit.now.getTime() + claimCodeMinutes * 60_000),
      created_at: unit.now,
    });
    const input = { organisationName: organisation.name, code, validMinutes: claimCodeMinutes };
    await unit.mail({ kind: 'directory-claim-code', input }, organisation.register_email);
    await unit.audit('ask-for-code', 'directory-claim', claimId, {}, organisationId);
    return { ok: true, sentTo: maskAddress(organisation.register_email) };
  });
}

export type AskStewardOutcome = { ok: true } | { ok: false; reason: 'taken' | 'waiting-already' };

/** Asks the stewards to check that a person speaks for an unclaimed entry. */
export async function askStewardToClaim(
  context: Context,
  { organisationId, explanation }: { organisationId: string; explanation: string },
): Promise<AskStewardOutcome> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<AskStewardOutcome>(context, async (unit) => {
    const organisation = await lockOrganisation(unit.db, organisationId);
    if (organisation?.status !== 'unclaimed') return { ok: false, reason: 'taken' };
    const waiting = await lockWaitingClaimBy(unit.db, organisationId, personId);
    if (waiting?.method === 'steward') return { ok: false, reason: 'waiting-already' };
    await expireClaimsBy(unit.db, organisationId, personId);
    const claimId = randomUUID();
    await insertClaim(unit.db, {
      id: claimId,
      organisation_id: organisationId,
      person_id: personId,
      method: 'steward',
      explanation,
      code_hash: null,
      expires_at: null,
      created_at: unit.now,
    });
    await unit.audit('ask-steward', 'directory-claim', claimId, {}, organisationId);
    return { ok: true };
  });
}
