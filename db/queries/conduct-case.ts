import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { CaseStepTable, ConductCaseRow, ConductCaseTable } from '../tables/finding.table.ts';

export type CaseInFull = NonNullable<Awaited<ReturnType<typeof findCase>>>;

/** A case with the organisation that it is about and the steward who has it. */
export async function findCase(db: Kysely<Database>, caseId: string) {
  const row = await cases(db).where('conduct_case.id', '=', caseId).executeTakeFirst();
  return row ?? null;
}

function cases(db: Kysely<Database>) {
  return db
    .selectFrom('conduct_case')
    .innerJoin('organisation', 'organisation.id', 'conduct_case.organisation_id')
    .leftJoin('person as steward', 'steward.id', 'conduct_case.steward_id')
    .selectAll('conduct_case')
    .select(['organisation.name as organisation_name', 'organisation.is_prime', 'steward.name as steward_name'])
    .select([
      // All that it is about, at least one of them, is decided and put right.
      sql<boolean>`(select count(*) > 0 and bool_and(finding.status in ('closed', 'cured', 'dismissed'))
        from finding where finding.case_id = conduct_case.id)`.as('are_findings_over'),
    ]);
}

/** A case, locked until the transaction ends. */
export async function lockCase(db: Transaction<Database>, caseId: string): Promise<CaseInFull | null> {
  await db.selectFrom('conduct_case').select('id').where('id', '=', caseId).forUpdate().execute();
  return findCase(db, caseId);
}

type NewCase = Insertable<ConductCaseTable>;

/** The open case of an organisation, locked; begun when there is none. */
export async function lockOpenCase(
  db: Transaction<Database>,
  row: NewCase,
): Promise<{ row: ConductCaseRow; isNew: boolean }> {
  const added = await db
    .insertInto('conduct_case')
    .values(row)
    .onConflict((conflict) => conflict.column('organisation_id').where('status', '=', sql.lit('open')).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (added) return { row: added, isNew: true };
  const known = await db
    .selectFrom('conduct_case')
    .selectAll()
    .where('organisation_id', '=', row.organisation_id)
    .where('status', '=', 'open')
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { row: known, isNew: false };
}

export async function updateCase(
  db: Transaction<Database>,
  caseId: string,
  change: Updateable<ConductCaseTable>,
): Promise<void> {
  await db.updateTable('conduct_case').set(change).where('id', '=', caseId).execute();
}

export async function insertCaseStep(db: Transaction<Database>, row: Insertable<CaseStepTable>): Promise<void> {
  await db.insertInto('case_step').values(row).execute();
}

/** What was done in a case, the last first. @param withInternal for stewards: their notes too */
export function stepsOf(db: Kysely<Database>, caseId: string, withInternal: boolean) {
  return db
    .selectFrom('case_step')
    .leftJoin('person', 'person.id', 'case_step.made_by')
    .leftJoin('organisation', 'organisation.id', 'case_step.made_by_organisation_id')
    .selectAll('case_step')
    .select(['person.name as by', 'organisation.name as organisation_name', 'organisation.is_steward'])
    .where('case_id', '=', caseId)
    .$if(!withInternal, (query) => query.where('is_internal', '=', false))
    .orderBy('made_at', 'desc')
    .orderBy('case_step.id')
    .limit(100)
    .execute();
}

/** How many breaches of an organisation were confirmed since a moment, beside one: moderate ones, and what is worse. */
export async function confirmedSince(
  db: Kysely<Database>,
  organisationId: string,
  since: Date,
  exceptFindingId: string | null,
): Promise<{ moderate: number; major: number }> {
  const row = await db
    .selectFrom('finding')
    .where('organisation_id', '=', organisationId)
    .where('status', 'in', ['upheld', 'closed'])
    .where('decided_at', '>', since)
    .$if(exceptFindingId !== null, (query) => query.where('id', '!=', exceptFindingId ?? ''))
    .select((eb) => [
      eb.fn.countAll<string>().filterWhere('severity', '=', 'moderate').as('moderate'),
      eb.fn.countAll<string>().filterWhere('severity', 'in', ['major', 'severe']).as('major'),
    ])
    .executeTakeFirstOrThrow();
  return { moderate: Number(row.moderate), major: Number(row.major) };
}

/** Joins what a case is about to it. */
export async function linkToCase(
  db: Transaction<Database>,
  caseId: string,
  { findingId, concernId }: { findingId: string | null; concernId: string | null },
): Promise<void> {
  if (findingId) await db.updateTable('finding').set({ case_id: caseId }).where('id', '=', findingId).execute();
  if (concernId) await db.updateTable('concern').set({ case_id: caseId }).where('id', '=', concernId).execute();
}

/** The open case of an organisation; null when it has none. */
export async function openCaseOf(
  db: Kysely<Database>,
  organisationId: string,
): Promise<Pick<ConductCaseRow, 'id' | 'level'> | null> {
  const row = await db
    .selectFrom('conduct_case')
    .select(['id', 'level'])
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'open')
    .executeTakeFirst();
  return row ?? null;
}

