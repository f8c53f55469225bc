import { randomBytes } from 'node:crypto';
import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertScoringEnd, setAgreed } from '#db/queries/assessment.ts';
import { consensusOf } from '#db/queries/consensus.ts';
import { lockOpportunityOf } from '#db/queries/opportunity.ts';
import { allLocked } from './panel.ts';
import { countedSheets, type Round, readRound } from './read-round.server.ts';
import { tellAgreed, tellAllLocked } from './tell.server.ts';

export type RoundKey = { organisationId: string; opportunityId: string };

/**
 * Reads the assessment of a prime's opportunity and lets nobody else change it until the transaction ends, so that two
 * assessors who lock at once are answered one after the other. Null when the prime has no such published opportunity.
 */
export async function lockRound(unit: UnitOfWork, { organisationId, opportunityId }: RoundKey): Promise<Round | null> {
  const opportunity = await lockOpportunityOf(unit.db, organisationId, opportunityId);
  if (opportunity?.status !== 'published') return null;
  return readRound(unit.db, opportunityId, unit.today);
}

/**
 * Looks at what has come to an end in an assessment, and says so: scoring when all is locked, all of it when the last
 * consensus is. Called in the transaction of whatever may bring that about: a lock, an assessor or an interest that leaves.
 */
export async function settleRound(services: Services, unit: UnitOfWork, key: RoundKey): Promise<void> {
  const round = await lockRound(unit, key);
  if (!round?.isOver || round.answers.length === 0) return;
  if (!round.end && allLocked(round.panel, round.answers, countedSheets(round))) {
    await endScoring(services, unit, round, { how: 'all_locked', endedBy: null, reason: '' });
    return;
  }
  if (!round.end || round.end.agreed_at) return;
  const consensus = await consensusOf(unit.db, key.opportunityId);
  const isLocked = (interestId: string) =>
    consensus.some((one) => one.interestId === interestId && one.lockedAt !== null);
  if (!round.answers.every(({ interestId }) => isLocked(interestId))) return;
  await setAgreed(unit.db, key.opportunityId, unit.now);
  const detail = { interests: round.answers.length };
  await unit.audit('agree', 'assessment', key.opportunityId, detail, key.organisationId);
  await tellAgreed(services, unit, round);
}

type Ending = { how: 'all_locked' | 'closed'; endedBy: string | null; reason: string };

/** Ends scoring: from now on those who scored see all locked scores, and unlocked ones do not count. */
export async function endScoring(
  services: Services,
  unit: UnitOfWork,
  round: Round,
  { how, endedBy, reason }: Ending,
): Promise<void> {
  const { opportunityId, organisationId } = round;
  // Drawn now, before anybody has seen the scores: whoever records the consensus cannot choose how ties fall.
  const seed = `${unit.today} ${randomBytes(16).toString('hex')}`;
  await insertScoringEnd(unit.db, { opportunityId, how, endedBy, reason, seed, now: unit.now });
  await unit.audit('end-scoring', 'assessment', opportunityId, { how, reason, seed }, organisationId);
  if (how === 'all_locked') await tellAllLocked(services, unit, round);
}
