import type { Temporal } from 'temporal-polyfill';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockOpportunityOf, updateOpportunity } from '#db/queries/opportunity.ts';
import type { OpportunityRow } from '#db/tables/opportunity.table.ts';
import { asAmended, changeTo } from './amended-columns.ts';
import { fixedTasks, type TaskKey } from './publish-rules.ts';
import { type OpportunityState, stateOn } from './states.ts';

export type DraftKey = { organisationId: string; opportunityId: string };
export type Saved = { ok: true } | { ok: false; reason: 'not_a_draft' | 'unknown' };

/**
 * Changes a draft, or the amendment of what is published: locks it, lets `work` write what is beside it and takes the columns that `work` returns. Refused when
 * it has been published meanwhile; `work` returns null when what it was to change is not there.
 */
export function changeDraft(
  context: Context,
  { organisationId, opportunityId }: DraftKey,
  task: TaskKey,
  work: (unit: UnitOfWork, draft: OpportunityRow) => Promise<Partial<OpportunityRow> | null>,
): Promise<Saved> {
  return inUnitOfWork<Saved>(context, async (unit) => {
    const draft = await lockEditable(unit, { organisationId, opportunityId }, task);
    if (!draft) return { ok: false, reason: 'not_a_draft' };
    const change = await work(unit, draft);
    if (!change) return { ok: false, reason: 'unknown' };
    await updateOpportunity(unit.db, organisationId, opportunityId, {
      ...changeTo(draft, change),
      updated_at: after(draft, unit.now),
    });
    await unit.audit('edit', 'opportunity', opportunityId, { task });
    return { ok: true };
  });
}

/**
 * Locks an opportunity that may be changed, as its editors see it: a draft, or one whose amendment is being written. Null
 * when it may not, or not in this task: some are fixed at publication.
 */
export async function lockEditable(
  unit: UnitOfWork,
  { organisationId, opportunityId }: DraftKey,
  task: TaskKey,
): Promise<OpportunityRow | null> {
  const row = await lockOpportunityOf(unit.db, organisationId, opportunityId);
  const state = row && stateOfRow(row, unit.today);
  if (state === 'draft') return row;
  return row && state === 'amending' && !fixedTasks.includes(task) ? asAmended(row) : null;
}

/** The state of an opportunity by its row, whose columns are those that stand. */
export function stateOfRow(row: OpportunityRow, today: Temporal.PlainDate): OpportunityState {
  return stateOn(today, row.status, { deadline: row.response_deadline, isAmended: row.amending_since !== null });
}

/** Now, or a moment after the last change: search takes a change by its time, which must therefore rise. */
export function after(row: OpportunityRow, now: Date): Date {
  return new Date(Math.max(now.getTime(), row.updated_at.getTime() + 1));
}
