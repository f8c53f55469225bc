import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { deleteFeed, findFeed, putFeed } from '#db/queries/calendar.ts';
import { signedIn } from '../identity/actor.ts';
import { feedTokenOf, hashFeedToken } from './feed-token.ts';

/** `address` is null when the secret of the market has changed since: then the calendar must be renewed. */
export type OwnFeed = { madeAt: Date; address: string | null };

/** The private calendar of a person; null when they have none. */
export async function ownFeed({ db, env, signer }: Services, personId: string): Promise<OwnFeed | null> {
  const feed = await findFeed(db, personId);
  if (!feed) return null;
  const token = feedTokenOf(signer, personId, feed.madeAt);
  const isKnown = hashFeedToken(token) === feed.tokenHash;
  return { madeAt: feed.madeAt, address: isKnown ? env.APP_URL + paths.calendar(token) : null };
}

/** Makes a private calendar, or a new address for it: the old one answers nothing from then on. */
export function renewFeed(context: Context) {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    const tokenHash = hashFeedToken(feedTokenOf(context.services.signer, personId, unit.now));
    const isNew = await putFeed(unit.db, { personId, tokenHash, now: unit.now });
    await unit.audit(isNew ? 'make' : 'renew', 'calendar', personId);
    return { ok: true } as const;
  });
}

/** Ends a private calendar. Safe to repeat. */
export function revokeFeed(context: Context) {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    if (await deleteFeed(unit.db, personId)) await unit.audit('revoke', 'calendar', personId);
    return { ok: true } as const;
  });
}
