import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOpportunityOf, updateOpportunity } from '#db/queries/opportunity.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import type { TaskKey } from './publish-rules.ts';

export type DraftKey = { organisationId: string; opportunityId: string };
export type Saved = { ok: true } | { ok: false; reason: 'not_a_draft' | 'unknown' };

/**
 * Changes a draft: locks it, lets `work` write what is beside it and takes the columns that `work` returns. Refused when
 * it has been published meanwhile; `work` returns null when what it was to change is not there.
 */
export function changeDraft(
  context: Context,
  { organisationId, opportunityId }: DraftKey,
  task: TaskKey,
  work: (unit: UnitOfWork, draft: OpportunityRow) => Promise<Partial<OpportunityRow> | null>,
): Promise<Saved> {
  return inUnitOfWork<Saved>(context, async (unit) => {
    const draft = await lockOpportunityOf(unit.db, organisationId, opportunityId);
    if (draft?.status !== 'draft') return { ok: false, reason: 'not_a_draft' };
    const change = await work(unit, draft);
    if (!change) return { ok: false, reason: 'unknown' };
    await updateOpportunity(unit.db, organisationId, opportunityId, { ...change, updated_at: after(draft, unit.now) });
    await unit.audit('edit', 'opportunity', opportunityId, { task });
    return { ok: true };
  });
}

/** Now, or a moment after the last change: search takes a change by its time, which must therefore rise. */
export function after(row: OpportunityRow, now: Date): Date {
  return new Date(Math.max(now.getTime(), row.updated_at.getTime() + 1));
}
