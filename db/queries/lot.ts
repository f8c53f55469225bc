import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { LotRow, LotTable } from '../tables/opportunity.table.ts';

// The lots of an opportunity. Whoever writes them has locked the opportunity for its organisation before.

export type LotChange = Pick<LotRow, 'title' | 'description' | 'value_low_pence' | 'value_high_pence'>;
export type LotShown = {
  id: string;
  title: string;
  description: string;
  valueLowPence: number | null;
  valueHighPence: number | null;
};

/** The lots of an opportunity, in their order. */
export function listLots(db: Kysely<Database>, opportunityId: string): Promise<LotRow[]> {
  return db.selectFrom('lot').selectAll().where('opportunity_id', '=', opportunityId).orderBy('position').execute();
}

/** Adds a lot after the last one. */
export async function insertLot(db: Transaction<Database>, opportunityId: string, lot: LotChange): Promise<void> {
  await db
    .insertInto('lot')
    .values((eb) => ({
      ...lot,
      opportunity_id: opportunityId,
      position: eb
        .selectFrom('lot')
        .select((of) => of(of.fn.coalesce(of.fn.max('position'), of.lit(0)), '+', 1).as('next'))
        .where('opportunity_id', '=', opportunityId),
    }))
    .execute();
}

/** Changes a lot of an opportunity; false when it is not one of its own. */
export async function updateLot(
  db: Transaction<Database>,
  opportunityId: string,
  lotId: string,
  change: LotChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lot')
    .set(change)
    .where('id', '=', lotId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes the rows of one lot into another and the lot away. */
export async function deleteLot(
  db: Transaction<Database>,
  opportunityId: string,
  lotId: string,
  rowsTo: string,
): Promise<void> {
  await db
    .updateTable('requirement')
    .set({ lot_id: rowsTo })
    .where('opportunity_id', '=', opportunityId)
    .where('lot_id', '=', lotId)
    .execute();
  await db.deleteFrom('lot').where('opportunity_id', '=', opportunityId).where('id', '=', lotId).execute();
}

/** Takes away the lots of an opportunity that are not among these. No row may be in them any more. */
export async function deleteOtherLots(
  db: Transaction<Database>,
  opportunityId: string,
  kept: readonly string[],
): Promise<void> {
  await db.deleteFrom('lot').where('opportunity_id', '=', opportunityId).where('id', 'not in', kept).execute();
}

/** Puts the lots of a snapshot in the place of those that bear their ids. */
export async function putLots(db: Kysely<Database>, opportunityId: string, lots: readonly LotShown[]): Promise<void> {
  await db
    .insertInto('lot')
    .values(lots.map((lot, index) => rowOf(opportunityId, lot, index + 1)))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        position: ref('excluded.position'),
        title: ref('excluded.title'),
        description: ref('excluded.description'),
        value_low_pence: ref('excluded.value_low_pence'),
        value_high_pence: ref('excluded.value_high_pence'),
      })),
    )
    .execute();
}

function rowOf(opportunityId: string, lot: LotShown, position: number): Insertable<LotTable> {
  return {
    id: lot.id,
    opportunity_id: opportunityId,
    position,
    title: lot.title,
    description: lot.description,
    value_low_pence: lot.valueLowPence,
    value_high_pence: lot.valueHighPence,
  };
}
