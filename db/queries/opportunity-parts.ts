import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { NewRequirement, OpportunityVersionTable, RequirementRow } from '../tables/opportunity.table.ts';

// What belongs to an opportunity. Whoever calls these has locked the opportunity for its organisation before.

/** Puts the parts of a price in place of those before. */
export async function replacePayment(
  db: Transaction<Database>,
  opportunityId: string,
  parts: readonly { type: string; percent: number }[],
): Promise<void> {
  await db.deleteFrom('payment_component').where('opportunity_id', '=', opportunityId).execute();
  if (parts.length === 0) return;
  await db
    .insertInto('payment_component')
    .values(parts.map(({ type, percent }) => ({ opportunity_id: opportunityId, type, percent })))
    .execute();
}

/** How many requirements an opportunity has. */
export async function countRequirements(db: Kysely<Database>, opportunityId: string): Promise<number> {
  const { count } = await db
    .selectFrom('requirement')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The position of the next requirement: one after the last. */
export async function nextRequirementPosition(db: Kysely<Database>, opportunityId: string): Promise<number> {
  const { next } = await db
    .selectFrom('requirement')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(-1)).as('next'))
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirstOrThrow();
  return Number(next) + 1;
}

export async function insertRequirement(db: Transaction<Database>, row: NewRequirement): Promise<void> {
  await db.insertInto('requirement').values(row).execute();
}

/** Changes a requirement of an opportunity; false when it is not one of its own. */
export async function updateRequirement(
  db: Transaction<Database>,
  opportunityId: string,
  requirementId: string,
  change: Partial<RequirementRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('requirement')
    .set(change)
    .where('id', '=', requirementId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes a requirement of an opportunity; false when it is not one of its own. */
export async function deleteRequirement(
  db: Transaction<Database>,
  opportunityId: string,
  requirementId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('requirement')
    .where('id', '=', requirementId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** How many questions an opportunity asks. */
export async function countQuestions(db: Kysely<Database>, opportunityId: string): Promise<number> {
  const { count } = await db
    .selectFrom('opportunity_question')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Adds a question after the last one. */
export async function insertQuestion(
  db: Transaction<Database>,
  opportunityId: string,
  question: string,
  maxWords: number,
): Promise<void> {
  await db
    .insertInto('opportunity_question')
    .values((eb) => ({
      opportunity_id: opportunityId,
      question,
      max_words: maxWords,
      position: eb
        .selectFrom('opportunity_question')
        .select((of) => of(of.fn.coalesce(of.fn.max('position'), of.lit(-1)), '+', 1).as('next'))
        .where('opportunity_id', '=', opportunityId),
    }))
    .execute();
}

/** Changes the words of a question; false when it is not one of the opportunity's own. */
export async function updateQuestion(
  db: Transaction<Database>,
  opportunityId: string,
  questionId: string,
  question: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('opportunity_question')
    .set({ question })
    .where('id', '=', questionId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes a question away; false when it is not one of the opportunity's own. */
export async function deleteQuestion(
  db: Transaction<Database>,
  opportunityId: string,
  questionId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('opportunity_question')
    .where('id', '=', questionId)
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function insertOpportunityVersion(
  db: Transaction<Database>,
  row: Insertable<OpportunityVersionTable>,
): Promise<void> {
  await db.insertInto('opportunity_version').values(row).execute();
}

/** One published version of an opportunity. */
export function findOpportunityVersion(db: Kysely<Database>, opportunityId: string, version: number) {
  return db
    .selectFrom('opportunity_version')
    .select(['version', 'snapshot', 'published_at'])
    .where('opportunity_id', '=', opportunityId)
    .where('version', '=', version)
    .executeTakeFirst();
}
