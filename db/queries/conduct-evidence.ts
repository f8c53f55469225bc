import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { ConductEvidenceRow, ConductEvidenceTable } from '../tables/attestation.table.ts';

export type ConductEvidence = ConductEvidenceRow & { items: string[]; file_name: string | null };

function evidence(db: Kysely<Database>) {
  return db
    .selectFrom('conduct_evidence')
    .leftJoin('stored_file', 'stored_file.id', 'conduct_evidence.file_id')
    .selectAll('conduct_evidence')
    .select('stored_file.name as file_name')
    .select(
      sql<string[]>`(select coalesce(array_agg(item_code order by item_code), '{}') from conduct_evidence_item
        where evidence_id = conduct_evidence.id)`.as('items'),
    );
}

/** What an organisation has filed and not withdrawn, the last received first. */
export async function evidenceOf(db: Kysely<Database>, organisationId: string): Promise<ConductEvidence[]> {
  return (await evidenceOfEach(db, [organisationId])).get(organisationId) ?? [];
}

/** The same of several organisations, by whose it is. */
export async function evidenceOfEach(
  db: Kysely<Database>,
  organisationIds: readonly string[],
): Promise<Map<string, ConductEvidence[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await evidence(db)
    .where('conduct_evidence.organisation_id', 'in', [...organisationIds])
    .where('withdrawn_at', 'is', null)
    .orderBy('received_at', 'desc')
    .orderBy('conduct_evidence.id')
    .execute();
  return Map.groupBy(rows, ({ organisation_id: id }) => id);
}

/** One piece, withdrawn or not. */
export async function findConductEvidence(db: Kysely<Database>, evidenceId: string): Promise<ConductEvidence | null> {
  return (await evidence(db).where('conduct_evidence.id', '=', evidenceId).executeTakeFirst()) ?? null;
}

export async function insertConductEvidence(
  db: Transaction<Database>,
  row: Insertable<ConductEvidenceTable>,
  items: readonly string[],
): Promise<string> {
  const { id } = await db.insertInto('conduct_evidence').values(row).returning('id').executeTakeFirstOrThrow();
  await addEvidenceItems(db, id, items);
  return id;
}

/** Notes the items that evidence answers beside those that it answered before. */
export async function addEvidenceItems(
  db: Transaction<Database>,
  evidenceId: string,
  items: readonly string[],
): Promise<void> {
  if (items.length === 0) return;
  await db
    .insertInto('conduct_evidence_item')
    .values(items.map((item_code) => ({ evidence_id: evidenceId, item_code })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Makes these the items that evidence answers. */
export async function setEvidenceItems(
  db: Transaction<Database>,
  evidenceId: string,
  items: readonly string[],
): Promise<void> {
  await db.deleteFrom('conduct_evidence_item').where('evidence_id', '=', evidenceId).execute();
  await addEvidenceItems(db, evidenceId, items);
}

/** Takes evidence back; it stays on record. @returns false when it was before, or is another's */
export async function withdrawConductEvidence(
  db: Transaction<Database>,
  organisationId: string,
  evidenceId: string,
  now: Date,
): Promise<boolean> {
  const row = await db
    .updateTable('conduct_evidence')
    .set({ withdrawn_at: now })
    .where('id', '=', evidenceId)
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Evidence that expires by a day and whose owner was not told so, and evidence that has expired likewise. */
export function evidenceToRemind(db: Kysely<Database>, today: string, soon: string, limit: number) {
  return evidence(db)
    .where('withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('expires_on', '<', today), eb('expiry_told_on', 'is', null)]),
        eb.and([eb('expires_on', '>=', today), eb('expires_on', '<=', soon), eb('reminded_on', 'is', null)]),
      ]),
    )
    .orderBy('conduct_evidence.organisation_id')
    .orderBy('expires_on')
    .limit(limit)
    .execute();
}

/** Notes that its owner was told. */
export async function noteReminded(
  db: Transaction<Database>,
  evidenceIds: readonly string[],
  change: { reminded_on: string } | { expiry_told_on: string },
): Promise<void> {
  if (evidenceIds.length === 0) return;
  await db
    .updateTable('conduct_evidence')
    .set(change)
    .where('id', 'in', [...evidenceIds])
    .execute();
}
