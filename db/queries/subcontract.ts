import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { SubcontractRow, SubcontractTable } from '../tables/decision.table.ts';

/** Begins a sub-contract with the award that took effect; does nothing when it was begun before. */
export async function insertSubcontract(db: Transaction<Database>, row: Insertable<SubcontractTable>): Promise<void> {
  await db
    .insertInto('subcontract')
    .values(row)
    .onConflict((conflict) => conflict.column('decision_id').doNothing())
    .execute();
}

/** The sub-contract that an award became. */
export function findSubcontractOf(db: Kysely<Database>, decisionId: string): Promise<SubcontractRow | undefined> {
  return db.selectFrom('subcontract').selectAll().where('decision_id', '=', decisionId).executeTakeFirst();
}

/** Ends one that was never signed. */
export async function setNotConcluded(db: Transaction<Database>, decisionId: string): Promise<void> {
  await db
    .updateTable('subcontract')
    .set({ status: 'not_concluded' })
    .where('decision_id', '=', decisionId)
    .where('status', '=', 'awarded')
    .execute();
}
