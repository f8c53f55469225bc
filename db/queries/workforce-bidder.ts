import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type {
  TupeDeletionTable,
  WorkforcePackOpeningTable,
  WorkforceUndertakingRow,
  WorkforceUndertakingTable,
} from '../tables/workforce-pack.table.ts';

/** Those with an interest in an opportunity, and how it stands. For the rules only: names and number are sealed. */
export function workforceBidders(db: Kysely<Database>, opportunityId: string, organisationId?: string) {
  const standing = sql`decision.interest_id = interest.id and decision.set_aside_at is null`;
  return db
    .selectFrom('interest')
    .innerJoin('opportunity', 'opportunity.id', 'interest.opportunity_id')
    .where('interest.opportunity_id', '=', opportunityId)
    .$if(organisationId !== undefined, (query) => query.where('interest.organisation_id', '=', organisationId ?? ''))
    .select([
      'interest.organisation_id as organisationId',
      'interest.status',
      'interest.withdrawn_at as withdrawnAt',
      'opportunity.interests_opened_at as openedAt',
      'opportunity.withdrawn_at as opportunityWithdrawnAt',
      sql<boolean>`exists (select from decision where ${standing} and decision.outcome in ('award', 'reserve'))`.as(
        'isInTheRunning',
      ),
      sql<Date | null>`(select max(decided_at) from decision where ${standing})`.as('decidedAt'),
      sql<Date | null>`(select max(decided_at) from decision where decision.opportunity_id = interest.opportunity_id and decision.set_aside_at is null and decision.outcome = 'award')`.as(
        'awardedAt',
      ),
    ])
    .orderBy('interest.organisation_id')
    .execute();
}

/** The undertaking of an organisation that stands; null when it signed none. */
export async function workforceUndertakingOf(
  db: Kysely<Database>,
  declarationId: string,
  organisationId: string,
): Promise<WorkforceUndertakingRow | null> {
  const row = await db
    .selectFrom('workforce_undertaking')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The undertakings of a declaration that stand. For mails to those who signed, and for what time does to them. */
export function workforceUndertakings(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('workforce_undertaking')
    .selectAll()
    .where('declaration_id', '=', declarationId)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute();
}

/** Keeps an undertaking under the next number of its declaration, which is locked. */
export async function insertWorkforceUndertaking(
  db: Transaction<Database>,
  row: Omit<Insertable<WorkforceUndertakingTable>, 'number'>,
): Promise<string> {
  const { last } = await db
    .selectFrom('workforce_undertaking')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('declaration_id', '=', row.declaration_id)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('workforce_undertaking')
    .values({ ...row, number: (last ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function endWorkforceUndertaking(
  db: Transaction<Database>,
  declarationId: string,
  organisationId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('workforce_undertaking')
    .set({ ended_at: now })
    .where('declaration_id', '=', declarationId)
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function insertWorkforceOpening(
  db: Transaction<Database>,
  row: Insertable<WorkforcePackOpeningTable>,
): Promise<void> {
  await db.insertInto('workforce_pack_opening').values(row).execute();
}

/** The openings of a giver's packs, the newest first, with the number under which each bidder is known. Names are for stewards. */
export function workforceOpenings(db: Kysely<Database>, declarationId: string, limit: number) {
  return db
    .selectFrom('workforce_pack_opening')
    .innerJoin('workforce_pack', 'workforce_pack.id', 'workforce_pack_opening.pack_id')
    .innerJoin('organisation', 'organisation.id', 'workforce_pack_opening.organisation_id')
    .where('workforce_pack.declaration_id', '=', declarationId)
    .select((eb) => [
      'workforce_pack.giver_id as giverId',
      'workforce_pack.version',
      'workforce_pack_opening.how',
      'workforce_pack_opening.opened_at as openedAt',
      'organisation.name as organisationName',
      eb
        .selectFrom('workforce_undertaking')
        .select(({ fn }) => fn.min('number').as('number'))
        .whereRef('workforce_undertaking.declaration_id', '=', 'workforce_pack.declaration_id')
        .whereRef('workforce_undertaking.organisation_id', '=', 'workforce_pack_opening.organisation_id')
        .as('number'),
    ])
    .orderBy('workforce_pack_opening.opened_at', 'desc')
    .orderBy('workforce_pack_opening.id')
    .limit(limit)
    .execute();
}

/** Whether an organisation opened anything of a declaration. */
export async function hasOpenedWorkforce(
  db: Kysely<Database>,
  declarationId: string,
  organisationId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('workforce_pack_opening')
    .innerJoin('workforce_pack', 'workforce_pack.id', 'workforce_pack_opening.pack_id')
    .where('workforce_pack.declaration_id', '=', declarationId)
    .where('workforce_pack_opening.organisation_id', '=', organisationId)
    .select('workforce_pack_opening.id')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const ofPack = { what: 'workforce_pack' } as const;

/** What bidders of a declaration have to delete, by the numbers under which they are known. Names are for stewards. */
export function workforceDeletions(db: Kysely<Database>, declarationId: string) {
  return db
    .selectFrom('tupe_deletion')
    .innerJoin('organisation', 'organisation.id', 'tupe_deletion.organisation_id')
    .where('tupe_deletion.declaration_id', '=', declarationId)
    .where('what', '=', ofPack.what)
    .selectAll('tupe_deletion')
    .select((eb) => [
      'organisation.name as organisationName',
      eb
        .selectFrom('workforce_undertaking')
        .select(({ fn }) => fn.min('number').as('number'))
        .whereRef('workforce_undertaking.declaration_id', '=', 'tupe_deletion.declaration_id')
        .whereRef('workforce_undertaking.organisation_id', '=', 'tupe_deletion.organisation_id')
        .as('number'),
    ])
    .orderBy('due_on')
    .orderBy('tupe_deletion.organisation_id')
    .execute();
}

/** Asks an organisation to delete, unless it is asked already; what it confirmed before was of an earlier time. */
export async function askWorkforceDeletion(
  db: Transaction<Database>,
  row: Omit<Insertable<TupeDeletionTable>, 'what'>,
): Promise<void> {
  await db
    .insertInto('tupe_deletion')
    .values({ ...row, ...ofPack })
    .onConflict((conflict) => conflict.columns(['declaration_id', 'organisation_id', 'what']).doUpdateSet(row))
    .execute();
}

/** Takes back what an organisation was asked and has not done yet, because it is in the running again. */
export async function forgetWorkforceDeletion(
  db: Transaction<Database>,
  declarationId: string,
  organisationId: string,
): Promise<void> {
  await db
    .deleteFrom('tupe_deletion')
    .where('declaration_id', '=', declarationId)
    .where('organisation_id', '=', organisationId)
    .where('what', '=', ofPack.what)
    .where('confirmed_at', 'is', null)
    .execute();
}

/** Declarations in which somebody signed an undertaking that stands or has something to delete. */
export async function declarationsWithWorkforceBidders(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('tupe_declaration')
    .select('id')
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('workforce_undertaking')
            .whereRef('workforce_undertaking.declaration_id', '=', 'tupe_declaration.id')
            .where('ended_at', 'is', null)
            .select('workforce_undertaking.id'),
        ),
        exists(
          selectFrom('tupe_deletion')
            .whereRef('tupe_deletion.declaration_id', '=', 'tupe_declaration.id')
            .where('what', '=', ofPack.what)
            .where('confirmed_at', 'is', null)
            .select('tupe_deletion.declaration_id'),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
