import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { TupeCostAssumptionTable } from '../tables/tupe-terms.table.ts';

function assumptions(db: Kysely<Database>) {
  return db
    .selectFrom('tupe_cost_assumption')
    .innerJoin('tupe_declaration', 'tupe_declaration.id', 'tupe_cost_assumption.declaration_id')
    .leftJoin('person', 'person.id', 'tupe_cost_assumption.set_by')
    .innerJoin('organisation', 'organisation.id', 'tupe_declaration.prime_id')
    .selectAll('tupe_cost_assumption')
    .select(['person.name as set_by_name', 'organisation.name as prime_name']);
}
export type AssumptionInFull = Awaited<ReturnType<typeof assumptionsOf>>[number];

/** Every version of what staff who transfer are taken to cost, the latest first. */
export function assumptionsOf(db: Kysely<Database>, declarationId: string) {
  return assumptions(db)
    .where('tupe_cost_assumption.declaration_id', '=', declarationId)
    .orderBy('tupe_cost_assumption.version', 'desc')
    .limit(100)
    .execute();
}

/** The declaration of an opportunity with the assumption that stands; null when it has none. */
export async function costOfOpportunity(db: Kysely<Database>, opportunityId: string) {
  const declaration = await db
    .selectFrom('tupe_declaration')
    .select(['id', 'state'])
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  if (!declaration) return null;
  const assumption = await assumptions(db)
    .where('tupe_cost_assumption.declaration_id', '=', declaration.id)
    .where('tupe_cost_assumption.replaced_at', 'is', null)
    .executeTakeFirst();
  return { declarationId: declaration.id, assumption: assumption ?? null };
}

/** When the answers to the opportunity of a declaration were opened; null while they are sealed and for a sub-contract. */
export async function openedAt(db: Kysely<Database>, declarationId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('tupe_declaration')
    .innerJoin('opportunity', 'opportunity.id', 'tupe_declaration.opportunity_id')
    .select('opportunity.interests_opened_at as openedAt')
    .where('tupe_declaration.id', '=', declarationId)
    .executeTakeFirst();
  return row?.openedAt ?? null;
}

/** Puts a new version in the place of the one that stood. The caller has locked the declaration. @returns its version */
export async function replaceAssumption(
  db: Transaction<Database>,
  row: Omit<Insertable<TupeCostAssumptionTable>, 'version'>,
): Promise<number> {
  const { declaration_id: declarationId, set_at: setAt } = row;
  const { last } = await db
    .selectFrom('tupe_cost_assumption')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('declaration_id', '=', declarationId)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('tupe_cost_assumption')
    .set({ replaced_at: setAt })
    .where('declaration_id', '=', declarationId)
    .where('replaced_at', 'is', null)
    .execute();
  const version = (last ?? 0) + 1;
  await db
    .insertInto('tupe_cost_assumption')
    .values({ ...row, version })
    .execute();
  return version;
}
