import type { Insertable, Kysely, Transaction, Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { RemedyRow, RemedyTable, RemedyViewTable } from '../tables/finding.table.ts';

/** The steps of a plan, by their dates, each with the title of its evidence. */
export function remediesOf(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('remedy')
    .leftJoin('conduct_evidence', 'conduct_evidence.id', 'remedy.evidence_id')
    .selectAll('remedy')
    .select(['conduct_evidence.title as evidence_title', 'conduct_evidence.reference as evidence_reference'])
    .where('case_id', '=', caseId)
    .orderBy('due_on')
    .orderBy('remedy.created_at')
    .limit(100)
    .execute();
}
export type RemedyInCase = Awaited<ReturnType<typeof remediesOf>>[number];

/** How far the steps of the plans of several cases are, by case. */
export async function plansOf(db: Kysely<Database>, caseIds: readonly string[]) {
  if (caseIds.length === 0) return new Map<string, never[]>();
  const rows = await db
    .selectFrom('remedy')
    .select(['case_id', 'agreed_at', 'done_on', 'verified_at', 'due_on'])
    .where('case_id', 'in', [...caseIds])
    .execute();
  return Map.groupBy(rows, ({ case_id: caseId }) => caseId);
}

/** A step of a plan in a case that is held already. */
export async function findRemedy(db: Kysely<Database>, caseId: string, remedyId: string): Promise<RemedyRow | null> {
  const row = await db
    .selectFrom('remedy')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('id', '=', remedyId)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertRemedy(db: Transaction<Database>, row: Insertable<RemedyTable>): Promise<void> {
  await db.insertInto('remedy').values(row).execute();
}

export async function updateRemedy(
  db: Transaction<Database>,
  caseId: string,
  remedyId: string,
  change: Updateable<RemedyTable>,
): Promise<void> {
  await db.updateTable('remedy').set(change).where('case_id', '=', caseId).where('id', '=', remedyId).execute();
}

/** Takes a proposed step off a plan. */
export async function deleteRemedy(db: Transaction<Database>, caseId: string, remedyId: string): Promise<void> {
  await db
    .deleteFrom('remedy')
    .where('case_id', '=', caseId)
    .where('id', '=', remedyId)
    .where('agreed_at', 'is', null)
    .execute();
}

/** What partners said of the steps of a plan. */
export function viewsInCase(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('remedy_view')
    .innerJoin('remedy', 'remedy.id', 'remedy_view.remedy_id')
    .selectAll('remedy_view')
    .where('remedy.case_id', '=', caseId)
    .orderBy('remedy_view.organisation_id')
    .execute();
}

/** Writes what an organisation says of a step; its own last word stands. */
export async function putView(db: Transaction<Database>, row: Insertable<RemedyViewTable>): Promise<void> {
  const { person_id, view, comment, given_at } = row;
  await db
    .insertInto('remedy_view')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['remedy_id', 'organisation_id']).doUpdateSet({ person_id, view, comment, given_at }),
    )
    .execute();
}
/** Takes back what partners said of a step: it was not done after all. */
export async function deleteViews(db: Transaction<Database>, remedyId: string): Promise<void> {
  await db.deleteFrom('remedy_view').where('remedy_id', '=', remedyId).execute();
}

/** The other side of an organisation's sub-contracts, whatever became of them, save those that were never concluded. */
export async function counterpartiesOf(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('subcontract')
    .select(['prime_id', 'provider_id'])
    .where('status', '!=', 'not_concluded')
    .where((eb) => eb.or([eb('prime_id', '=', organisationId), eb('provider_id', '=', organisationId)]))
    .execute();
  const others = rows.map((row) => (row.prime_id === organisationId ? row.provider_id : row.prime_id));
  return [...new Set(others)].filter((id) => id !== organisationId);
}

/** The open cases in which a partner is asked whether steps were done, and has not said. */
export function viewsAskedOf(db: Kysely<Database>, organisationId: string, partnersOf: readonly string[]) {
  if (partnersOf.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('remedy')
    .innerJoin('conduct_case', 'conduct_case.id', 'remedy.case_id')
    .innerJoin('organisation', 'organisation.id', 'conduct_case.organisation_id')
    .select(['conduct_case.id as case_id', 'organisation.name'])
    .distinct()
    .where('conduct_case.status', '=', 'open')
    .where('conduct_case.organisation_id', 'in', [...partnersOf])
    .where('remedy.done_on', 'is not', null)
    .where('remedy.verified_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('remedy_view')
            .select('remedy_view.remedy_id')
            .whereRef('remedy_view.remedy_id', '=', 'remedy.id')
            .where('remedy_view.organisation_id', '=', organisationId),
        ),
      ),
    )
    .orderBy('organisation.name')
    .limit(20)
    .execute();
}

/** Evidence that an organisation has on file. */
export function evidenceOnFile(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('conduct_evidence')
    .select(['id', 'title'])
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is', null)
    .orderBy('received_at', 'desc')
    .limit(100)
    .execute();
}
