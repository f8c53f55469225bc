import type { Services } from '#app/services/services.ts';
import type { InterestInLot } from '#db/queries/decision.ts';
import type { OwnOpportunity } from '../opportunities/find-opportunity.server.ts';
import { pageCount } from '../page-number.ts';
import { outcomeWords } from './outcome-words.ts';
import { readDecisions } from './read-decisions.server.ts';
import { reasonsFor } from './reasons.ts';
import { outcomes, pairCode } from './schema.ts';

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

const atMost = 100;

/** What the page that gives one reason to several shows: those without an outcome, lot after lot, a hundred at a time. */
export async function readUndecided(services: Services, own: OwnOpportunity, asked: number) {
  const reference = await services.reference.current();
  const { opportunityId, title, waiting } = await everyoneUndecided(services, own);
  const pages = pageCount(waiting.length, atMost);
  const page = Math.min(asked, pages);
  return {
    opportunityId,
    title,
    waiting: waiting.slice((page - 1) * atMost, page * atMost),
    page,
    pages,
    reasons: reasonsFor(reference, 'not_this_time'),
  };
}
export type Undecided = Awaited<ReturnType<typeof readUndecided>>;

/** Those of the chosen that still have no outcome: what was ticked on another page must not outlive a decision. */
export async function stillUndecided(services: Services, own: OwnOpportunity, chosen: readonly string[]) {
  const { waiting } = await everyoneUndecided(services, own);
  const codes = new Set(waiting.map(pairCode));
  return chosen.filter((code) => codes.has(code));
}

async function everyoneUndecided(services: Services, own: OwnOpportunity) {
  const { lots, opportunityId, title } = await readDecisions(services, own, { lotId: null, page: 1 });
  const waiting = [];
  for (const { id, title: lot } of lots) {
    const { interests } = await readDecisions(services, own, { lotId: id, page: 1, all: true });
    waiting.push(...interests.filter(({ state }) => state === 'undecided').map((interest) => ({ ...interest, lot })));
  }
  return { opportunityId, title, waiting };
}
