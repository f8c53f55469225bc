import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { FindingRow, FindingTable } from '../tables/finding.table.ts';

/** The items on which a finding was upheld and is not closed: what the status NOT_MET follows from. */
export async function upheldItems(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('finding')
    .select('item_code')
    .distinct()
    .where('organisation_id', '=', organisationId)
    .where('status', '=', 'upheld')
    .orderBy('item_code')
    .execute();
  return rows.map(({ item_code }) => item_code);
}

export type FindingInFull = NonNullable<Awaited<ReturnType<typeof findFinding>>>;

/** A finding with those it is about: the organisation, and the partner and the opportunity where it names them. */
export async function findFinding(db: Kysely<Database>, findingId: string) {
  const row = await findings(db).where('finding.id', '=', findingId).executeTakeFirst();
  return row ?? null;
}

/** Findings with those they are about. */
export function findings(db: Kysely<Database>) {
  return db
    .selectFrom('finding')
    .innerJoin('organisation', 'organisation.id', 'finding.organisation_id')
    .leftJoin('subcontract', 'subcontract.id', 'finding.subcontract_id')
    .leftJoin('organisation as partner', 'partner.id', 'subcontract.provider_id')
    .leftJoin('opportunity', 'opportunity.id', 'finding.opportunity_id')
    .leftJoin('person as steward', 'steward.id', 'finding.steward_id')
    .selectAll('finding')
    .select([
      'organisation.name as organisation_name',
      'partner.id as partner_id',
      'partner.name as partner_name',
      'opportunity.title as opportunity_title',
      'steward.name as steward_name',
      sql<string>`coalesce((select rule_item.heading from rule_item
        join rule_set_version as version on version.id = rule_item.version_id
        where rule_item.code = finding.item_code and version.status <> 'draft'
        order by version.status = 'published' desc, version.version desc limit 1), '')`.as('item_heading'),
    ]);
}

/** The finding itself, locked until the transaction ends. Its organisation is locked before. */
export async function lockFinding(db: Transaction<Database>, findingId: string): Promise<FindingRow | null> {
  const row = await db.selectFrom('finding').selectAll().where('id', '=', findingId).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** Holds an organisation until the transaction ends, so that its findings change one after the other. */
export async function holdOrganisation(db: Transaction<Database>, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns its id, or null when the same facts have a finding already that was not cured */
export async function insertFinding(db: Transaction<Database>, row: Insertable<FindingTable>): Promise<string | null> {
  const inserted = await db
    .insertInto('finding')
    .values(row)
    .onConflict((conflict) => conflict.column('fingerprint').where('status', '<>', sql.lit('cured')).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

export async function updateFinding(
  db: Transaction<Database>,
  findingId: string,
  change: Updateable<FindingTable>,
): Promise<void> {
  await db.updateTable('finding').set(change).where('id', '=', findingId).execute();
}

/** What the tests opened of an organisation and the facts have not cured: a decided one keeps the same facts from opening again. */
export function standingOfTests(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('finding')
    .select(['id', 'fingerprint', 'status', 'severity', 'cured_on', 'facts', 'annotation', 'annotate_by'])
    .where('organisation_id', '=', organisationId)
    .where('detected_by', '=', 'rule')
    .where('status', '<>', sql.lit('cured'))
    .execute();
}

/** Whether something else than the organisation itself has brought up an item, and it still stands. */
export async function isKnownBreach(db: Kysely<Database>, organisationId: string, itemCode: string): Promise<boolean> {
  const row = await db
    .selectFrom('finding')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('item_code', '=', itemCode)
    .where('detected_by', '<>', 'self_report')
    .where('status', 'in', ['open', 'published', 'upheld'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertFindingNote(
  db: Transaction<Database>,
  note: { finding_id: string; body: string; written_by: string; written_at: Date },
): Promise<void> {
  await db.insertInto('finding_note').values(note).execute();
}

/** The notes of stewards on a finding, the oldest first. */
export function findingNotes(db: Kysely<Database>, findingId: string) {
  return db
    .selectFrom('finding_note')
    .leftJoin('person', 'person.id', 'finding_note.written_by')
    .where('finding_id', '=', findingId)
    .select(['finding_note.id', 'body', 'written_at', 'person.name as writer'])
    .orderBy('written_at')
    .limit(100)
    .execute();
}
