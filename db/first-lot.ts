/**
 * The lot that every opportunity has from the start, as a snapshot shows it. It bears the id of its opportunity, so that
 * whoever writes both need not look it up.
 */
export function firstLot(opportunityId: string) {
  return { id: opportunityId, title: '', description: '', valueLowPence: null, valueHighPence: null };
}
