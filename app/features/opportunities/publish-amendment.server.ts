import { Temporal } from 'temporal-polyfill';
import { queueAlert } from '#app/services/queue-alert.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertAmendment } from '#db/queries/amendment.ts';
import { findOpportunityParts, lockOpportunityOf, updateOpportunity } from '#db/queries/opportunity.ts';
import { insertOpportunityVersion } from '#db/queries/opportunity-parts.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { followFunder } from '../tupe/follow-funder.server.ts';
import { dateInLondon } from '../wording.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { amendedColumnsOf, asAmended } from './amended-columns.ts';
import { isExplained } from './amendment-rules.ts';
import type { AmendmentAnswer } from './amendment-schema.ts';
import { districtsAsked } from './area.ts';
import { after, type DraftKey, stateOfRow } from './change-draft.server.ts';
import type { PublishProblem } from './publish-rules.ts';
import { isShortWindow } from './response-window.ts';
import { type AmendmentReview, reviewAmendment } from './review-amendment.server.ts';
import { type OpportunityRows, opportunitySnapshot, snapshotOf } from './snapshot.ts';
import { nextState, noFacts } from './states.ts';

export type AmendmentPublished =
  | { ok: true; version: number }
  | { ok: false; reason: 'not_amending' | 'no_change' | 'unexplained' }
  | { ok: false; reason: 'publisher'; message: string }
  | { ok: false; reason: 'incomplete'; problems: PublishProblem[] };

/**
 * Publishes an amendment: a new version, with the reason and with what differs in words, of which everyone who looked
 * closely is told. A change of need in the last third of the window moves the deadline or says why not.
 */
export async function publishAmendment(
  context: Context,
  { organisationId, opportunityId }: DraftKey,
  answer: AmendmentAnswer,
): Promise<AmendmentPublished> {
  const reference = await context.services.reference.current();
  return inUnitOfWork<AmendmentPublished>(context, async (unit) => {
    const row = await lockOpportunityOf(unit.db, organisationId, opportunityId);
    const state = row && stateOfRow(row, unit.today);
    if (!row || state !== 'amending') return { ok: false, reason: 'not_amending' };
    const edited = asAmended(row);
    const rows: OpportunityRows = { opportunity: edited, ...(await findOpportunityParts(unit.db, edited)) };
    const review = await reviewAmendment(unit.db, rows, reference, unit.today);
    if (!review) return { ok: false, reason: 'not_amending' };
    if (review.obstacle) return { ok: false, reason: 'publisher', message: review.obstacle.message };
    if (review.problems.length > 0) return { ok: false, reason: 'incomplete', problems: review.problems };
    if (review.changes.length === 0) return { ok: false, reason: 'no_change' };
    const facts = { ...noFacts, isComplete: true, isExplained: isExplained(review, answer) };
    if (nextState(state, 'publish_amendment', facts) === null) return { ok: false, reason: 'unexplained' };
    return { ok: true, version: await freeze(context, unit, { row, rows, review }, answer) };
  });
}

type Amended = { row: OpportunityRow; rows: OpportunityRows; review: AmendmentReview };

async function freeze(context: Context, unit: UnitOfWork, { row, rows, review }: Amended, answer: AmendmentAnswer) {
  const { id, organisation_id: organisationId } = row;
  const version = (row.published_version ?? 0) + 1;
  const personId = context.actor.kind === 'person' ? context.actor.personId : null;
  const shortWindowReason = reasonIfNeeded(row, rows);
  await insertOpportunityVersion(unit.db, {
    opportunity_id: id,
    version,
    snapshot: opportunitySnapshot.parse({ ...snapshotOf(rows), shortWindowReason }),
    published_by: personId,
    published_at: unit.now,
  });
  const contracts = { before: row.head_contract_id, after: rows.opportunity.head_contract_id };
  await followFunder(unit, { organisationId, opportunityId: id }, contracts);
  await insertAmendment(unit.db, {
    opportunity_id: id,
    version,
    reason: answer.reason,
    changes: [...review.changes],
    changes_need: review.changesNeed,
    deadline_before: review.deadlineBefore,
    deadline_after: review.deadlineAfter,
    unmoved_reason: review.needsUnmovedReason ? answer.unmovedReason : null,
    made_by: personId,
    made_at: unit.now,
  });
  await updateOpportunity(unit.db, organisationId, id, {
    ...amendedColumnsOf(row),
    short_window_reason: shortWindowReason,
    amended: null,
    amending_since: null,
    published_version: version,
    updated_at: after(row, unit.now),
  });
  const detail = { version, changesNeed: review.changesNeed, deadline: review.deadlineAfter };
  await unit.audit('publish_amendment', 'opportunity', id, detail, organisationId);
  await unit.enqueue('search-sync-opportunity', { opportunityId: id });
  await unit.enqueue('opportunity-tell', { opportunityId: id, event: 'amended', version });
  // Whom it fits only now is told of it as of a new one; nobody who was told before is told again.
  await queueAlert(unit, { noun: 'opportunity', thingId: id, version });
  return version;
}

function reasonIfNeeded({ published_at }: OpportunityRow, { opportunity, requirements }: OpportunityRows) {
  const { response_deadline: deadline, short_window_reason: reason } = opportunity;
  if (!deadline || !published_at) return reason;
  return isShortWindow(
    Temporal.PlainDate.from(dateInLondon(published_at)),
    deadline,
    calendarsOf(districtsAsked(requirements)),
  )
    ? reason
    : null;
}
