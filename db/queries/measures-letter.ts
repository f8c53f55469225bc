import { type Kysely, sql, type Transaction } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type { MeasuresLetterRow } from '../tables/tupe-consultation.table.ts';

/** The measures letters of a declaration, the newest version of each incoming provider first. */
export function measuresLettersOf(db: Kysely<Database>, declarationId: string): Promise<MeasuresLetterRow[]> {
  return db
    .selectFrom('measures_letter')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .orderBy('party_id')
    .orderBy('version', 'desc')
    .execute();
}

/** A measures letter of a declaration; null when there is none. */
export async function findMeasuresLetter(
  db: Kysely<Database>,
  declarationId: string,
  letterId: string,
): Promise<MeasuresLetterRow | null> {
  const row = await db
    .selectFrom('measures_letter')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .where('id', '=', letterId)
    .executeTakeFirst();
  return row ?? null;
}

/** The newest version of one provider’s letter, sent or not; null before it wrote one. */
export async function latestMeasuresLetter(db: Kysely<Database>, partyId: string): Promise<MeasuresLetterRow | null> {
  const row = await db
    .selectFrom('measures_letter')
    .selectAll()
    .where('party_id', '=', partyId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

type Draft = {
  declarationId: string;
  partyId: string;
  latest: MeasuresLetterRow | null;
  content: JsonObject;
  by: string | null;
  at: Date;
};

/** Writes the version that is not sent yet, or begins the next one. The declaration is locked before. @returns its id */
export async function saveMeasuresDraft(
  db: Transaction<Database>,
  { declarationId, partyId, latest, content, by, at }: Draft,
): Promise<string> {
  const revision = (latest?.revision ?? 0) + 1;
  if (latest && latest.sent_at === null) {
    const change = { content, revision, updated_at: at };
    await db.updateTable('measures_letter').set(change).where('id', '=', latest.id).execute();
    return latest.id;
  }
  const { id } = await db
    .insertInto('measures_letter')
    .values({
      declaration_id: declarationId,
      party_id: partyId,
      version: (latest?.version ?? 0) + 1,
      revision,
      content,
      sent_on: null,
      sent_by: null,
      sent_at: null,
      created_by: by,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Sending = { letterId: string; content: JsonObject; on: string; by: string | null; at: Date };

/** Marks a version as sent, with what it says for ever. @returns whether it was not before */
export async function markMeasuresSent(
  db: Transaction<Database>,
  { letterId, content, on, by, at }: Sending,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('measures_letter')
    .set({ content, revision: sql`revision + 1`, sent_on: on, sent_by: by, sent_at: at, updated_at: at })
    .where('id', '=', letterId)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Whether a party is an outgoing provider to which the newest letter of an incoming one names measures
 * (domain.md 3.7). @param party how the query calls its party
 */
export function isToldOfMeasures(party: 'party' | 'tupe_party') {
  return sql<boolean>`(${sql.ref(`${party}.party`)} = 'outgoing' and exists (
    select from measures_letter letter
    join tupe_party sender on sender.id = letter.party_id and sender.ended_at is null
    where letter.declaration_id = ${sql.ref(`${party}.declaration_id`)} and letter.sent_at is not null
      and letter.content ->> 'envisaged' = 'true'
      and not exists (
        select from measures_letter newer
        where newer.party_id = letter.party_id and newer.sent_at is not null and newer.version > letter.version)))`;
}
