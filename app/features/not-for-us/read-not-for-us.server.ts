import type { Services } from '#app/services/services.ts';
import {
  findNotForUs,
  invitedWhoSaidNo,
  listNotForUs,
  type ReasonCount,
  reasonsOfUninvited,
} from '#db/queries/not-for-us.ts';

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
  others: Omit<ReasonCount, 'of'>[];
};

/**
 * Why providers said that an opportunity is not for them, as its prime reads it: by name those whom it invited, and of all
 * others only how many gave each reason.
 */
export async function whyNot({ db }: Services, primeId: string, opportunityId: string): Promise<WhyNot> {
  return {
    invited: await invitedWhoSaidNo(db, primeId, opportunityId),
    others: await reasonsOfUninvited(db, primeId, opportunityId),
  };
}