export type CaseFilter = { status: 'open' | 'closed'; level?: number; stewardId?: string; unassigned?: boolean };
type Page = { limit: number; offset: number };

/** Cases for stewards: what is due first. */
export async function casesForStewards(db: Kysely<Database>, filter: CaseFilter, { limit, offset }: Page) {
  const matching = cases(db)
    .where('conduct_case.status', '=', filter.status)
    .$if(filter.level !== undefined, (query) => query.where('conduct_case.level', '=', filter.level ?? 0))
    .$if(filter.stewardId !== undefined, (query) => query.where('conduct_case.steward_id', '=', filter.stewardId ?? ''))
    .$if(filter.unassigned === true, (query) => query.where('conduct_case.steward_id', 'is', null));
  const rows = await matching
    .orderBy('conduct_case.review_on')
    .orderBy('conduct_case.level', 'desc')
    .orderBy('conduct_case.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await db
    .selectFrom(matching.as('found'))
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
}

/** The cases of an organisation, the open one first. */
export function casesOf(db: Kysely<Database>, organisationId: string) {
  return cases(db)
    .where('conduct_case.organisation_id', '=', organisationId)
    .orderBy(sql`conduct_case.status <> 'open'`)
    .orderBy('conduct_case.opened_at', 'desc')
    .limit(100)
    .execute();
}

/** Those on which a date has passed that nobody was told of. */
export function casesPastADate(db: Kysely<Database>, today: string, limit: number) {
  return db
    .selectFrom('conduct_case')
    .select('id')
    .where('status', '=', 'open')
    .where((eb) =>
      eb.or([
        eb.and([eb('answer_due', '<', today), eb('answered_at', 'is', null), eb('overdue_since', 'is', null)]),
        eb.and([eb('review_on', '<', today), eb('review_overdue_since', 'is', null)]),
        eb.and([eb('reply_due', '<', today), eb('replied_at', 'is', null)]),
        eb.exists(
          eb
            .selectFrom('remedy')
            .select('remedy.id')
            .whereRef('remedy.case_id', '=', 'conduct_case.id')
            .where('remedy.agreed_at', 'is not', null)
            .where('remedy.done_on', 'is', null)
            .where('remedy.overdue_since', 'is', null)
            .where('remedy.due_on', '<', today),
        ),
      ]),
    )
    .orderBy('opened_at')
    .limit(limit)
    .execute();
}

/** Cases of an organisation that are public: open ones, and those closed since a moment. */
export function publishedCasesOf(db: Kysely<Database>, organisationId: string, closedSince: Date) {
  return db
    .selectFrom('conduct_case')
    .select(['id', 'level', 'public_words', 'published_at', 'opened_at', 'closed_at'])
    .where('organisation_id', '=', organisationId)
    .where('published_at', 'is not', null)
    .where((eb) => eb.or([eb('status', '=', 'open'), eb('closed_at', '>', closedSince)]))
    .where((eb) => eb.or([eb('status', '=', 'closed'), eb('level', '>=', 3)]))
    .orderBy('opened_at', 'desc')
    .limit(20)
    .execute();
}

/** The findings that a case is about. */
export function findingsInCase(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('finding')
    .select([
      'id',
      'item_code',
      'severity',
      'status',
      'detected_by',
      'test',
      'opened_on',
      'decision_reason',
      'cured_on',
      'closed_reason',
      'closed_at',
    ])
    .where('case_id', '=', caseId)
    .orderBy('opened_on', 'desc')
    .limit(100)
    .execute();
}
