import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { AmendmentRow, AmendmentTable } from '../tables/opportunity.table.ts';

/** Keeps an amendment that was published. */
export async function insertAmendment(db: Transaction<Database>, row: Insertable<AmendmentTable>): Promise<string> {
  const { id } = await db.insertInto('amendment').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export type PublicAmendment = Omit<AmendmentRow, 'id' | 'made_by' | 'opportunity_id'>;

/** The amendments of an opportunity, the last first, at most 100. Without the person who made them: that is not public. */
export function listAmendments(db: Kysely<Database>, opportunityId: string): Promise<PublicAmendment[]> {
  return ofOpportunity(db, opportunityId).orderBy('version', 'desc').limit(100).execute();
}

/** One amendment, by the version that it made. */
export async function findAmendment(
  db: Kysely<Database>,
  opportunityId: string,
  version: number,
): Promise<PublicAmendment | null> {
  const row = await ofOpportunity(db, opportunityId).where('version', '=', version).executeTakeFirst();
  return row ?? null;
}

function ofOpportunity(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('amendment')
    .where('opportunity_id', '=', opportunityId)
    .select([
      'version',
      'reason',
      'changes',
      'changes_need',
      'deadline_before',
      'deadline_after',
      'unmoved_reason',
      'made_at',
    ]);
}
