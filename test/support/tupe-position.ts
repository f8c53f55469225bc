import { beginOnDraft } from '#app/features/tupe-positions/begin-on-draft.server.ts';
import { type Statement, statePosition } from '#app/features/tupe-positions/state-position.server.ts';
import type { Context } from '#app/services/unit-of-work.ts';

/** What a party says, unless told otherwise. */
export const statement: Statement = {
  position: 'unlikely',
  basis: 'New work',
  saidBy: 'Our solicitor',
  adviceReference: null,
  isPrivileged: false,
  source: null,
  unmovedReason: null,
};

/** States the prime's position on its draft, in the one way there is. @returns the declaration and the prime's part in it */
export async function stateOnDraft(
  context: Context,
  key: { organisationId: string; opportunityId: string },
  said: Partial<Statement> = {},
) {
  const begun = await beginOnDraft(context, key);
  if (!begun.ok) throw new Error(begun.reason);
  const stated = await statePosition(context, begun, { ...statement, ...said });
  if (!stated.ok) throw new Error(stated.reason);
  return begun;
}
