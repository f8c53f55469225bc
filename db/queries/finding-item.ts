import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

function standing(db: Kysely<Database>) {
  return db
    .selectFrom('rule_item')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'rule_item.version_id')
    .innerJoin('rule_set', 'rule_set.code', 'rule_set_version.rule_set')
    .where('rule_set_version.status', '=', 'published')
    .where('rule_item.retired', '=', false)
    .select(['rule_item.code', 'rule_item.heading', 'rule_item.text', 'rule_item.severity']);
}

/** The items that an organisation owes by the sets that are required of its kind, in their order. */
export function itemsOwedBy(db: Kysely<Database>, kinds: readonly ('prime' | 'provider')[]) {
  if (kinds.length === 0) return Promise.resolve([]);
  return standing(db)
    .where('rule_set.required_of', 'in', [...kinds])
    .orderBy('rule_set.position')
    .orderBy('rule_item.position')
    .limit(200)
    .execute();
}

/** An item as the version that stands has it; undefined when none has it. */
export function itemOfRules(db: Kysely<Database>, code: string) {
  return standing(db).where('rule_item.code', '=', code).executeTakeFirst();
}
