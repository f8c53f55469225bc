import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOpenChallenges, updateChallenge } from '#db/queries/challenge.ts';
import { setDecisionAside } from '#db/queries/decision.ts';
import { lockOpportunity } from '#db/queries/interest-opening.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { updateOpportunity } from '#db/queries/opportunity.ts';
import { challengeStep, noChallengeFacts } from '../challenges/domain.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { after, stateOfRow } from '../opportunities/change-draft.server.ts';
import { nextState, noFacts } from '../opportunities/states.ts';
import { reopenWith } from '../tupe/steer.server.ts';
import { formatDate } from '../wording.ts';
import { addWorkingDays } from '../working-days/working-days.ts';
import { decisionSteps } from './domain.ts';
import { titleWithLot } from './lot-title.ts';
import { type LotUnderDecision, lotUnderDecision, type PlacedInterest } from './lot-under-decision.server.ts';
import { moveInterest } from './move-interest.server.ts';

/** Within so many working days a lot is decided anew. */
export const daysToDecideAnew = 10;

type Upheld = { id: string; opportunity_id: string; lot_id: string; by: 'prime' | 'steward' };

/**
 * After a challenge was upheld: all outcomes in the lot are set aside, everyone there is under review again with a new date, and
 * the other challenges in it end with what they were about. To be called in the transaction that upholds it.
 * @returns false when the award had taken effect: it stands, and nothing changes
 */
export async function reopenLot(services: Services, unit: UnitOfWork, upheld: Upheld): Promise<boolean> {
  const opportunity = await lockOpportunity(unit.db, upheld.opportunity_id);
  const lot = opportunity && (await lotUnderDecision(unit.db, opportunity, upheld.lot_id));
  if (!lot || opportunity.status === 'withdrawn') return false;
  if (lot.interests.some(({ state }) => state === 'award_effective')) return false;
  const due = addWorkingDays(unit.today, daysToDecideAnew, lot.calendars).toString();
  const reopened = lot.interests.filter(({ state }) => decisionSteps[state].challenge_upheld);
  for (const interest of reopened) await reopen(unit, lot, interest, due);
  await endOtherChallenges(unit, lot.lotId, upheld.id);
  const state = nextState(stateOfRow(opportunity, unit.today), 'reopen', { ...noFacts, isUpheld: true });
  if (state !== null) {
    const change = { status: 'published' as const, decided_at: null, updated_at: after(opportunity, unit.now) };
    await updateOpportunity(unit.db, opportunity.organisation_id, opportunity.id, change);
    await reopenWith(unit, { opportunityId: opportunity.id }, 'A review was upheld: it is decided anew');
    await unit.audit('reopen', 'opportunity', opportunity.id, { lotId: lot.lotId }, opportunity.organisation_id);
    await unit.enqueue('search-sync-opportunity', { opportunityId: opportunity.id });
  }
  await tell(services, unit, lot, reopened, { due, by: upheld.by, challengeId: upheld.id });
  return true;
}

async function reopen(unit: UnitOfWork, lot: LotUnderDecision, interest: PlacedInterest, due: string): Promise<void> {
  const { decisionId, interestId } = interest;
  if (!decisionId) return;
  await setDecisionAside(unit.db, decisionId, 'challenge_upheld', unit.now);
  const at = { opportunity: lot.opportunity, deadline: lot.snapshot.responseDeadline };
  await moveInterest(unit, at, interest, 'reopen', { decision_due: due, overdue_since: null });
  const detail = { opportunityId: lot.opportunity.id, lotId: lot.lotId, interestId, from: interest.state };
  const prime = lot.opportunity.organisation_id;
  await unit.audit('challenge_upheld', 'decision', decisionId, { ...detail, to: 'undecided' }, prime);
}

// What they were about no longer stands.
async function endOtherChallenges(unit: UnitOfWork, lotId: string, upheldId: string): Promise<void> {
  for (const { id, status } of await lockOpenChallenges(unit.db, lotId, upheldId)) {
    const step = challengeStep(status, 'lot_reopened', noChallengeFacts);
    if (!step.ok) continue;
    await updateChallenge(unit.db, id, { status: 'closed', closed_at: unit.now });
    await unit.audit('lot_reopened', 'challenge', id, { because: upheldId, from: status, to: step.state });
  }
}

type News = { due: string; by: 'prime' | 'steward'; challengeId: string };

async function tell(
  services: Services,
  unit: UnitOfWork,
  { opportunity, snapshot, lotId }: LotUnderDecision,
  reopened: readonly PlacedInterest[],
  { due, by, challengeId }: News,
): Promise<void> {
  const path = paths.opportunityOutcome(opportunity.id);
  const title = titleWithLot(snapshot, lotId);
  const readers = await peopleToTell(
    unit.db,
    reopened.map(({ organisationId }) => organisationId),
  );
  const primeName = snapshot.organisationName;
  const input = { title, primeName, by, decisionDue: formatDate(due), url: inMail(services, path) };
  await tellEvent(unit, readers, {
    event: 'decision_reopened',
    once: challengeId,
    opportunityId: opportunity.id,
    title,
    why: [],
    path,
    mail: { kind: 'decision-reopened', input },
  });
}
