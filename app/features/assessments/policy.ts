import { type Actor, actsFor, isSteward } from '../identity/actor.ts';
import type { StoredStatus } from '../opportunities/domain.ts';
import { ownMayWrite } from '../opportunities/policy.ts';
import { mayScore, type PanelMember } from './panel.ts';

type AssessmentThing = {
  organisationId: string;
  status: StoredStatus;
  everPublished: boolean;
  isOver: boolean;
  panel: readonly PanelMember[];
  end: { agreed_at: Date | null } | null;
};
type AnswerThing = AssessmentThing & { answer: { organisationId: string } };

export const assessmentPolicy = {
  /** Who assesses is no secret within the prime, nor from stewards. */
  'assessment:view-panel': (actor: Actor, { organisationId, everPublished }: AssessmentThing) =>
    everPublished && (actsFor(actor, organisationId) || isSteward(actor)),
  'assessment:appoint': (actor: Actor, { organisationId, status, end }: AssessmentThing) =>
    status === 'published' && end?.agreed_at == null && ownMayWrite(actor, organisationId),
  /** One's own list of sheets. Before the deadline it holds nothing. */
  'assessment:view-own': (actor: Actor, assessment: AssessmentThing) => ownSeat(actor, assessment) !== null,
  'assessment:declare': (actor: Actor, assessment: AssessmentThing) =>
    assessment.isOver && assessment.status === 'published' && ownSeat(actor, assessment) !== null,
  /** Also when scoring has ended, so that a second press of the button is answered with the reason. */
  'assessment:close': (actor: Actor, assessment: AssessmentThing) =>
    assessment.isOver && assessment.status === 'published' && ownSeat(actor, assessment)?.isChair === true,
  /** An answer and one's own scores of it: after the deadline and the declaration, and never with a conflict. */
  'assessment:score': (actor: Actor, { answer, ...assessment }: AnswerThing) => {
    const seat = ownSeat(actor, assessment);
    return assessment.isOver && seat !== null && mayScore(seat, answer);
  },
  /** All locked scores of an answer: for its assessors, once scoring has ended. */
  'consensus:view': (actor: Actor, { answer, ...assessment }: AnswerThing) => {
    const seat = ownSeat(actor, assessment);
    return assessment.end !== null && seat !== null && mayScore(seat, answer);
  },
  /** What the answers say, side by side; who has a conflict sees all but that provider's. */
  'comparison:view': (actor: Actor, { organisationId, status, isOver, everPublished }: AssessmentThing) =>
    (everPublished && isOver && actsFor(actor, organisationId)) || (status === 'decided' && isSteward(actor)),
  'assessment:view-kept': (actor: Actor, { organisationId, status }: AssessmentThing) =>
    status === 'decided' && (actsFor(actor, organisationId) || isSteward(actor)),
};

function ownSeat(actor: Actor, { organisationId, panel }: Pick<AssessmentThing, 'organisationId' | 'panel'>) {
  if (actor.kind !== 'person' || !actsFor(actor, organisationId)) return null;
  return panel.find(({ personId, removed }) => personId === actor.personId && !removed) ?? null;
}
