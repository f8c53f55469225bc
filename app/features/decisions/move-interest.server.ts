import { Temporal } from 'temporal-polyfill';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { updateInterestClock } from '#db/queries/decision.ts';
import type { InterestRow, StoredInterestStatus } from '#db/tables/interest.table.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { isInTime } from '../interests/deadline.ts';
import { type InterestEvent, transition } from '../interests/domain.ts';

type Moved = { interestId: string; organisationId: string; status: StoredInterestStatus };
type At = { opportunity: OpportunityRow; deadline: string | null };
type Clock = Partial<Pick<InterestRow, 'decision_due' | 'overdue_since'>>;

/**
 * Takes an interest the step that its prime's decision means for it, and audits it. The caller has locked the opportunity.
 * @throws when the table of an interest knows no such step: whoever decided should have been refused before
 */
export async function moveInterest(
  unit: UnitOfWork,
  { opportunity, deadline }: At,
  { interestId, organisationId, status }: Moved,
  event: Extract<InterestEvent, 'decide' | 'opportunity_withdrawn' | 'reopen'>,
  change: Clock = {},
): Promise<void> {
  if (opportunity.status === 'draft') throw new Error('Nobody answers a draft');
  const move = transition(status, event, {
    opportunity: opportunity.status,
    inTime: isInTime(deadline, Temporal.Instant.fromEpochMilliseconds(unit.now.getTime())),
    opened: opportunity.interests_opened_at !== null,
  });
  if (!move.ok) throw new Error(`An interest cannot ${event}: ${move.reason}`);
  await updateInterestClock(unit.db, interestId, { ...change, status: move.to, updated_at: unit.now });
  const detail = { opportunityId: opportunity.id, from: status, to: move.to };
  await unit.audit(event, 'interest', interestId, detail, organisationId);
}
