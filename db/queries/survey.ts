import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type { SurveyInvitationTable, SurveyRow, SurveyTable } from '../tables/accreditation.table.ts';

/** Opens a survey. @returns its id, or null when it was opened before */
export async function insertSurvey(db: Transaction<Database>, row: Insertable<SurveyTable>): Promise<string | null> {
  const inserted = await db
    .insertInto('survey')
    .values(row)
    .onConflict((conflict) => conflict.constraint('survey_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

/** Invites an address to a survey. @returns the id of the invitation, or null when it was invited before */
export async function insertInvitation(
  db: Transaction<Database>,
  row: Insertable<SurveyInvitationTable>,
): Promise<string | null> {
  const inserted = await db
    .insertInto('survey_invitation')
    .values(row)
    .onConflict((conflict) => conflict.constraint('survey_invitation_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

/** An invitation with its survey and the prime that it is about. */
export async function findInvitation(db: Kysely<Database>, invitationId: string) {
  const row = await db
    .selectFrom('survey_invitation as invitation')
    .innerJoin('survey', 'survey.id', 'invitation.survey_id')
    .innerJoin('organisation as subject', 'subject.id', 'survey.subject_id')
    .leftJoin('organisation as asked', 'asked.id', 'invitation.organisation_id')
    .leftJoin('accreditation_contact as contact', 'contact.id', 'invitation.contact_id')
    .leftJoin('accreditation', 'accreditation.id', 'survey.accreditation_id')
    .where('invitation.id', '=', invitationId)
    .selectAll('invitation')
    .select(['survey.kind', 'survey.closes_on', 'survey.closed_at', 'survey.group_salt', 'survey.accreditation_id'])
    .select(['survey.quarter', 'subject.name as subject_name', 'accreditation.version_id'])
    .select(sql<string>`coalesce(asked.name, contact.organisation_name, '')`.as('asked_name'))
    .executeTakeFirst();
  return row ?? null;
}
export type InvitationInFull = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;

/** The survey, locked until the transaction ends: answers and its closing wait for one another. */
export async function lockSurvey(db: Transaction<Database>, surveyId: string): Promise<SurveyRow | null> {
  const row = await db.selectFrom('survey').selectAll().where('id', '=', surveyId).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** Keeps the answers of one voice, instead of what it said before. */
export async function putAnswers(
  db: Transaction<Database>,
  answer: { surveyId: string; groupKey: string; answers: JsonObject },
): Promise<void> {
  const { surveyId, groupKey, answers } = answer;
  await db
    .insertInto('survey_answer')
    .values({ survey_id: surveyId, group_key: groupKey, answers })
    .onConflict((conflict) => conflict.constraint('survey_answer_once').doUpdateSet({ answers }))
    .execute();
}

export async function markAnswered(db: Transaction<Database>, invitationId: string): Promise<void> {
  await db.updateTable('survey_invitation').set({ answered: true }).where('id', '=', invitationId).execute();
}

export async function markOptedOut(db: Transaction<Database>, invitationId: string): Promise<void> {
  await db.updateTable('survey_invitation').set({ opted_out: true }).where('id', '=', invitationId).execute();
}

/** What was answered, in no order. */
export function answersTo(db: Kysely<Database>, surveyId: string) {
  return db.selectFrom('survey_answer').select('answers').where('survey_id', '=', surveyId).execute();
}

/** What was answered in several surveys, by survey, in no order. */
export async function answersToEach(db: Kysely<Database>, surveyIds: readonly string[]) {
  if (surveyIds.length === 0) return new Map<string, never[]>();
  const rows = await db
    .selectFrom('survey_answer')
    .select(['survey_id', 'answers'])
    .where('survey_id', 'in', [...surveyIds])
    .execute();
  return Map.groupBy(rows, ({ survey_id: surveyId }) => surveyId);
}

/**
 * Closes a survey: its salt is forgotten and every answer is written anew, in a random order and under a random key, so
 * that nothing in the tables leads from an answer to a voice any more.
 */
export async function sealSurvey(db: Transaction<Database>, surveyId: string, now: Date): Promise<void> {
  await db.updateTable('survey').set({ closed_at: now, group_salt: null }).where('id', '=', surveyId).execute();
  await sql`
    with taken as (delete from survey_answer where survey_id = ${surveyId} returning answers)
    insert into survey_answer (survey_id, group_key, answers)
    select ${surveyId}, gen_random_uuid()::text, answers from taken order by random()`.execute(db);
}

/** Surveys that are open and whose last day is over. */
export async function surveysToClose(db: Kysely<Database>, today: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('survey')
    .select('id')
    .where('closed_at', 'is', null)
    .where('closes_on', '<', today)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whom to remind: of open surveys, whoever has neither answered nor opted out nor been reminded. */
export function invitationsToRemind(db: Transaction<Database>, surveyId: string) {
  return db
    .selectFrom('survey_invitation')
    .select(['id', 'email', 'organisation_id as organisationId'])
    .where('survey_id', '=', surveyId)
    .where('answered', '=', false)
    .where('opted_out', '=', false)
    .where('reminded_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function markReminded(db: Transaction<Database>, surveyId: string, on: string): Promise<void> {
  await db
    .updateTable('survey_invitation')
    .set({ reminded_on: on })
    .where('survey_id', '=', surveyId)
    .where('answered', '=', false)
    .where('opted_out', '=', false)
    .where('reminded_on', 'is', null)
    .execute();
}

/** Open surveys of a kind with the days they run. */
export function openSurveys(db: Kysely<Database>) {
  return db
    .selectFrom('survey')
    .innerJoin('organisation as subject', 'subject.id', 'survey.subject_id')
    .where('survey.closed_at', 'is', null)
    .select(['survey.id', 'survey.kind', 'survey.opens_on as opensOn', 'survey.closes_on as closesOn'])
    .select(['survey.subject_id as subjectId', 'subject.name as subjectName', 'survey.quarter'])
    .orderBy('survey.id')
    .limit(2000)
    .execute();
}

/** The pulse surveys of a prime, the last first, with how many were asked and how many of them answered. */
export function pulsesOf(db: Kysely<Database>, subjectId: string) {
  return surveysWithCounts(db)
    .where('survey.subject_id', '=', subjectId)
    .where('survey.kind', '=', 'pulse')
    .orderBy('survey.quarter', 'desc')
    .limit(12)
    .execute();
}

/** The last pulse survey of each prime. */
export function lastPulses(db: Kysely<Database>) {
  return surveysWithCounts(db)
    .innerJoin('organisation as subject', 'subject.id', 'survey.subject_id')
    .where('survey.kind', '=', 'pulse')
    .distinctOn('survey.subject_id')
    .select('subject.name as subjectName')
    .orderBy('survey.subject_id')
    .orderBy('survey.quarter', 'desc')
    .limit(1000)
    .execute();
}

/** The survey of an accreditation. */
export async function surveyOfAccreditation(db: Kysely<Database>, accreditationId: string) {
  const row = await surveysWithCounts(db).where('survey.accreditation_id', '=', accreditationId).executeTakeFirst();
  return row ?? null;
}

/** The surveys of several accreditations, by accreditation. */
export async function surveysOfAccreditations(db: Kysely<Database>, accreditationIds: readonly string[]) {
  if (accreditationIds.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('survey')
    .where('accreditation_id', 'in', [...accreditationIds])
    .select(['id', 'accreditation_id as accreditationId', 'closed_at as closedAt'])
    .execute();
  return new Map(rows.map((survey) => [survey.accreditationId, survey]));
}

function surveysWithCounts(db: Kysely<Database>) {
  const invited = sql<number>`(select count(*)::int from survey_invitation where survey_id = survey.id)`;
  const answered = sql<number>`(select count(*)::int from survey_invitation where survey_id = survey.id and answered)`;
  return db
    .selectFrom('survey')
    .select(['survey.id', 'survey.subject_id as subjectId', 'survey.quarter', 'survey.opens_on as opensOn'])
    .select(['survey.closes_on as closesOn', 'survey.closed_at as closedAt'])
    .select([invited.as('invited'), answered.as('answered')]);
}

/** Primes with a live partner on the ledger, with the days on which their head contracts began. */
export function primesWithLivePartners(db: Kysely<Database>) {
  return db
    .selectFrom('subcontract')
    .innerJoin('organisation as prime', 'prime.id', 'subcontract.prime_id')
    .leftJoin('head_contract', 'head_contract.id', 'subcontract.head_contract_id')
    .where('subcontract.status', 'in', ['awarded', 'signed'])
    .where('prime.status', '=', 'verified')
    .groupBy(['prime.id', 'prime.name'])
    .select(['prime.id', 'prime.name'])
    .select(
      sql<string[]>`coalesce(array_agg(distinct head_contract.starts_on::text)
        filter (where head_contract.starts_on is not null), '{}')`.as('starts'),
    )
    .orderBy('prime.id')
    .limit(1000)
    .execute();
}

/** The live partners of a prime: organisations with a sub-contract that runs. */
export async function livePartners(db: Kysely<Database>, primeId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('subcontract')
    .select('provider_id')
    .distinct()
    .where('prime_id', '=', primeId)
    .where('provider_id', '!=', primeId)
    .where('status', 'in', ['awarded', 'signed'])
    .execute();
  return rows.map(({ provider_id: id }) => id);
}
