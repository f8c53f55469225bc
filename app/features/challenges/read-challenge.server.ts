import type { Services } from '#app/services/services.ts';
import { challengesForStewards, countChallenges, decidersIn, ownDecisions } from '#db/queries/challenge.ts';
import { challengeUntil } from '../decisions/challenge-window.ts';
import { lotTitle, titleWithLot } from '../decisions/lot-title.ts';
import { calendarsOfLot } from '../decisions/lot-under-decision.server.ts';
import { isChallengeable, reasonList } from '../decisions/reasons.ts';
import type { Actor } from '../identity/actor.ts';
import { latestVersion, type PublishedVersion } from '../opportunities/published-version.server.ts';
import { pageCount } from '../page-number.ts';
import { can } from '../policies.ts';
import { isOver } from './domain.ts';
import type { FoundChallenge } from './find-challenge.server.ts';

/** A challenge as both parties and stewards read it, with what the reader may do now. */
export async function readChallenge(services: Services, actor: Actor, found: FoundChallenge) {
  const { challenge } = found;
  const version = await latestVersion(services.db, challenge.opportunity_id);
  const reference = await services.reference.current();
  const today = services.clock.today();
  const { status, answer_due: answerDue, escalate_by: escalateBy } = challenge;
  const tookPart =
    actor.kind === 'person' && (await decidersIn(services.db, challenge.lot_id)).includes(actor.personId);
  const inTime = status === 'raised' ? isOver(answerDue, today) : !isOver(escalateBy, today);
  return {
    challengeId: challenge.id,
    opportunityId: challenge.opportunity_id,
    title: version ? titleWithLot(version.snapshot, challenge.lot_id) : '',
    primeName: challenge.prime_name,
    providerName: challenge.provider_name,
    status,
    decision: {
      reason: `${reference.label(reasonList, challenge.reason_code)}. ${challenge.reason}`,
      decidedAt: challenge.decided_at,
    },
    grounds: challenge.grounds,
    raisedAt: challenge.raised_at,
    answerDue,
    isOverdue: status === 'raised' && isOver(answerDue, today),
    answer: challenge.answer,
    answeredAt: challenge.answered_at,
    escalateBy: status === 'answered' ? escalateBy : null,
    escalation: challenge.escalation_reason,
    escalatedAt: challenge.escalated_at,
    findingDue: status === 'escalated' ? challenge.finding_due : null,
    isFindingOverdue: status === 'escalated' && isOver(challenge.finding_due, today),
    finding: challenge.steward_finding,
    outcome: challenge.outcome,
    closedAt: challenge.closed_at,
    tookPart,
    mayAnswer: can(actor, 'challenge:answer', found),
    mayEscalate: inTime && can(actor, 'challenge:escalate', found),
    mayWithdraw: can(actor, 'challenge:withdraw', found),
    mayFind: can(actor, 'challenge:find', found),
  };
}
export type ChallengeView = Awaited<ReturnType<typeof readChallenge>>;

/** The decisions of which a provider may ask for a review now. */
export async function decisionsToChallenge(services: Services, providerId: string, { snapshot }: PublishedVersion) {
  const today = services.clock.today();
  const own = await ownDecisions(services.db, providerId, snapshot.opportunityId);
  return own.flatMap((decision) => {
    if (!isChallengeable(decision) || decision.challengeId) return [];
    const calendars = calendarsOfLot(snapshot, decision.lotId);
    const until = challengeUntil(decision.decidedAt, decision.awardedAt, calendars);
    if (isOver(until, today)) return [];
    return [
      { decisionId: decision.decisionId, lot: lotTitle(snapshot.lots, decision.lotId), reason: decision.reason, until },
    ];
  });
}
export type ToChallenge = Awaited<ReturnType<typeof decisionsToChallenge>>;

export const perPage = 50;

/** Challenges as stewards see them: those that wait for them first. */
export async function readChallenges({ db, clock }: Services, page: number) {
  const rows = await challengesForStewards(db, { limit: perPage, offset: (page - 1) * perPage });
  const { all, escalated } = await countChallenges(db);
  return {
    challenges: rows.map((row) => ({
      id: row.id,
      primeName: row.prime_name,
      providerName: row.provider_name,
      status: row.status,
      isOverdue: row.status === 'raised' && isOver(row.answer_due, clock.today()),
      isFindingOverdue: row.status === 'escalated' && isOver(row.finding_due, clock.today()),
      due: row.status === 'escalated' ? row.finding_due : row.status === 'raised' ? row.answer_due : null,
      raisedAt: row.raised_at,
      since: row.escalated_at ?? row.raised_at,
    })),
    escalated,
    page,
    pages: pageCount(all, perPage),
  };
}
export type ChallengeList = Awaited<ReturnType<typeof readChallenges>>;
