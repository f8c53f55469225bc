import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { OpportunityRow } from '../tables/opportunity.table.ts';

type Window = { limit: number; offset: number };

/** Keeps the number of the next question free until the transaction ends. */
export function lockForQuestion(
  db: Transaction<Database>,
  opportunityId: string,
): Promise<Pick<OpportunityRow, 'status'> | undefined> {
  return db
    .selectFrom('opportunity')
    .select('status')
    .where('id', '=', opportunityId)
    .where('published_version', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Adds a question with the next number of its opportunity, which must be locked. */
export function insertClarification(
  db: Transaction<Database>,
  asked: {
    opportunityId: string;
    question: string;
    asker: { organisationId: string; personId: string };
    now: Date;
  },
): Promise<{ id: string; number: number }> {
  return db
    .insertInto('clarification')
    .values(({ selectFrom, fn, lit }) => ({
      opportunity_id: asked.opportunityId,
      number: selectFrom('clarification')
        .where('opportunity_id', '=', asked.opportunityId)
        .select(({ eb }) => eb(fn.coalesce(fn.max('number'), lit(0)), '+', 1).as('next')),
      question: asked.question,
      asked_by_organisation_id: asked.asker.organisationId,
      asked_by: asked.asker.personId,
      asked_at: asked.now,
      answer: null,
      answered_by: null,
      answered_at: null,
    }))
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
}

/** How many questions an organisation has asked about an opportunity. */
export async function countQuestionsBy(db: Kysely<Database>, opportunityId: string, organisationId: string) {
  const { count } = await db
    .selectFrom('clarification')
    .where('opportunity_id', '=', opportunityId)
    .where('asked_by_organisation_id', '=', organisationId)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type PublicClarification = {
  id: string;
  number: number;
  question: string;
  askedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
};

const publicColumns = [
  'clarification.id',
  'clarification.number',
  'clarification.question',
  'clarification.asked_at as askedAt',
  'clarification.answer',
  'clarification.answered_at as answeredAt',
] as const;

/** The questions of an opportunity in their order, as everyone reads them: who asked is not among what this selects. */
export function clarificationsOf(
  db: Kysely<Database>,
  opportunityId: string,
  { limit, offset }: Window,
): Promise<PublicClarification[]> {
  return db
    .selectFrom('clarification')
    .where('opportunity_id', '=', opportunityId)
    .select(publicColumns)
    .orderBy('number')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** One question of an opportunity, as everyone reads it. */
export function findClarification(
  db: Kysely<Database>,
  opportunityId: string,
  clarificationId: string,
): Promise<PublicClarification | undefined> {
  return db
    .selectFrom('clarification')
    .where('opportunity_id', '=', opportunityId)
    .where('id', '=', clarificationId)
    .select(publicColumns)
    .executeTakeFirst();
}

/** Who asked these questions. For stewards, and for the prime after its response deadline. */
export function askersOf(db: Kysely<Database>, clarificationIds: readonly string[]) {
  if (clarificationIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('clarification')
    .innerJoin('organisation', 'organisation.id', 'clarification.asked_by_organisation_id')
    .where('clarification.id', 'in', [...clarificationIds])
    .select(['clarification.id', 'organisation.id as organisationId', 'organisation.name'])
    .execute();
}

/** Which of the questions of an opportunity an organisation asked itself. */
export async function askedByOwn(db: Kysely<Database>, opportunityId: string, organisationId: string) {
  const rows = await db
    .selectFrom('clarification')
    .where('opportunity_id', '=', opportunityId)
    .where('asked_by_organisation_id', '=', organisationId)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function countClarifications(
  db: Kysely<Database>,
  opportunityId: string,
): Promise<{ total: number; waiting: number }> {
  const { total, waiting } = await db
    .selectFrom('clarification')
    .where('opportunity_id', '=', opportunityId)
    .select(({ fn }) => [
      fn.countAll<string>().as('total'),
      fn.countAll<string>().filterWhere('answer', 'is', null).as('waiting'),
    ])
    .executeTakeFirstOrThrow();
  return { total: Number(total), waiting: Number(waiting) };
}

/** Whether a question has been answered, locked until the transaction ends. */
export async function lockClarification(db: Transaction<Database>, opportunityId: string, clarificationId: string) {
  const row = await db
    .selectFrom('clarification')
    .where('opportunity_id', '=', opportunityId)
    .where('id', '=', clarificationId)
    .select(['number', 'answer'])
    .forUpdate()
    .executeTakeFirst();
  return row ? { number: row.number, isAnswered: row.answer !== null } : null;
}

export async function answerClarification(
  db: Transaction<Database>,
  answered: { clarificationId: string; answer: string; personId: string; now: Date },
): Promise<void> {
  await db
    .updateTable('clarification')
    .set({ answer: answered.answer, answered_by: answered.personId, answered_at: answered.now })
    .where('id', '=', answered.clarificationId)
    .execute();
}

/** An answered question, for those who are told of it. */
export async function findAnswered(db: Kysely<Database>, clarificationId: string) {
  const row = await db
    .selectFrom('clarification')
    .where('id', '=', clarificationId)
    .select(['opportunity_id as opportunityId', 'number', 'question', 'answer'])
    .executeTakeFirst();
  return row && row.answer !== null ? { ...row, answer: row.answer } : null;
}
