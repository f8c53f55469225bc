import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type InterestInLot, interestsInLots } from '#db/queries/decision.ts';
import { findInterestOf } from '#db/queries/interest.ts';
import type { InterestRow } from '#db/tables/interest.table.ts';
import type { Actor } from '../identity/actor.ts';
import {
  findOwnOpportunity,
  type OwnOpportunity,
  opportunityParams,
} from '../opportunities/find-opportunity.server.ts';
import { latestVersion, type PublishedVersion } from '../opportunities/published-version.server.ts';

/** Declarations that the routes of a prime's decisions share: for its readers, and for those who decide. */
export const viewedByPrime = {
  access: { for: 'acting', as: 'prime' },
  params: opportunityParams,
  find: findOwnOpportunity,
  can: 'opportunity:view-decisions',
} as const;
export const decidedByPrime = { ...viewedByPrime, can: 'opportunity:decide' } as const;

const oneParams = z.object({ opportunityId: z.uuid(), lotId: z.uuid(), interestId: z.uuid() });
type Finding<Params> = { services: Services; actor: Actor; params: Params };

/** One interest in one lot of an own opportunity, once its answers are opened. */
async function findOne(
  finding: Finding<z.infer<typeof oneParams>>,
): Promise<(OwnOpportunity & { interest: InterestInLot }) | null> {
  const own = await findOwnOpportunity(finding);
  if (!own || own.rows.opportunity.interests_opened_at === null) return null;
  const { opportunityId, lotId, interestId } = finding.params;
  const interests = await interestsInLots(finding.services.db, opportunityId, lotId);
  const interest = interests.find((one) => one.interestId === interestId);
  return interest ? { ...own, interest } : null;
}
export const oneDecidedByPrime = { ...decidedByPrime, params: oneParams, find: findOne } as const;

/** A provider's own interest, with the version of the opportunity that stands. */
export type OwnOutcome = { providerId: string; interest: InterestRow; version: PublishedVersion };

async function findOwnOutcome({ services, actor, params }: Finding<z.infer<typeof opportunityParams>>) {
  const acting = actor.kind === 'person' ? actor.acting : null;
  const interest = acting && (await findInterestOf(services.db, acting.organisationId, params.opportunityId));
  const version = interest && (await latestVersion(services.db, params.opportunityId));
  if (!acting || !version || interest.sent_version === null) return null;
  return { providerId: acting.organisationId, interest, version };
}
export const viewedByProvider = {
  access: { for: 'acting', as: 'provider' },
  params: opportunityParams,
  find: findOwnOutcome,
  can: 'outcome:view',
} as const;
export const actedOnByProvider = { ...viewedByProvider, can: 'outcome:act' } as const;

const ownLotParams = z.object({ opportunityId: z.uuid(), lotId: z.uuid() });
/** The same about one lot. */
export const lotOfProvider = {
  ...actedOnByProvider,
  params: ownLotParams,
  find: (finding: Finding<z.infer<typeof ownLotParams>>) => findOwnOutcome(finding),
} as const;
