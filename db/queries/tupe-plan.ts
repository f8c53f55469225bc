import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type {
  TupeMilestoneDoneTable,
  TupePlanRow,
  TupePlanTable,
  TupeReminderTable,
} from '../tables/tupe-plan.table.ts';
import { isTupeAtRest } from './tupe-at-rest.ts';

/** The plan of a declaration that stands; null before the first. */
export async function currentPlanOf(db: Kysely<Database>, declarationId: string): Promise<TupePlanRow | null> {
  const [row] = await currentPlansOf(db, [declarationId]);
  return row ?? null;
}

/** The plans that stand, one of each declaration that has any. */
export function currentPlansOf(db: Kysely<Database>, declarationIds: readonly string[]): Promise<TupePlanRow[]> {
  return db
    .selectFrom('tupe_plan')
    .selectAll()
    .where('declaration_id', 'in', declarationIds)
    .where('replaced_at', 'is', null)
    .execute();
}

/** The plans of a declaration, the last first, with who made them. */
export function plansOf(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('tupe_plan')
    .leftJoin('person', 'person.id', 'tupe_plan.made_by')
    .leftJoin('organisation', 'organisation.id', 'tupe_plan.made_by_organisation_id')
    .selectAll('tupe_plan')
    .select(['person.name as person_name', 'organisation.name as organisation_name'])
    .where('declaration_id', '=', declarationId)
    .orderBy('version', 'desc')
    .limit(100)
    .execute();
}

/** Ends the plan that stands, which is kept. The declaration is locked before. */
export async function endPlan(db: Transaction<Database>, declarationId: string, at: Date): Promise<void> {
  await db
    .updateTable('tupe_plan')
    .set({ replaced_at: at })
    .where('declaration_id', '=', declarationId)
    .where('replaced_at', 'is', null)
    .execute();
}

/** Puts a new plan in the place of the one that stands. The declaration is locked before. */
export async function replacePlan(db: Transaction<Database>, plan: Insertable<TupePlanTable>): Promise<void> {
  await endPlan(db, plan.declaration_id, new Date(plan.made_at));
  await db.insertInto('tupe_plan').values(plan).execute();
}

/** What was ticked as done in declarations, with who did. */
export function milestonesDoneOf(db: Kysely<Database>, declarationIds: readonly string[]) {
  return db
    .selectFrom('tupe_milestone_done')
    .leftJoin('organisation', 'organisation.id', 'tupe_milestone_done.done_by_organisation_id')
    .selectAll('tupe_milestone_done')
    .select('organisation.name as organisation_name')
    .where('declaration_id', 'in', declarationIds)
    .execute();
}

/** Ticks a milestone, or ticks it anew. */
export async function putMilestoneDone(db: Transaction<Database>, row: Insertable<TupeMilestoneDoneTable>) {
  const { declaration_id: _declaration, code: _code, ...change } = row;
  await db
    .insertInto('tupe_milestone_done')
    .values(row)
    .onConflict((conflict) => conflict.columns(['declaration_id', 'code']).doUpdateSet(change))
    .execute();
}

/** @returns whether it was ticked */
export async function deleteMilestoneDone(
  db: Transaction<Database>,
  declarationId: string,
  code: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('tupe_milestone_done')
    .where('declaration_id', '=', declarationId)
    .where('code', '=', code)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps that somebody is reminded. @returns whether that had not been done for this date */
export async function claimReminder(db: Transaction<Database>, row: Insertable<TupeReminderTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('tupe_reminder')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst();
  return inserted !== undefined;
}

/**
 * The declarations with a planned day whose dates are near enough to be looked at, the first after an id: not those that are
 * over, or that rest while a sub-contract carries them on.
 */
export async function declarationsOnClock(
  db: Kysely<Database>,
  { today, after, limit }: { today: string; after: string | null; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select declaration.id
    from tupe_declaration declaration
    left join opportunity on opportunity.id = declaration.opportunity_id
    left join subcontract on subcontract.id = declaration.subcontract_id
    where declaration.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      and declaration.state not in ('not_applicable', 'aborted', 'closed')
      and declaration.planned_transfer_on between ${today}::date - 400 and ${today}::date + 190
      and not ${isTupeAtRest}
    order by declaration.id
    limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

export type FedPlan = {
  declarationId: string;
  isOver: boolean;
  opportunityTitle: string | null;
  subcontractTerms: JsonObject | null;
  primeName: string;
  parties: string[];
  milestones: JsonObject[];
  version: number;
  changedAt: Date;
};

const mostFed = 200;

/** The plans of transfers in which the organisations of a person have a part, with a day since a day. */
export async function fedPlans(db: Kysely<Database>, personId: string, since: string): Promise<FedPlan[]> {
  const { rows } = await sql<FedPlan>`
    select declaration.id as "declarationId", declaration.state in ('not_applicable', 'aborted') as "isOver",
      opportunity.title as "opportunityTitle", subcontract.terms as "subcontractTerms", prime.name as "primeName",
      array_agg(party.party) as parties, plan.milestones, plan.version, plan.made_at as "changedAt"
    from tupe_party party
    join membership on membership.organisation_id = party.organisation_id
      and membership.person_id = ${personId} and membership.ended_at is null
    join tupe_declaration declaration on declaration.id = party.declaration_id
    join tupe_plan plan on plan.declaration_id = declaration.id and plan.replaced_at is null
    join organisation prime on prime.id = declaration.prime_id
    left join opportunity on opportunity.id = declaration.opportunity_id
    left join subcontract on subcontract.id = declaration.subcontract_id
    where party.ended_at is null and plan.transfer_on + 370 >= ${since}::date and not ${isTupeAtRest}
    group by declaration.id, opportunity.id, subcontract.id, prime.id, plan.id
    order by plan.transfer_on desc, declaration.id
    limit ${mostFed}`.execute(db);
  return rows.map((row) => ({ ...row, changedAt: new Date(row.changedAt) }));
}
