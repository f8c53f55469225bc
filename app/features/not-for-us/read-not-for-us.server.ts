import type { Services } from '#app/services/services.ts';
import { findNotForUs, invitedWhoSaidNo, listNotForUs, reasonsOfUninvited } from '#db/queries/not-for-us.ts';

export type OwnNotForUs = Awaited<ReturnType<typeof listNotForUs>>[number];

/** What is not for a provider, the last first. */
export function ownNotForUs({ db }: Services, organisationId: string): Promise<OwnNotForUs[]> {
  return listNotForUs(db, organisationId);
}

/** What a provider said about an opportunity; null when it said nothing. */
export async function saidNotForUs({ db }: Services, organisationId: string, opportunityId: string) {
  const said = await findNotForUs(db, organisationId, opportunityId);
  return said ? { reason: said.reason, words: said.words, at: said.created_at } : null;
}

export type WhyNot = {
  invited: Awaited<ReturnType<typeof invitedWhoSaidNo>>;
  /** `count` is null where fewer than `fewestCounted` gave a reason: so few could be guessed. */
  others: { reason: string; count: number | null }[];
};

/** From this many providers on a reason of those whom nobody invited is counted. */
export const fewestCounted = 3;

/**
 * Why providers said that an opportunity is not for them, as its prime reads it: by name those whom it invited, and of all
 * others only how many gave each reason, and not even that of a few.
 */
export async function whyNot({ db }: Services, primeId: string, opportunityId: string): Promise<WhyNot> {
  const others = await reasonsOfUninvited(db, primeId, opportunityId);
  return {
    invited: await invitedWhoSaidNo(db, primeId, opportunityId),
    others: others.map(({ reason, count }) => ({ reason, count: count < fewestCounted ? null : count })),
  };
}
