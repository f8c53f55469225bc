import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';

/**
 * Those of these keys of sealed files that no row points to. Only files of declarations that are in this database: another market may
 * keep its own in the same place. A key is `<folder>/<declaration>/<what it is>`.
 */
export async function sealedKeysToRemove(db: Kysely<Database>, keys: readonly string[]): Promise<string[]> {
  const declarationOf = (key: string) => key.split('/')[1] ?? '';
  const ids = [...new Set(keys.map(declarationOf).filter((id) => uuid.test(id)))];
  if (ids.length === 0) return [];
  const declarations = await db.selectFrom('tupe_declaration').select('id').where('id', 'in', ids).execute();
  const given = await db
    .selectFrom('employee_information')
    .select('sealed_key')
    .where('sealed_key', 'in', keys)
    .execute();
  const packs = await db.selectFrom('workforce_pack').select('sealed_key').where('sealed_key', 'in', keys).execute();
  const own = new Set(declarations.map(({ id }) => id));
  const pointedTo = new Set([...given, ...packs].map(({ sealed_key }) => sealed_key));
  return keys.filter((key) => own.has(declarationOf(key)) && !pointedTo.has(key));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
