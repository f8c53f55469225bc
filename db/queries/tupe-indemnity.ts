import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { TupeIndemnityRow, TupeIndemnityTable } from '../tables/tupe-terms.table.ts';

const inOrder = sql`array_position(array['pre_transfer', 'post_transfer', 'eli', 'consult', 'undisclosed', 'redesign', 'pension', 'exit'], risk)`;

/** The promises of a declaration that stand, by risk, each in the order in which they were proposed. */
export function indemnitiesOf(db: Kysely<Database>, declarationId: string): Promise<TupeIndemnityRow[]> {
  return db
    .selectFrom('tupe_indemnity')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .where('withdrawn_at', 'is', null)
    .orderBy(inOrder)
    .orderBy('proposed_at')
    .orderBy('id')
    .limit(100)
    .execute();
}

/** One promise that stands; null when the declaration has no such promise. */
export async function findIndemnity(
  db: Kysely<Database>,
  declarationId: string,
  indemnityId: string,
): Promise<TupeIndemnityRow | null> {
  const row = await db
    .selectFrom('tupe_indemnity')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .where('id', '=', indemnityId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Adds a promise. @returns its id */
export async function insertIndemnity(db: Transaction<Database>, row: Insertable<TupeIndemnityTable>): Promise<string> {
  const { id } = await db.insertInto('tupe_indemnity').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Changes a promise that the caller has read in the same transaction, after it locked the declaration. */
export async function updateIndemnity(
  db: Transaction<Database>,
  indemnityId: string,
  change: Updateable<TupeIndemnityTable>,
): Promise<void> {
  await db.updateTable('tupe_indemnity').set(change).where('id', '=', indemnityId).execute();
}

/** Keeps that a party agreed to a version; does nothing when it did before. */
export async function insertAgreement(
  db: Transaction<Database>,
  row: { indemnity_id: string; version: number; party_id: string; agreed_by: string | null; agreed_at: Date },
): Promise<void> {
  await db
    .insertInto('tupe_indemnity_agreement')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who agreed to which version of the promises of a declaration, and when, the first first. */
export function agreementsOf(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('tupe_indemnity_agreement as agreement')
    .innerJoin('tupe_indemnity', 'tupe_indemnity.id', 'agreement.indemnity_id')
    .leftJoin('person', 'person.id', 'agreement.agreed_by')
    .select([
      'agreement.indemnity_id as indemnityId',
      'agreement.version',
      'agreement.party_id as partyId',
      'agreement.agreed_at as agreedAt',
      'person.name as agreedBy',
    ])
    .where('tupe_indemnity.declaration_id', '=', declarationId)
    .orderBy('agreement.agreed_at')
    .orderBy('agreement.party_id')
    .limit(1000)
    .execute();
}
export type Agreement = Awaited<ReturnType<typeof agreementsOf>>[number];

export type OpenPromise = {
  declarationId: string;
  giver_party_id: string | null;
  receiver_party_id: string | null;
  /** Who agreed to the version that stands. */
  agreed: string[];
};

/** The promises that stand in some declarations, with who agreed to each as it is now. */
export async function promisesIn(db: Kysely<Database>, declarationIds: readonly string[]): Promise<OpenPromise[]> {
  if (declarationIds.length === 0) return [];
  const { rows } = await sql<OpenPromise>`
    select declaration_id as "declarationId", giver_party_id, receiver_party_id,
      array(select party_id from tupe_indemnity_agreement agreement
        where agreement.indemnity_id = tupe_indemnity.id and agreement.version = tupe_indemnity.version
        order by party_id) as agreed
    from tupe_indemnity
    where declaration_id in (${sql.join(declarationIds)}) and withdrawn_at is null
    order by declaration_id, id`.execute(db);
  return rows;
}

/** What is known of what each party of a declaration could bear: its size, the reserves that it published, what it spends. */
export function meansOf(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('tupe_party')
    .leftJoin('organisation', 'organisation.id', 'tupe_party.organisation_id')
    .leftJoin('profile', 'profile.organisation_id', 'tupe_party.organisation_id')
    .leftJoin('profile_version', (join) =>
      join
        .onRef('profile_version.organisation_id', '=', 'profile.organisation_id')
        .onRef('profile_version.version', '=', 'profile.published_version'),
    )
    .leftJoin('tupe_running_cost', 'tupe_running_cost.party_id', 'tupe_party.id')
    .select([
      'tupe_party.id as partyId',
      'organisation.size_band as sizeBand',
      'tupe_running_cost.annual_pence as annualCostsPence',
      sql<string | null>`profile_version.snapshot -> 'commercial' ->> 'reservesBand'`.as('reservesBand'),
    ])
    .where('tupe_party.declaration_id', '=', declarationId)
    .where('tupe_party.ended_at', 'is', null)
    .execute();
}

/** Keeps what a party says that it spends in a year. */
export async function saveRunningCost(
  db: Transaction<Database>,
  row: { party_id: string; declaration_id: string; annual_pence: number; said_by: string | null; said_at: Date },
): Promise<void> {
  const { annual_pence, said_by, said_at } = row;
  await db
    .insertInto('tupe_running_cost')
    .values(row)
    .onConflict((conflict) => conflict.column('party_id').doUpdateSet({ annual_pence, said_by, said_at }))
    .execute();
}
