import { type RawBuilder, sql } from 'kysely';

/** How many items employee liability information has (domain.md 3.2); whoever gave fewer has not given it. */
export const eliItemCount = 5;

/**
 * The day on which a giver had given all five items of employee liability information (domain.md 3.2), in a query; it may come in
 * instalments. Null before.
 */
export function eliCompleteOn(
  declarationId: RawBuilder<unknown>,
  giverId: RawBuilder<unknown>,
): RawBuilder<string | null> {
  return sql<string | null>`(select min(last.given_on) from employee_information last
    where last.declaration_id = ${declarationId} and last.giver_id = ${giverId} and ${eliItemCount} <= (
      select count(distinct item) from employee_information earlier, unnest(earlier.covers) item
      where earlier.declaration_id = last.declaration_id and earlier.giver_id = last.giver_id
        and earlier.given_on <= last.given_on))`;
}
