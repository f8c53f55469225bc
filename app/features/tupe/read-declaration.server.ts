import type { TupeThing } from './policy.ts';

/** What every page on a declaration bears at its head. */
export function headOf({ id, title, state, opportunityId, subcontractId, row }: TupeThing) {
  return { declarationId: id, title, state, opportunityId, subcontractId, version: row.version };
}
export type DeclarationHead = ReturnType<typeof headOf>;
