import type { Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { RuleItemFile, RuleSetFile } from './rule-schema.ts';

/**
 * Puts rule sets of the files in as version 1 of each, published. A version that is there is never touched, for organisations
 * may have accepted it; what stewards drafted or published neither.
 */
export async function loadRules(db: Transaction<Database>, files: readonly RuleSetFile[]): Promise<void> {
  await db
    .insertInto('rule_set')
    .values(
      files.map(({ items: _items, as_at: _asAt, note: _note, ...ruleSet }, position) => ({ ...ruleSet, position })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        title: ref('excluded.title'),
        summary: ref('excluded.summary'),
        nations: ref('excluded.nations'),
        in_force_from: ref('excluded.in_force_from'),
        in_force_to: ref('excluded.in_force_to'),
        source: ref('excluded.source'),
        verify: ref('excluded.verify'),
        position: ref('excluded.position'),
      })),
    )
    .execute();
  const fresh = await insertVersions(db, files);
  if (fresh.length === 0) return;
  const byCode = new Map(files.map((file) => [file.code, file]));
  const rows = fresh.flatMap(({ id, rule_set }) =>
    (byCode.get(rule_set)?.items ?? []).map((item, position) => itemRow(id, item, position)),
  );
  await db.insertInto('rule_item').values(rows).execute();
  // Items are frozen from here on.
  const ids = fresh.map(({ id }) => id);
  await db.updateTable('rule_set_version').set({ status: 'published' }).where('id', 'in', ids).execute();
}

function insertVersions(db: Transaction<Database>, files: readonly RuleSetFile[]) {
  const versions = files.map(({ code, as_at, note = '' }) => ({
    rule_set: code,
    version: 1,
    status: 'draft' as const,
    reason: note,
    from_file: true,
    published_at: new Date(as_at),
    created_at: new Date(as_at),
    updated_at: new Date(as_at),
  }));
  return db
    .insertInto('rule_set_version')
    .values(versions)
    .onConflict((conflict) => conflict.columns(['rule_set', 'version']).doNothing())
    .returning(['id', 'rule_set'])
    .execute();
}

const itemRow = (version_id: string, item: RuleItemFile, position: number) => ({ ...item, version_id, position });
