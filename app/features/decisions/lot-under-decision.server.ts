import type { Kysely, Transaction } from 'kysely';
import { type InterestInLot, interestsInLots, openChallengesInLot } from '#db/queries/decision.ts';
import { findSubcontractOf } from '#db/queries/subcontract.ts';
import type { Database } from '#db/schema.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import type { Calendar } from '../working-days/bank-holidays.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { type DecisionState, decisionStateOf, isLiveStatus, type LotFacts } from './domain.ts';

export type PlacedInterest = InterestInLot & { state: DecisionState };

/** A lot of an opportunity that the caller has locked, with everyone who answered in it. */
export type LotUnderDecision = {
  opportunity: OpportunityRow;
  snapshot: OpportunitySnapshot;
  lotId: string;
  interests: PlacedInterest[];
  calendars: Calendar[];
};

/** Reads a lot of an opportunity; null when it has no such lot or was never published. */
export async function lotUnderDecision(
  db: Transaction<Database>,
  opportunity: OpportunityRow,
  lotId: string,
): Promise<LotUnderDecision | null> {
  const version = await latestVersion(db, opportunity.id);
  if (!version?.snapshot.lots.some(({ id }) => id === lotId)) return null;
  const { snapshot } = version;
  const rows = await interestsInLots(db, opportunity.id, lotId);
  return { opportunity, snapshot, lotId, interests: rows.map(placed), calendars: calendarsOfLot(snapshot, lotId) };
}

/** An interest in a lot with the state that it is in. */
export function placed(row: InterestInLot): PlacedInterest {
  const { outcome, effectiveAt, reasonCode } = row;
  const decision = outcome && reasonCode ? { outcome, effectiveAt, reasonCode } : null;
  return { ...row, state: decisionStateOf(decision, isLiveStatus(row.status)) };
}

/** The calendars of working days that hold where a lot is. */
export function calendarsOfLot({ requirements }: OpportunitySnapshot, lotId: string): Calendar[] {
  return calendarsOf(requirements.filter((row) => row.lotId === lotId).flatMap(({ districts }) => districts));
}

/** What a step in a lot depends on besides its own state. */
export async function factsOf(
  db: Kysely<Database>,
  { lotId, interests }: Pick<LotUnderDecision, 'lotId' | 'interests'>,
  today: string,
): Promise<LotFacts> {
  const award = interests.find(({ state }) => state === 'award_in_standstill' || state === 'award_effective');
  const subcontract = award?.decisionId ? await findSubcontractOf(db, award.decisionId) : undefined;
  return {
    isAwarded: award !== undefined,
    standstillOver: award !== undefined && (award.standstillUntil === null || award.standstillUntil < today),
    hasOpenChallenge: (await openChallengesInLot(db, lotId)) > 0,
    undecided: interests.filter(({ state }) => state === 'undecided').length,
    isSigned: subcontract?.status === 'signed' || subcontract?.status === 'ended',
  };
}
