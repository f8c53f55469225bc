import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import { opportunityParams } from '../opportunities/find-opportunity.server.ts';
import { type OpenedAnswer, type Round, readRound, type Seat, seatOf } from './read-round.server.ts';

type Finding = { services: Services; params: { opportunityId: string } };
const answerParams = opportunityParams.extend({ interestId: z.uuid() });
const assessorParams = opportunityParams.extend({ assessorId: z.uuid() });

/** An assessment; whether the actor may see it is for the policy to say. */
export function findAssessment({ services, params }: Finding): Promise<Round | null> {
  return readRound(services.db, params.opportunityId, services.clock.today());
}

export type AssessedAnswer = Round & { answer: OpenedAnswer };

/** One opened answer in its assessment. */
async function findAnswer(finding: Finding & { params: { interestId: string } }): Promise<AssessedAnswer | null> {
  const round = await findAssessment(finding);
  const answer = round?.answers.find(({ interestId }) => interestId === finding.params.interestId);
  return round && answer ? { ...round, answer } : null;
}

/** One assessor who assesses still, in their assessment. */
async function findAssessor(finding: Finding & { params: { assessorId: string } }) {
  const round = await findAssessment(finding);
  const seat = round?.panel.find(({ assessorId, removed }) => assessorId === finding.params.assessorId && !removed);
  return round && seat ? { ...round, seat } : null;
}

const acting = { for: 'acting' } as const;
const ofPrime = { for: 'acting', as: 'prime' } as const;
const aboutRound = { params: opportunityParams, find: findAssessment } as const;

/** Declarations of the routes of an assessment. */
export const panelPage = { ...aboutRound, access: acting, can: 'assessment:view-panel' } as const;
export const appointing = { ...aboutRound, access: ofPrime, can: 'assessment:appoint' } as const;
export const changingAssessor = {
  access: ofPrime,
  params: assessorParams,
  find: findAssessor,
  can: 'assessment:appoint',
} as const;
export const ownSheets = { ...aboutRound, access: ofPrime, can: 'assessment:view-own' } as const;
export const declaring = { ...aboutRound, access: ofPrime, can: 'assessment:declare' } as const;
export const closing = { ...aboutRound, access: ofPrime, can: 'assessment:close' } as const;
export const scoring = { access: ofPrime, params: answerParams, find: findAnswer, can: 'assessment:score' } as const;
export const agreeing = { access: ofPrime, params: answerParams, find: findAnswer, can: 'consensus:view' } as const;
export const comparing = { ...aboutRound, access: acting, can: 'comparison:view' } as const;
export const keptSheets = { ...aboutRound, access: acting, can: 'assessment:view-kept' } as const;

/** The actor's own seat, where the policy let nobody in without one. @throws when there is none */
export function ownSeatIn(round: Round, actor: Actor): Seat {
  const seat = seatOf(round, signedIn(actor).personId);
  if (!seat) throw new Error('The person is no assessor');
  return seat;
}
