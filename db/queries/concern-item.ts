import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export type ConcernItem = { code: string; heading: string; text: string };

/** The commitments that are owed by primes, or by providers, as they stand: those that a concern can be raised against. */
export function itemsOwedBy(db: Kysely<Database>, owedBy: 'prime' | 'provider'): Promise<ConcernItem[]> {
  return db
    .selectFrom('rule_item')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'rule_item.version_id')
    .innerJoin('rule_set', 'rule_set.code', 'rule_set_version.rule_set')
    .where('rule_set.required_of', '=', owedBy)
    .where('rule_set.kind', '=', 'commitments')
    .where('rule_set_version.status', '=', 'published')
    .where('rule_item.retired', '=', false)
    .select(['rule_item.code', 'rule_item.heading', 'rule_item.text'])
    .orderBy('rule_item.position')
    .execute();
}

/** Items by their codes as they were last worded, retired ones too: what was raised against one still reads. */
export async function itemsByCode(db: Kysely<Database>, codes: readonly string[]): Promise<Map<string, ConcernItem>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('rule_item')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'rule_item.version_id')
    .where('rule_item.code', 'in', [...codes])
    .where('rule_set_version.status', '<>', 'draft')
    .select(['rule_item.code', 'rule_item.heading', 'rule_item.text'])
    .orderBy('rule_set_version.version')
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}
