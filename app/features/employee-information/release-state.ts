import type { ReleaseRow } from '#db/queries/employee-information-recipient.ts';
import type { Person } from '../identity/actor.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { isReleaseInForce } from './domain.ts';
import type { ReleaseState } from './policy.ts';

/**
 * Whether somebody may open what was given, at this moment: named and not ended, a member of that organisation since before they
 * were named, acting for it, and it an incoming provider of a transfer that is not over. Anything else is as if nobody had named them.
 */
export function releaseState(
  rows: readonly ReleaseRow[],
  { state, parties }: TupeThing,
  { acting }: Person,
  today: string,
): ReleaseState {
  if (rows.length === 0) return 'never';
  const isOver = state === 'closed' || state === 'aborted';
  const isInForce = rows.some(
    (row) =>
      isReleaseInForce({ endsOn: row.ends_on, endedAt: row.ended_at }, today) &&
      row.role !== null &&
      acting?.organisationId === row.organisation_id &&
      acting.organisationStatus !== 'suspended' &&
      acting.organisationStatus !== 'refused' &&
      parties.some(({ party, organisationId }) => party === 'incoming' && organisationId === row.organisation_id),
  );
  return isInForce && !isOver ? 'in_force' : 'over';
}
