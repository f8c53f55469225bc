import { z } from 'zod';
import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import { type OwnDecision, ownDecisions } from '#db/queries/challenge.ts';
import { type Ranking, rankedInterests } from '../assessments/ranked-interests.server.ts';
import { challengeUntil } from './challenge-window.ts';
import { steppedBackReason } from './domain.ts';
import type { OwnOutcome } from './find-decided.server.ts';
import { lotTitle } from './lot-title.ts';
import { calendarsOfLot } from './lot-under-decision.server.ts';
import { nextNudge } from './nudge.ts';
import { isChallengeable, reasonList } from './reasons.ts';
import { lotScores, scoresInLot } from './scores-in-lot.ts';

const lotOutcome = z.object({
  lotId: z.uuid(),
  title: z.string().nullable(),
  decision: z
    .object({
      decisionId: z.uuid(),
      outcome: z.enum(['award', 'reserve', 'not_this_time']),
      reasonLabel: z.string(),
      reason: z.string(),
      feedback: z.string(),
      decidedOn: z.iso.datetime(),
      /** The last day on which a review may be asked for; null where there is nothing to review. */
      challengeUntil: z.iso.date().nullable(),
      mayChallenge: z.boolean(),
      challenge: z.object({ id: z.uuid(), status: z.string() }).nullable(),
      mayGiveBack: z.boolean(),
    })
    .nullable(),
  /** Who was chosen, and why if it was not the first by score. No other name is in here. */
  award: z
    .object({
      providerId: z.uuid(),
      providerName: z.string(),
      standstillUntil: z.iso.date().nullable(),
      tookEffect: z.boolean(),
      exceptionReason: z.string().nullable(),
    })
    .nullable(),
  scores: lotScores.nullable(),
});

/** What a provider reads of its own outcome, as page and JSON. */
export const outcomeJson = z.object({
  opportunityId: z.uuid(),
  title: z.string(),
  primeName: z.string(),
  status: z.enum(['received', 'being_reviewed', 'overdue', 'decided', 'withdrawn']),
  sentAt: z.iso.datetime().nullable(),
  decisionDue: z.iso.date().nullable(),
  overdueSince: z.iso.date().nullable(),
  mayNudge: z.boolean(),
  nextNudge: z.iso.date().nullable(),
  lots: z.array(lotOutcome),
});
export type Outcome = z.infer<typeof outcomeJson>;
export type LotOutcome = Outcome['lots'][number];

/** Where a provider's interest stands: what was decided in each lot and why, its own scores, and what it can do. */
export async function readOutcome(services: Services, { providerId, interest, version }: OwnOutcome): Promise<Outcome> {
  const { db, clock } = services;
  const { snapshot } = version;
  const today = clock.today();
  const reference = await services.reference.current();
  const decisions = await ownDecisions(db, providerId, interest.opportunity_id);
  const ranking = await rankedInterests(db, interest.opportunity_id);
  const lots = await db.selectFrom('interest_lot').select('lot_id').where('interest_id', '=', interest.id).execute();
  const own = new Set(lots.map((row) => row.lot_id));
  const isWaiting = interest.status === 'under_review';
  return outcomeJson.parse({
    opportunityId: interest.opportunity_id,
    title: snapshot.title,
    primeName: snapshot.organisationName,
    status: statusOf(interest),
    sentAt: interest.sent_at?.toISOString() ?? null,
    decisionDue: interest.decision_due,
    overdueSince: isWaiting ? interest.overdue_since : null,
    mayNudge: isWaiting && nextNudge(interest.nudged_at, today) === null,
    nextNudge: isWaiting ? nextNudge(interest.nudged_at, today) : null,
    lots: snapshot.lots
      .filter(({ id }) => own.has(id))
      .map(({ id: lotId }) => {
        const decision = decisions.find((one) => one.lotId === lotId) ?? null;
        return {
          lotId,
          title: lotTitle(snapshot.lots, lotId),
          decision: decision && decisionShown(decision, reference, calendarsOfLot(snapshot, lotId), today.toString()),
          award: decision && awardShown(decision),
          scores: decision && scoresOf(ranking, lotId, interest.id),
        };
      }),
  });
}

function statusOf({ status, overdue_since: overdueSince }: OwnOutcome['interest']): Outcome['status'] {
  if (status === 'under_review') return overdueSince ? 'overdue' : 'being_reviewed';
  if (status === 'decided' || status === 'withdrawn') return status;
  return 'received';
}

function decisionShown(
  decision: OwnDecision,
  reference: Reference,
  calendars: ReturnType<typeof calendarsOfLot>,
  today: string,
) {
  const { decisionId, outcome, reasonCode, reason, feedback, decidedAt, awardedAt, challengeId, challengeStatus } =
    decision;
  const until = isChallengeable(decision) ? challengeUntil(decidedAt, awardedAt, calendars) : null;
  return {
    decisionId,
    outcome,
    reasonLabel: reference.label(reasonList, reasonCode),
    reason,
    feedback,
    decidedOn: decidedAt.toISOString(),
    challengeUntil: until,
    mayChallenge: until !== null && challengeId === null && today <= until,
    challenge: challengeId ? { id: challengeId, status: challengeStatus ?? 'closed' } : null,
    mayGiveBack: outcome !== 'not_this_time' && reasonCode !== steppedBackReason,
  };
}

function awardShown({ winnerId, winnerName, standstillUntil, effectiveAt, exceptionReason }: OwnDecision) {
  if (!winnerId || !winnerName) return null;
  return {
    providerId: winnerId,
    providerName: winnerName,
    standstillUntil,
    tookEffect: effectiveAt !== null,
    exceptionReason,
  };
}

function scoresOf(ranking: Ranking | null, lotId: string, interestId: string) {
  const ranked = ranking?.lots.find((lot) => lot.lotId === lotId)?.ranked ?? [];
  return scoresInLot(ranking?.criteria ?? [], ranked, interestId);
}
