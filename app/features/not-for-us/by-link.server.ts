import type { Services } from '#app/services/services.ts';
import type { Context } from '#app/services/unit-of-work.ts';
import { editsFor } from '#db/queries/membership.ts';
import { readNotForUs } from '../notifications/signed-links.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { saidNotForUs } from './read-not-for-us.server.ts';
import { type NotForUsOutcome, sayNotForUs } from './say-not-for-us.server.ts';
import type { NotForUsAnswer } from './schema.ts';

/**
 * What a link from a mail is about; null when we never made it, or its reader no longer writes for the provider.
 */
export async function findNotForUsLink(services: Services, token: string) {
  const link = readNotForUs(services.signer, token);
  if (!link || !(await editsFor(services.db, link.organisationId, link.personId))) return null;
  const version = await latestVersion(services.db, link.opportunityId);
  if (!version) return null;
  const { title, organisationName: prime } = version.snapshot;
  return {
    ...link,
    opportunity: { title, prime },
    said: await saidNotForUs(services, link.organisationId, link.opportunityId),
  };
}

/** Says by the link from a mail, without signing in, that an opportunity is not for the provider. */
export async function sayNotForUsBy(context: Context, token: string, answer: NotForUsAnswer): Promise<NotForUsOutcome> {
  const link = await findNotForUsLink(context.services, token);
  if (!link) return { ok: false, reason: 'unknown' };
  const { personId, organisationId, opportunityId } = link;
  return sayNotForUs(context, { personId, organisationId, opportunityId, answer });
}
