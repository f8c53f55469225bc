import type { Services } from '#app/services/services.ts';
import { publicAwards } from '#db/queries/decision.ts';
import type { AwardJson } from '../opportunities/document.ts';

/** Who was given the work, by lot: what anyone may read, from when the award took effect. */
export async function readAwards({ db }: Pick<Services, 'db'>, opportunityId: string): Promise<AwardJson[]> {
  const awards = await publicAwards(db, opportunityId);
  return awards.map(({ awardedAt, ...award }) => ({ ...award, awardedAt: awardedAt.toISOString() }));
}
