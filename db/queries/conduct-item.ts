import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

export type ConductItem = {
  code: string;
  heading: string;
  text: string;
  versionId: string;
  version: number;
  ruleSet: string;
  ruleSetTitle: string;
  requiredOf: 'prime' | 'provider' | 'steward' | null;
  cadence: string[];
  evidenceKinds: string[];
  counterAttestors: string[];
  lineage: string[];
  smallToo: boolean;
};

/** The items of all rule sets in the versions that are in force, in the order of the sets. Retired ones are in none. */
export function itemsInForce(db: Kysely<Database>): Promise<ConductItem[]> {
  return items(db)
    .where('rule_set_version.status', '=', 'published')
    .where('rule_item.retired', '=', false)
    .where('rule_item.is_public', '=', true)
    .orderBy('rule_set.position')
    .orderBy('rule_item.position')
    .execute();
}

/** Items as some versions have them, whether those are in force or not. */
export async function itemsOfVersions(db: Kysely<Database>, versionIds: readonly string[]): Promise<ConductItem[]> {
  if (versionIds.length === 0) return [];
  return items(db)
    .where('rule_item.version_id', 'in', [...versionIds])
    .execute();
}

function items(db: Kysely<Database>) {
  return db
    .selectFrom('rule_item')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'rule_item.version_id')
    .innerJoin('rule_set', 'rule_set.code', 'rule_set_version.rule_set')
    .select([
      'rule_item.code',
      'rule_item.heading',
      'rule_item.text',
      'rule_item.version_id as versionId',
      'rule_set_version.version',
      'rule_set.code as ruleSet',
      'rule_set.title as ruleSetTitle',
      'rule_set.required_of as requiredOf',
      'rule_item.cadence',
      'rule_item.evidence_kinds as evidenceKinds',
      'rule_item.counter_attestors as counterAttestors',
      'rule_item.lineage',
      'rule_item.small_too as smallToo',
    ]);
}

/** The items that an organisation has accepted, by rule set, while its acceptance lasts. */
export async function acceptedItems(db: Kysely<Database>, organisationId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('commitment')
    .select(['rule_set', 'items'])
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .execute();
  return new Map(rows.map(({ rule_set, items }) => [rule_set, items]));
}

/** The numbers of versions by their ids. */
export async function versionNumbers(
  db: Kysely<Database>,
  versionIds: readonly string[],
): Promise<Map<string, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('rule_set_version')
    .select(['id', 'version'])
    .where('id', 'in', [...new Set(versionIds)])
    .execute();
  return new Map(rows.map(({ id, version }) => [id, version]));
}
