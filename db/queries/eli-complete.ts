import { type RawBuilder, sql } from 'kysely';
import { isWithheldRow } from './carried-information.ts';

/** How many items employee liability information has (domain.md 3.2); whoever gave fewer has not given it. */
export const eliItemCount = 5;

/**
 * The day on which a giver had given all five items of employee liability information (domain.md 3.2), in a query; it may come in
 * instalments. Null before. What was given for the opportunity counts once the incoming provider may open it.
 */
export function eliCompleteOn(
  declarationId: RawBuilder<unknown>,
  giverId: RawBuilder<unknown>,
): RawBuilder<string | null> {
  return sql<string | null>`(select min(last.given_on) from employee_information last
    where last.declaration_id = ${declarationId} and last.giver_id = ${giverId} and ${eliItemCount} <= (
      select count(distinct item) from employee_information given, unnest(given.covers) item
      where given.declaration_id = last.declaration_id and given.giver_id = last.giver_id
        and given.given_on <= last.given_on and not ${isWithheldRow}))`;
}
