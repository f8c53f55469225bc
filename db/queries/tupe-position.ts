import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Database } from '../schema.ts';
import type { TupeDeclarationRow, TupePositionTable } from '../tables/tupe-declaration.table.ts';

/** What a party answered so far on the way to its position; empty before the first answer. */
export async function tupeAnswersOf(db: Kysely<Database>, partyId: string): Promise<JsonObject> {
  const row = await db
    .selectFrom('tupe_questionnaire')
    .select('answers')
    .where('party_id', '=', partyId)
    .executeTakeFirst();
  return row?.answers ?? {};
}

type Answered = { declarationId: string; partyId: string; answers: JsonObject; updatedBy: string | null; at: Date };

/** Lays answers over those that are there: two people may answer different questions at a time. */
export async function keepTupeAnswers(db: Transaction<Database>, answered: Answered): Promise<void> {
  const { declarationId, partyId, answers, updatedBy, at } = answered;
  await db
    .insertInto('tupe_questionnaire')
    .values({ declaration_id: declarationId, party_id: partyId, answers, updated_by: updatedBy, updated_at: at })
    .onConflict((conflict) =>
      conflict.columns(['declaration_id', 'party_id']).doUpdateSet({
        answers: sql`tupe_questionnaire.answers || excluded.answers`,
        updated_by: updatedBy,
        updated_at: at,
      }),
    )
    .execute();
}

/** States a position of a party in place of the one before, which is kept. The declaration must be locked. */
export async function replaceTupePosition(
  db: Transaction<Database>,
  row: Insertable<TupePositionTable> & { stated_at: Date },
): Promise<string> {
  await db
    .updateTable('tupe_position')
    .set({ superseded_at: row.stated_at })
    .where('party_id', '=', row.party_id)
    .where('superseded_at', 'is', null)
    .execute();
  const { id } = await db.insertInto('tupe_position').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

function positions(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('tupe_position')
    .innerJoin('tupe_party', 'tupe_party.id', 'tupe_position.party_id')
    .leftJoin('organisation as stater', 'stater.id', 'tupe_position.stated_by_organisation_id')
    .selectAll('tupe_position')
    .select(['tupe_party.party', 'tupe_party.name as party_name', 'tupe_party.ended_at', 'stater.name as stater_name'])
    .where('tupe_position.declaration_id', '=', declarationId);
}
export type TupePositionInFull = Awaited<ReturnType<typeof tupePositionsOf>>[number];

/** All positions that were ever stated on a declaration, the last first, at most 200, with who stated them. */
export function tupePositionsOf(db: Kysely<Database>, declarationId: string) {
  return positions(db, declarationId)
    .orderBy('tupe_position.stated_at', 'desc')
    .orderBy('tupe_position.id')
    .limit(200)
    .execute();
}

/** The positions that stand on a declaration, of the parties that still are. */
export function standingTupePositions(db: Kysely<Database>, declarationId: string) {
  return positions(db, declarationId)
    .where('tupe_position.superseded_at', 'is', null)
    .where('tupe_party.ended_at', 'is', null)
    .execute();
}

/** Which parties of some declarations have a position that stands, by their ids. */
export async function partiesWithPosition(
  db: Kysely<Database>,
  declarationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('tupe_position')
    .select('party_id')
    .where('declaration_id', 'in', declarationIds)
    .where('superseded_at', 'is', null)
    .execute();
  return new Set(rows.map(({ party_id }) => party_id));
}

/** The state of the declaration of an opportunity; null when it has none. */
export async function tupeStateOfOpportunity(
  db: Kysely<Database>,
  opportunityId: string,
): Promise<TupeDeclarationRow['state'] | null> {
  const row = await db
    .selectFrom('tupe_declaration')
    .select('state')
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return row?.state ?? null;
}

/** Whether figures on the workforce of a declaration can be had now. */
export async function hasWorkforcePack(db: Kysely<Database>, declarationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('workforce_pack')
    .select('id')
    .where('declaration_id', '=', declarationId)
    .where('status', '=', 'released')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The parties on the market that were named before a moment, said nothing on a declaration that is not settled, and were not
 * reminded of it: those of published opportunities and of sub-contracts.
 */
export function silentTupeParties(db: Kysely<Database>, namedBefore: Date, limit: number) {
  return db
    .selectFrom('tupe_party')
    .innerJoin('tupe_declaration', 'tupe_declaration.id', 'tupe_party.declaration_id')
    .leftJoin('opportunity', 'opportunity.id', 'tupe_declaration.opportunity_id')
    .select(['tupe_party.id', 'tupe_party.declaration_id', 'tupe_party.organisation_id', 'tupe_party.added_at'])
    .where('tupe_party.organisation_id', 'is not', null)
    .where('tupe_party.ended_at', 'is', null)
    .where('tupe_party.party', 'in', ['outgoing', 'incoming'])
    .where('tupe_party.added_at', '<=', namedBefore)
    .where('tupe_declaration.state', 'not in', ['not_applicable', 'transferred', 'reconciled', 'closed', 'aborted'])
    .where((eb) => eb.or([eb('opportunity.id', 'is', null), eb('opportunity.status', 'in', ['draft', 'published'])]))
    .where(({ not, exists, selectFrom, ref }) =>
      not(
        exists(selectFrom('tupe_position').select('tupe_position.id').whereRef('party_id', '=', ref('tupe_party.id'))),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('tupe_reminder')
            .select('code')
            .whereRef('tupe_reminder.declaration_id', '=', 'tupe_party.declaration_id')
            .where('code', '=', sql<string>`'position ' || tupe_party.id`),
        ),
      ),
    )
    .orderBy('tupe_party.added_at')
    .orderBy('tupe_party.id')
    .limit(limit)
    .execute();
}

/** The code under which it is kept that a party was reminded of its position. */
const reminderOf = (partyId: string) => `position ${partyId}`;

/** Keeps that a party was reminded. @returns false when it was before */
export async function keepPositionReminder(
  db: Transaction<Database>,
  { declarationId, partyId, due, at }: { declarationId: string; partyId: string; due: string; at: Date },
): Promise<boolean> {
  const kept = await db
    .insertInto('tupe_reminder')
    .values({ declaration_id: declarationId, code: reminderOf(partyId), due, kind: 'due', sent_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
