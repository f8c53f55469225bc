import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { findProfileThing } from '#db/queries/profile.ts';
import type { Actor } from '../identity/actor.ts';

export type WayToOwnMatch = { href: string; text: string };

/**
 * The way from a published opportunity to how the reader matches it, or to what has to be done first.
 * @returns null for a reader who is no provider, and for the prime that posted it
 */
export async function wayToOwnMatch(
  { db }: Services,
  actor: Actor,
  opportunity: { id: string; organisationId: string },
): Promise<WayToOwnMatch | null> {
  if (actor.kind === 'anonymous') {
    return { href: paths.signIn(paths.opportunity(opportunity.id)), text: 'Sign in to see how you match' };
  }
  const acting = actor.kind === 'person' ? actor.acting : null;
  if (!acting?.isProvider || acting.organisationId === opportunity.organisationId) return null;
  const profile = await findProfileThing(db, acting.organisationId);
  return profile?.status === 'published'
    ? { href: paths.opportunityMatch(opportunity.id, acting.organisationId), text: 'See how you match, and why' }
    : { href: paths.profileEdit(acting.organisationId), text: 'Publish your profile to see how you match' };
}
