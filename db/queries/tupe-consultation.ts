import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type {
  TupeConsultationEntryRow,
  TupeConsultationEntryTable,
  TupeConsultationRow,
  TupeInformedRow,
  TupeInformedTable,
} from '../tables/tupe-consultation.table.ts';

/** What the employers of a declaration recorded. */
export function tupeConsultationsOf(db: Kysely<Database>, declarationId: string): Promise<TupeConsultationRow[]> {
  return db.selectFrom('tupe_consultation').selectAll().where('declaration_id', '=', declarationId).execute();
}

export type ConsultationChange = Partial<
  Omit<TupeConsultationRow, 'party_id' | 'declaration_id' | 'version' | 'updated_by' | 'updated_at'>
>;
type Change = {
  partyId: string;
  declarationId: string;
  change: ConsultationChange;
  by: string | null;
  at: Date;
};

/** Writes what an employer recorded; its record begins with the first. Its declaration is locked before. */
export async function saveTupeConsultation(
  db: Transaction<Database>,
  { partyId, declarationId, change, by, at }: Change,
): Promise<void> {
  const changed = { ...change, updated_by: by, updated_at: at };
  await db
    .insertInto('tupe_consultation')
    .values({ ...nothingRecorded, ...changed, party_id: partyId, declaration_id: declarationId })
    .onConflict((conflict) =>
      conflict.column('party_id').doUpdateSet({ ...changed, version: sql<number>`tupe_consultation.version + 1` }),
    )
    .execute();
}

/** What every record of an employer begins with. */
export const nothingRecorded = {
  has_affected_staff: null,
  measures_envisaged: null,
  route: null,
  union_name: null,
  representatives: null,
  election_called_on: null,
  election_held_on: null,
  headcount: null,
  headcount_on: null,
  transferring: null,
  representatives_exist: null,
  representatives_invited: null,
  direct_allowed: null,
  direct_rule: null,
  starts_on: null,
  ends_on: null,
  closing_words: null,
} as const;

/** When the parties of a declaration told something to whom, the oldest first, with what was withdrawn. */
export function tupeInformedOf(db: Kysely<Database>, declarationId: string): Promise<TupeInformedRow[]> {
  return db
    .selectFrom('tupe_informed')
    .innerJoin('tupe_party', 'tupe_party.id', 'tupe_informed.party_id')
    .selectAll('tupe_informed')
    .where('tupe_party.declaration_id', '=', declarationId)
    .orderBy('tupe_informed.informed_on')
    .orderBy('tupe_informed.recorded_at')
    .orderBy('tupe_informed.id')
    .execute();
}

export async function insertTupeInformed(
  db: Transaction<Database>,
  row: Insertable<TupeInformedTable>,
): Promise<string> {
  const { id } = await db.insertInto('tupe_informed').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** The logs of a declaration, the oldest entry first, with what was withdrawn. */
export function tupeEntriesOf(db: Kysely<Database>, declarationId: string): Promise<TupeConsultationEntryRow[]> {
  return db
    .selectFrom('tupe_consultation_entry')
    .innerJoin('tupe_party', 'tupe_party.id', 'tupe_consultation_entry.party_id')
    .selectAll('tupe_consultation_entry')
    .where('tupe_party.declaration_id', '=', declarationId)
    .orderBy('tupe_consultation_entry.happened_on')
    .orderBy('tupe_consultation_entry.recorded_at')
    .orderBy('tupe_consultation_entry.id')
    .execute();
}

export async function insertTupeEntry(
  db: Transaction<Database>,
  row: Insertable<TupeConsultationEntryTable>,
): Promise<string> {
  const { id } = await db.insertInto('tupe_consultation_entry').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

export type Withdrawable = 'tupe_informed' | 'tupe_consultation_entry';

/** Whether there is such an entry of an employer. */
export async function isTupeEntryOf(
  db: Kysely<Database>,
  table: Withdrawable,
  partyId: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select('id')
    .where('id', '=', id)
    .where('party_id', '=', partyId)
    .executeTakeFirst();
  return row !== undefined;
}

type Withdrawal = { partyId: string; id: string; reason: string; at: Date };

/** Withdraws an entry of an employer, which stays to be read. @returns whether it stood until now */
export async function withdrawTupeEntry(
  db: Transaction<Database>,
  table: Withdrawable,
  { partyId, id, reason, at }: Withdrawal,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set({ withdrawn_at: at, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('party_id', '=', partyId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
