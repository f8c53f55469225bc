import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { RuleItemRow, RuleSetRow, RuleSetVersionRow } from '../tables/rule-set.table.ts';

/** Every rule set in its order, each with the number of its published version. */
export function ruleSets(db: Kysely<Database>) {
  return db
    .selectFrom('rule_set')
    .leftJoin('rule_set_version as published', (join) =>
      join.onRef('published.rule_set', '=', 'rule_set.code').on('published.status', '=', 'published'),
    )
    .leftJoin('rule_set_version as draft', (join) =>
      join.onRef('draft.rule_set', '=', 'rule_set.code').on('draft.status', '=', 'draft'),
    )
    .selectAll('rule_set')
    .select([
      'published.version as version',
      'published.published_at as published_at',
      'published.accept_by as accept_by',
      'draft.version as draft_version',
    ])
    .orderBy('rule_set.position')
    .execute();
}

export function findRuleSet(db: Kysely<Database>, code: string): Promise<RuleSetRow | undefined> {
  return db.selectFrom('rule_set').selectAll().where('code', '=', code).executeTakeFirst();
}

/** Keeps everybody else from changing the versions of a set until the transaction ends. @returns whether there is such a set */
export async function lockRuleSet(db: Transaction<Database>, code: string): Promise<boolean> {
  const row = await db.selectFrom('rule_set').select('code').where('code', '=', code).forUpdate().executeTakeFirst();
  return row !== undefined;
}

/** The versions of a set, the newest first. */
export function versionsOf(db: Kysely<Database>, ruleSet: string): Promise<RuleSetVersionRow[]> {
  return db
    .selectFrom('rule_set_version')
    .selectAll()
    .where('rule_set', '=', ruleSet)
    .orderBy('version', 'desc')
    .execute();
}

export function findVersion(db: Kysely<Database>, id: string): Promise<RuleSetVersionRow | undefined> {
  return db.selectFrom('rule_set_version').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The published version of a set, or its draft. */
export function versionIn(db: Kysely<Database>, ruleSet: string, status: 'published' | 'draft') {
  return db
    .selectFrom('rule_set_version')
    .selectAll()
    .where('rule_set', '=', ruleSet)
    .where('status', '=', status)
    .executeTakeFirst();
}

/** The items of a version in their order, retired ones included. */
export function itemsOf(db: Kysely<Database>, versionId: string): Promise<RuleItemRow[]> {
  return db
    .selectFrom('rule_item')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('position')
    .orderBy('code')
    .execute();
}

export type Relative = { code: string; heading: string; rule_set: string; names: string[] };

/** Published items that are named by one of these, or name one of these. */
export function relativesOf(db: Kysely<Database>, codes: readonly string[], named: readonly string[]) {
  if (codes.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('rule_item')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'rule_item.version_id')
    .where('rule_set_version.status', '=', 'published')
    .where((where) =>
      where.or([
        where('rule_item.code', 'in', [...codes, ...named]),
        sql<boolean>`rule_item.lineage && ${sql.val([...codes])}::text[]`,
      ]),
    )
    .select(['rule_item.code', 'rule_item.heading', 'rule_set_version.rule_set', 'rule_item.lineage as names'])
    .execute();
}
