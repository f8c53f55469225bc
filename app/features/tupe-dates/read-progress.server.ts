import type { Kysely } from 'kysely';
import { type PartyProgressRow, partyProgressOf, reconciliationsOf } from '#db/queries/tupe-progress.ts';
import type { Database } from '#db/schema.ts';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { dateInLondon } from '../wording.ts';
import type { PartyProgress, Progress } from './progress.ts';

type Recorded = Pick<TupeDeclarationRow, 'id' | 'transferred_on' | 'special_circumstances' | 'opportunity_id'>;

const dayOf = (at: Date | string | null): string | null => at && dateInLondon(at);

/**
 * Reads what the rooms know of the milestones of declarations on a day, for all at once; there must be one.
 * @returns what they know of each of them
 */
export async function readProgress(
  db: Kysely<Database>,
  declarationIds: readonly string[],
  today: string,
): Promise<(row: Recorded) => Progress> {
  const parties = Map.groupBy(await partyProgressOf(db, declarationIds), ({ declarationId }) => declarationId);
  const reconciliations = await reconciliationsOf(db, declarationIds);
  const reconciledAt = new Map(reconciliations.map(({ declarationId, at }) => [declarationId, at]));
  return (row) => ({
    parties: (parties.get(row.id) ?? []).map((party) => progressOf(party, today)),
    transferredOn: row.transferred_on,
    reconciledOn: dayOf(reconciledAt.get(row.id) ?? null),
    hasSpecialCircumstances: row.special_circumstances !== null,
    hasBidders: row.opportunity_id !== null,
  });
}

function progressOf(row: PartyProgressRow, today: string): PartyProgress {
  const { declarationId: _declaration, positionedAt, packReleasedAt, consultationEndsOn, ...party } = row;
  return {
    ...party,
    positionedOn: dayOf(positionedAt),
    packReleasedOn: dayOf(packReleasedAt),
    // A day to come is a plan, not an end.
    consultationEndedOn: consultationEndsOn !== null && consultationEndsOn <= today ? consultationEndsOn : null,
  };
}
