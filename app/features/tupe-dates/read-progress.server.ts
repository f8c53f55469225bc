import type { Kysely } from 'kysely';
import { partyProgressOf, reconciledAt } from '#db/queries/tupe-progress.ts';
import type { Database } from '#db/schema.ts';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { dateInLondon } from '../wording.ts';
import type { Progress } from './progress.ts';

const dayOf = (at: Date | string | null): string | null => at && dateInLondon(at);

/** What the rooms of a declaration know of its milestones on a day. */
export async function readProgress(db: Kysely<Database>, row: TupeDeclarationRow, today: string): Promise<Progress> {
  const parties = await partyProgressOf(db, row.id);
  return {
    parties: parties.map(({ positionedAt, packReleasedAt, consultationEndsOn, ...party }) => ({
      ...party,
      positionedOn: dayOf(positionedAt),
      packReleasedOn: dayOf(packReleasedAt),
      // A day to come is a plan, not an end.
      consultationEndedOn: consultationEndsOn !== null && consultationEndsOn <= today ? consultationEndsOn : null,
    })),
    transferredOn: row.transferred_on,
    reconciledOn: dayOf(await reconciledAt(db, row.id)),
    hasSpecialCircumstances: row.special_circumstances !== null,
    hasBidders: row.opportunity_id !== null,
  };
}
