import { createHash } from 'node:crypto';
import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import type { Client } from './client.ts';
import { linkMinutes } from './sign-in-library.server.ts';

export type LinkAnswer = { ok: true } | { ok: false; reason: 'too-many'; seconds: number };

/**
 * Sends a sign-in link to an address. It never looks whether anyone is known by it, so it cannot tell: the answer and the
 * work are the same. @returns too-many with the seconds to wait when the address or the client asked too often
 */
export async function requestSignInLink(
  context: Context,
  { email, returnTo, client }: { email: string; returnTo: string; client: Client },
): Promise<LinkAnswer> {
  const { rateLimits, auth, env } = context.services;
  // The address itself stays out of a table that only counts.
  const addressKey = createHash('sha256').update(email).digest('hex');
  const seconds =
    (await rateLimits.take('sign-in-client', client.address)) ?? (await rateLimits.take('sign-in-address', addressKey));
  if (seconds !== null) return { ok: false, reason: 'too-many', seconds };
  return inUnitOfWork(context, async (unit) => {
    const library = auth.library(unit.db, client, async (address, token) => {
      const url = `${env.APP_URL}${paths.signInLink(token, returnTo === paths.home() ? undefined : returnTo)}`;
      await unit.mail({ kind: 'sign-in-link', input: { url, validMinutes: linkMinutes } }, address);
    });
    await library.api.signInMagicLink({ body: { email }, headers: new Headers() });
    return { ok: true };
  });
}
