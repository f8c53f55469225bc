import { queueAlert } from '#app/services/queue-alert.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { findOpportunityParts, lockOpportunityOf, updateOpportunity } from '#db/queries/opportunity.ts';
import { insertOpportunityVersion } from '#db/queries/opportunity-parts.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { districtsAsked } from './area.ts';
import { after, type DraftKey, stateOfRow } from './change-draft.server.ts';
import { problemsOf } from './draft-problems.server.ts';
import type { PublishProblem } from './publish-rules.ts';
import { newPublicationObstacle } from './publisher-obstacle.server.ts';
import { isShortWindow } from './response-window.ts';
import { type OpportunitySnapshot, opportunitySnapshot, snapshotOf } from './snapshot.ts';
import { mayHappen } from './states.ts';

export type Published =
  | { ok: true }
  | { ok: false; reason: 'unknown' }
  | { ok: false; reason: 'publisher'; message: string }
  | { ok: false; reason: 'incomplete'; problems: PublishProblem[] };

/**
 * Publishes a draft: freezes it into a version that everyone reads. Publishing what is published already changes nothing.
 * Refused with every reason at once.
 */
export function publishOpportunity(context: Context, { organisationId, opportunityId }: DraftKey): Promise<Published> {
  return inUnitOfWork<Published>(context, async (unit) => {
    const opportunity = await lockOpportunityOf(unit.db, organisationId, opportunityId);
    if (!opportunity) return { ok: false, reason: 'unknown' };
    if (opportunity.status === 'published') return { ok: true };
    if (!mayHappen(stateOfRow(opportunity, unit.today), 'publish')) return { ok: false, reason: 'unknown' };
    const parts = await findOpportunityParts(unit.db, opportunity);
    const obstacle = await newPublicationObstacle(unit.db, { opportunity, ...parts }, unit.today);
    if (obstacle) return { ok: false, reason: 'publisher', message: obstacle.message };
    const draft = snapshotOf({ opportunity, ...parts });
    const problems = await problemsOf(unit.db, draft, unit.today);
    if (problems.length > 0) return { ok: false, reason: 'incomplete', problems };
    await freeze(context, unit, opportunity, draft);
    return { ok: true };
  });
}

async function freeze(context: Context, unit: UnitOfWork, opportunity: OpportunityRow, draft: OpportunitySnapshot) {
  const { id, organisation_id: organisationId } = opportunity;
  const version = (opportunity.published_version ?? 0) + 1;
  await insertOpportunityVersion(unit.db, {
    opportunity_id: id,
    version,
    snapshot: opportunitySnapshot.parse({ ...draft, shortWindowReason: reasonIfNeeded(draft, unit) }),
    published_by: context.actor.kind === 'person' ? context.actor.personId : null,
    published_at: unit.now,
  });
  await updateOpportunity(unit.db, organisationId, id, {
    status: 'published',
    published_version: version,
    published_at: unit.now,
    updated_at: after(opportunity, unit.now),
  });
  await unit.audit('publish', 'opportunity', id, { version }, organisationId);
  await unit.enqueue('search-sync-opportunity', { opportunityId: id });
  await queueAlert(unit, { noun: 'opportunity', thingId: id, version });
}

// A reason that was written while the window seemed short says nothing true about a window that is long enough.
function reasonIfNeeded(draft: OpportunitySnapshot, { today }: UnitOfWork): string | null {
  const calendars = calendarsOf(districtsAsked(draft.requirements));
  const isShort = draft.responseDeadline && isShortWindow(today, draft.responseDeadline, calendars);
  return isShort ? draft.shortWindowReason : null;
}
