import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import type { SavedOpportunity } from './save-opportunities.server.ts';

/** The opportunities of a batch that are other than before. */
export function changedOpportunities(saved: readonly SavedOpportunity[]): string[] {
  return saved
    .filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
    .map(({ opportunityId }) => opportunityId);
}

/** One audit entry for a batch, with the ids of all that it wrote; none when it wrote nothing. */
export async function auditOpportunities(unit: UnitOfWork, saved: readonly SavedOpportunity[]): Promise<void> {
  const ids = changedOpportunities(saved);
  const [first] = ids;
  if (first) await unit.audit('opportunity:import', 'opportunity', first, { opportunities: ids.length, ids });
}
