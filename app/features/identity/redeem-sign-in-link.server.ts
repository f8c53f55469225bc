import { isAPIError } from 'better-auth/api';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import type { Client } from './client.ts';
import type { SignInLibrary } from './sign-in-library.server.ts';

export type SignInAnswer =
  | { ok: true; sessionToken: string; personId: string; hasName: boolean }
  | { ok: false; reason: 'stale' };

/**
 * Signs in whoever holds a link's token; an address that is new here becomes a new person. The session is always a fresh
 * one, and the one that this browser had ends. @returns stale when the link was used or is too old
 */
export async function redeemSignInLink(
  context: Context,
  input: { token: string; client: Client },
): Promise<SignInAnswer> {
  try {
    return await redeemOnce(context, input);
  } catch (error) {
    // Two links for one new address, pressed at once: the person exists now, so the second finds them.
    if (isTakenAddress(error)) return redeemOnce(context, input);
    throw error;
  }
}

function redeemOnce(context: Context, { token, client }: { token: string; client: Client }): Promise<SignInAnswer> {
  // Without the form's key: outcomes are kept, and this one holds a session.
  return inUnitOfWork<SignInAnswer>({ ...context, formKey: null }, async (unit) => {
    const verified = await verifyToken(context.services.auth.library(unit.db, client), token);
    if (!verified) return { ok: false, reason: 'stale' };
    const { user, session } = verified;
    await endFormerSession(unit, context);
    await unit.audit('sign-in', 'person', user.id, { session: session.id, how: 'link' });
    return { ok: true, sessionToken: session.token, personId: user.id, hasName: user.name !== '' };
  });
}

async function verifyToken(library: SignInLibrary, token: string) {
  try {
    return await library.api.magicLinkVerify({ query: { token }, headers: new Headers() });
  } catch (error) {
    // The library answers a token that it does not know with a redirect.
    if (isAPIError(error) && error.status === 'FOUND') return null;
    throw error;
  }
}

/** Ends the session that a browser had when it signs in anew. */
export async function endFormerSession(unit: UnitOfWork, { actor }: Context): Promise<void> {
  if (actor.kind === 'person') await unit.db.deleteFrom('session').where('id', '=', actor.sessionId).execute();
}

function isTakenAddress(error: unknown): boolean {
  return error instanceof Error && /\bperson_email\b/.test(error.message);
}
