import type { Reference } from '#app/services/reference.ts';
import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertAmendment } from '#db/queries/amendment.ts';
import { updateOpportunity } from '#db/queries/opportunity.ts';
import { insertOpportunityVersion } from '#db/queries/opportunity-parts.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { isInLastThird } from './amended-timetable.ts';
import { kindOfAmendment } from './amendment-rules.ts';
import { after, stateOfRow } from './change-draft.server.ts';
import { differencesBetween } from './differences.ts';
import { latestVersion, standingDates } from './published-version.server.ts';

export type TupeChange = {
  position: string;
  saidBy: string;
  reason: string;
  /** Why the deadline stays, where this comes in the last third of the time to answer. */
  unmovedReason: string | null;
};
export type TupeWritten = { ok: true } | { ok: false; reason: 'unexplained' };

/**
 * Writes the prime's position on TUPE into its opportunity, which is locked. Once published, readers see it at once, as an
 * amendment of its own beside any that is being written: nobody prices staff by a position that no longer stands. After the
 * deadline what was published stays as it was answered.
 */
export async function writeTupe(
  reference: Reference,
  unit: UnitOfWork,
  row: OpportunityRow,
  change: TupeChange,
): Promise<TupeWritten> {
  const state = stateOfRow(row, unit.today);
  const columns = { tupe_position: change.position, tupe_said_by: change.saidBy, tupe_reason: change.reason };
  const published = state === 'open' || state === 'amending';
  if (state !== 'draft' && !published) return { ok: true };
  if (published) {
    const amended = await amend(reference, unit, row, change);
    if (!amended.ok) return amended;
  }
  await updateOpportunity(unit.db, row.organisation_id, row.id, { ...columns, updated_at: after(row, unit.now) });
  return { ok: true };
}

async function amend(
  reference: Reference,
  unit: UnitOfWork,
  row: OpportunityRow,
  { position, saidBy, reason, unmovedReason }: TupeChange,
): Promise<TupeWritten> {
  const version = await latestVersion(unit.db, row.id);
  const standing = standingDates(version);
  if (!version || !standing) return { ok: true };
  const snapshot = { ...version.snapshot, tupe: { position, saidBy, reason } };
  const changes = differencesBetween(version.snapshot, snapshot, reference);
  if (changes.length === 0) return { ok: true };
  const kind = kindOfAmendment(changes, standing, snapshot, unit.today);
  if (kind.needsUnmovedReason && !unmovedReason) return { ok: false, reason: 'unexplained' };
  const next = version.version + 1;
  const made = { made_by: unit.by.personId, made_at: unit.now };
  await insertOpportunityVersion(unit.db, {
    opportunity_id: row.id,
    version: next,
    snapshot,
    published_by: unit.by.personId,
    published_at: unit.now,
  });
  await insertAmendment(unit.db, {
    opportunity_id: row.id,
    version: next,
    reason: 'The position on TUPE was stated anew',
    changes,
    changes_need: kind.changesNeed,
    deadline_before: kind.deadlineBefore,
    deadline_after: kind.deadlineAfter,
    unmoved_reason: kind.needsUnmovedReason ? unmovedReason : null,
    ...made,
  });
  await updateOpportunity(unit.db, row.organisation_id, row.id, { published_version: next });
  await unit.audit('publish_amendment', 'opportunity', row.id, { version: next }, row.organisation_id);
  await unit.enqueue('search-sync-opportunity', { opportunityId: row.id });
  await unit.enqueue('opportunity-tell', { opportunityId: row.id, event: 'amended', version: next });
  return { ok: true };
}

/** Whether a position that the prime states now comes so late that it says why the deadline stays. */
export async function needsUnmovedReason({ db, clock }: Services, opportunityId: string): Promise<boolean> {
  const version = await latestVersion(db, opportunityId);
  const standing = version?.status === 'published' ? standingDates(version) : null;
  if (!standing || standing.responseDeadline < clock.today().toString()) return false;
  return isInLastThird(standing, clock.today());
}
