import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { HeadContractRow, NewHeadContract } from '../tables/opportunity.table.ts';

/** A head contract of an organisation; null when there is none or it belongs to another. */
export async function findHeadContractOf(
  db: Kysely<Database>,
  organisationId: string,
  headContractId: string,
): Promise<HeadContractRow | null> {
  const row = await db
    .selectFrom('head_contract')
    .selectAll()
    .where('id', '=', headContractId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return row ?? null;
}

/** Any head contract, for stewards. */
export async function findHeadContract(db: Kysely<Database>, headContractId: string): Promise<HeadContractRow | null> {
  const row = await db.selectFrom('head_contract').selectAll().where('id', '=', headContractId).executeTakeFirst();
  return row ?? null;
}

/** The head contracts of an organisation, by name; at most 100. */
export function listHeadContractsOf(
  db: Kysely<Database>,
  organisationId: string,
  offset = 0,
): Promise<HeadContractRow[]> {
  return db
    .selectFrom('head_contract')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('name')
    .orderBy('id')
    .offset(offset)
    .limit(100)
    .execute();
}

/** How many head contracts an organisation has. */
export async function countHeadContractsOf(db: Kysely<Database>, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('head_contract')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Adds a head contract. Returns its id. */
export async function insertHeadContract(db: Transaction<Database>, row: NewHeadContract): Promise<string> {
  const { id } = await db.insertInto('head_contract').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Changes a head contract of an organisation; false when it has no such contract. */
export async function updateHeadContract(
  db: Transaction<Database>,
  organisationId: string,
  headContractId: string,
  change: Partial<HeadContractRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('head_contract')
    .set(change)
    .where('id', '=', headContractId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type ProgrammeAreaChoice = { version: string; code: string; name: string; places: string[] };

/** The areas of a programme with the codes of their districts, as they were at the time; none for an unknown programme. */
export async function listProgrammeAreas(db: Kysely<Database>, programme: string): Promise<ProgrammeAreaChoice[]> {
  const rows = await db
    .selectFrom('programme_area')
    .innerJoin('programme_area_member', (join) =>
      join
        .onRef('programme_area_member.programme', '=', 'programme_area.programme')
        .onRef('programme_area_member.version', '=', 'programme_area.version')
        .onRef('programme_area_member.code', '=', 'programme_area.code'),
    )
    .select(['programme_area.version', 'programme_area.code', 'programme_area.name', 'programme_area_member.place'])
    .where('programme_area.programme', '=', programme)
    .orderBy('programme_area.version', 'desc')
    .orderBy('programme_area.code')
    .orderBy('programme_area_member.place')
    .execute();
  const areas = Map.groupBy(rows, ({ version, code }) => `${version} ${code}`);
  return [...areas.values()].flatMap((members) =>
    members.slice(0, 1).map(({ version, code, name }) => ({
      version,
      code,
      name,
      places: members.map(({ place }) => place),
    })),
  );
}
