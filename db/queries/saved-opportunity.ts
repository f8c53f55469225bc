import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';

export type SavedKey = { personId: string; opportunityId: string };

/** Saves an opportunity for a person. @returns false when it was saved before */
export async function insertSavedOpportunity(
  db: Transaction<Database>,
  saved: SavedKey & { organisationId: string | null; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('saved_opportunity')
    .values({
      person_id: saved.personId,
      opportunity_id: saved.opportunityId,
      organisation_id: saved.organisationId,
      saved_at: saved.now,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'opportunity_id']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns false when it was not saved */
export async function deleteSavedOpportunity(db: Transaction<Database>, saved: SavedKey): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_opportunity')
    .where('person_id', '=', saved.personId)
    .where('opportunity_id', '=', saved.opportunityId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function hasSavedOpportunity(db: Kysely<Database>, saved: SavedKey): Promise<boolean> {
  const row = await db
    .selectFrom('saved_opportunity')
    .select('saved_at')
    .where('person_id', '=', saved.personId)
    .where('opportunity_id', '=', saved.opportunityId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function countSavedOpportunities(db: Kysely<Database>, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('saved_opportunity')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** What a person saved, the last first, as it stands today. At most 100. */
export function savedOpportunitiesOf(db: Kysely<Database>, personId: string) {
  return db
    .selectFrom('saved_opportunity')
    .innerJoin('opportunity', 'opportunity.id', 'saved_opportunity.opportunity_id')
    .innerJoin('opportunity_version', (join) =>
      join
        .onRef('opportunity_version.opportunity_id', '=', 'opportunity.id')
        .onRef('opportunity_version.version', '=', 'opportunity.published_version'),
    )
    .where('saved_opportunity.person_id', '=', personId)
    .select([
      'opportunity.id as opportunityId',
      'opportunity.status',
      'opportunity_version.snapshot',
      'saved_opportunity.saved_at as savedAt',
    ])
    .orderBy('saved_opportunity.saved_at', 'desc')
    .orderBy('opportunity.id')
    .limit(100)
    .execute();
}
