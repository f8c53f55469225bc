import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { RuleItemRow, RuleItemTable } from '../tables/rule-set.table.ts';

/** Adds a draft to a set: the next number after all there ever were. @returns its id and number */
export async function insertDraft(
  db: Transaction<Database>,
  ruleSet: string,
  draftedBy: string,
  at: Date,
): Promise<{ id: string; version: number }> {
  return db
    .insertInto('rule_set_version')
    .values({
      rule_set: ruleSet,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from rule_set_version where rule_set = ${ruleSet})`,
      drafted_by: draftedBy,
      accept_by: null,
      published_by: null,
      published_at: null,
      ended_by: null,
      ended_at: null,
      ended_reason: null,
      created_at: at,
      updated_at: at,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
}

/** Copies the items of one version into another that is a draft. */
export async function copyItems(db: Transaction<Database>, fromId: string, toId: string): Promise<void> {
  const rows = await db.selectFrom('rule_item').selectAll().where('version_id', '=', fromId).execute();
  if (rows.length === 0) return;
  await db
    .insertInto('rule_item')
    .values(rows.map((row) => ({ ...row, version_id: toId })))
    .execute();
}

export function findItem(db: Kysely<Database>, versionId: string, code: string): Promise<RuleItemRow | undefined> {
  return db
    .selectFrom('rule_item')
    .selectAll()
    .where('version_id', '=', versionId)
    .where('code', '=', code)
    .executeTakeFirst();
}

/** Whether a code was ever used: it means one item for ever. */
export async function isCodeTaken(db: Kysely<Database>, code: string): Promise<boolean> {
  return (await db.selectFrom('rule_item').select('code').where('code', '=', code).executeTakeFirst()) !== undefined;
}

/** Those of these codes that are items of a published version, or of this draft. */
export async function knownCodes(
  db: Kysely<Database>,
  codes: readonly string[],
  draftId: string,
): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await db
    .selectFrom('rule_item')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'rule_item.version_id')
    .select('rule_item.code')
    .where('rule_item.code', 'in', [...codes])
    .where((where) =>
      where.or([where('rule_set_version.status', '=', 'published'), where('rule_set_version.id', '=', draftId)]),
    )
    .execute();
  return new Set(rows.map(({ code }) => code));
}

export type ItemChange = Omit<Insertable<RuleItemTable>, 'version_id' | 'code' | 'position'>;

/** Changes an item of a draft, or adds it after all others. */
export async function putItem(
  db: Transaction<Database>,
  { versionId, code }: { versionId: string; code: string },
  change: ItemChange,
): Promise<void> {
  const position = sql<number>`(select coalesce(max(position), -1) + 1 from rule_item where version_id = ${versionId})`;
  await db
    .insertInto('rule_item')
    .values({ ...change, version_id: versionId, code, position })
    .onConflict((conflict) => conflict.columns(['version_id', 'code']).doUpdateSet(change))
    .execute();
}

export async function setItemRetired(db: Transaction<Database>, versionId: string, code: string, retired: boolean) {
  const { numUpdatedRows } = await db
    .updateTable('rule_item')
    .set({ retired })
    .where('version_id', '=', versionId)
    .where('code', '=', code)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteDraft(db: Transaction<Database>, draftId: string): Promise<void> {
  await db.deleteFrom('rule_set_version').where('id', '=', draftId).where('status', '=', 'draft').execute();
}

export type Ending = { ended_by: string; ended_at: Date; ended_reason: string };

/** Ends the published version of a set. */
export async function endVersion(
  db: Transaction<Database>,
  versionId: string,
  status: 'superseded' | 'retired',
  ending: Ending,
): Promise<void> {
  await db
    .updateTable('rule_set_version')
    .set({ status, ...ending, updated_at: ending.ended_at })
    .where('id', '=', versionId)
    .execute();
}

export async function publishVersion(
  db: Transaction<Database>,
  versionId: string,
  { reason, acceptBy, publishedBy, at }: { reason: string; acceptBy: string; publishedBy: string; at: Date },
): Promise<void> {
  await db
    .updateTable('rule_set_version')
    .set({
      status: 'published',
      reason,
      accept_by: acceptBy,
      published_by: publishedBy,
      published_at: at,
      updated_at: at,
    })
    .where('id', '=', versionId)
    .execute();
}
