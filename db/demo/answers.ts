import { Temporal } from 'temporal-polyfill';
import { emptyExpression } from '#app/features/expressions/content.ts';
import { type InterestSnapshot, interestSnapshot } from '#app/features/interests/snapshot.ts';
import type { DemoOpportunity } from './opportunities.ts';
import type { DemoProfile } from './profiles.ts';
import { chanceFrom, demoId } from './random.ts';

/** An answer of a made-up provider, and where it stands today. */
export type DemoAnswer = {
  id: string;
  opportunity: DemoOpportunity;
  organisationId: string;
  number: number;
  status: 'sent' | 'under_review' | 'decided';
  snapshot: InterestSnapshot;
  sentAt: Date;
};

const leastAnswers = 3;
const mostAnswers = 6;

/** Whether the answers to an opportunity have all been decided: each second one whose decision date has passed. */
export function isDecided({ snapshot }: DemoOpportunity, today: Temporal.PlainDate): boolean {
  const { decisionDate, lots, opportunityId } = snapshot;
  const isOver = decisionDate !== null && decisionDate < today.toString();
  return isOver && lots.length === 1 && chanceFrom(`decided ${opportunityId}`).happens(0.6);
}

/** Answers to everything whose deadline has passed, and a few sealed ones to what closes soon; the shown provider answers most. */
export function demoAnswers(
  opportunities: readonly DemoOpportunity[],
  profiles: readonly DemoProfile[],
  shownProviderId: string,
  today: Temporal.PlainDate,
): DemoAnswer[] {
  const claimed = profiles.filter(({ snapshot }) => snapshot.claimed && snapshot.organisationId !== shownProviderId);
  const shown = profiles.filter(({ snapshot }) => snapshot.organisationId === shownProviderId);
  return opportunities
    .filter(({ status }) => status === 'published')
    .flatMap((opportunity, index) => {
      const isPast = (opportunity.snapshot.responseDeadline ?? '') < today.toString();
      if (!isPast && index % 3 !== 0) return [];
      const chance = chanceFrom(`answers ${opportunity.snapshot.opportunityId}`);
      const others = chance.some(claimed, chance.whole(leastAnswers, mostAnswers));
      const status = !isPast ? 'sent' : isDecided(opportunity, today) ? 'decided' : 'under_review';
      return [...(index % 2 === 0 ? shown : []), ...others].map((profile, place) =>
        answerOf(opportunity, profile, { status, number: place + 1 }),
      );
    });
}

function answerOf(
  opportunity: DemoOpportunity,
  { snapshot: profile }: DemoProfile,
  { status, number }: Pick<DemoAnswer, 'status' | 'number'>,
): DemoAnswer {
  const { opportunityId, questions, lots } = opportunity.snapshot;
  const sentOn = (opportunity.publishedOn ?? Temporal.PlainDate.from('2026-01-01')).add({ days: 1 + (number % 2) });
  const sentAt = new Date(sentOn.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '14:00' }).epochMilliseconds);
  return {
    id: demoId('interest', opportunityId, profile.organisationId),
    opportunity,
    organisationId: profile.organisationId,
    number,
    status,
    sentAt,
    snapshot: interestSnapshot.parse({
      opportunityVersion: 1,
      profileVersion: 1,
      profilePublishedAt: sentAt.toISOString(),
      profile,
      expression: { version: 0, content: emptyExpression },
      answers: questions.map(({ id, question, maxWords }) => ({
        questionId: id,
        question,
        maxWords,
        answer: 'Two advisers would start in the first month, in the places where people already come to us.',
      })),
      lots: lots.map(({ id, title }) => ({ lotId: id, title, pricePence: null })),
    }),
  };
}
