import type { Services } from '#app/services/services.ts';
import type { InterestInLot } from '#db/queries/decision.ts';
import type { OwnOpportunity } from '../opportunities/find-opportunity.server.ts';
import { outcomeWords } from './outcome-words.ts';
import { readDecisions } from './read-decisions.server.ts';
import { reasonsFor } from './reasons.ts';
import { outcomes } from './schema.ts';

/** What the page of one decision shows; null when the interest is not among those of its lot. */
export async function readDecision(services: Services, own: OwnOpportunity & { interest: InterestInLot }) {
  const { lotId, interestId } = own.interest;
  const decisions = await readDecisions(services, own, { lotId, page: 1, all: true });
  const interest = decisions.interests.find((one) => one.interestId === interestId);
  if (!interest) return null;
  const reference = await services.reference.current();
  return {
    opportunityId: decisions.opportunityId,
    title: decisions.title,
    lotId,
    lot: decisions.lots.find(({ id }) => id === lotId)?.title ?? null,
    interest,
    hasCriteria: decisions.hasCriteria,
    isAwarded: decisions.interests.some(({ state }) => state.startsWith('award_')),
    reasons: outcomes.flatMap((outcome) =>
      reasonsFor(reference, outcome).map(({ code, label }) => ({ code, label, outcome: outcomeWords[outcome] })),
    ),
  };
}
export type DecisionPageData = NonNullable<Awaited<ReturnType<typeof readDecision>>>;

/** What the page that gives one reason to several shows: everyone without an outcome, in every lot. */
export async function readUndecided(services: Services, own: OwnOpportunity) {
  const reference = await services.reference.current();
  const { lots, opportunityId, title } = await readDecisions(services, own, { lotId: null, page: 1 });
  const waiting = [];
  for (const { id, title: lot } of lots) {
    const { interests } = await readDecisions(services, own, { lotId: id, page: 1, all: true });
    waiting.push(...interests.filter(({ state }) => state === 'undecided').map((interest) => ({ ...interest, lot })));
  }
  return { opportunityId, title, waiting: waiting.slice(0, 500), reasons: reasonsFor(reference, 'not_this_time') };
}
export type Undecided = Awaited<ReturnType<typeof readUndecided>>;
