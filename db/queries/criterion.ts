import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { CriterionRow, CriterionTable } from '../tables/opportunity.table.ts';

// How the answers to an opportunity are judged. Whoever writes these has locked the opportunity for its organisation before.

export type CriterionChange = Pick<CriterionRow, 'name' | 'description' | 'weight' | 'threshold'>;
export type CriterionShown = CriterionChange & { id: string };

/** How many criteria an opportunity has. */
export async function countCriteria(db: Kysely<Database>, opportunityId: string): Promise<number> {
  const { count } = await db
    .selectFrom('criterion')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Adds a criterion after the last one. */
export async function insertCriterion(
  db: Transaction<Database>,
  opportunityId: string,
  criterion: CriterionChange,
): Promise<void> {
  await db
    .insertInto('criterion')
    .values((eb) => ({
      ...criterion,
      opportunity_id: opportunityId,
      position: eb
        .selectFrom('criterion')
        .select((of) => of(of.fn.coalesce(of.fn.max('position'), of.lit(0)), '+', 1).as('next'))
        .where('opportunity_id', '=', opportunityId),
    }))
    .execute();
}

/** Changes a criterion of an opportunity; false when it is not one of its own. */
export async function updateCriterion(
  db: Transaction<Database>,
  opportunityId: string,
  criterionId: string,
  change: CriterionChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('criterion')
    .set(change)
    .where('id', '=', criterionId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes a criterion away; false when it is not one of the opportunity's own. */
export async function deleteCriterion(
  db: Transaction<Database>,
  opportunityId: string,
  criterionId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('criterion')
    .where('id', '=', criterionId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The rows that the criteria of a snapshot come to. */
export function criterionRows(
  opportunityId: string,
  criteria: readonly CriterionShown[],
): Insertable<CriterionTable>[] {
  return criteria.map(({ id, name, description, weight, threshold }, index) => ({
    id,
    opportunity_id: opportunityId,
    position: index + 1,
    name,
    description,
    weight,
    threshold,
  }));
}
