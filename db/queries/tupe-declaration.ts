import { type Insertable, type Kysely, sql, type Transaction, type Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type {
  TupeDeclarationRow,
  TupeDeclarationTable,
  TupeDeclarationVersionRow,
  TupeDeclarationVersionTable,
  TupePartyRow,
  TupePartyTable,
  TupeStepRow,
  TupeStepTable,
} from '../tables/tupe-declaration.table.ts';

function declarations(db: Kysely<Database>) {
  return db
    .selectFrom('tupe_declaration')
    .leftJoin('opportunity', 'opportunity.id', 'tupe_declaration.opportunity_id')
    .leftJoin('subcontract', 'subcontract.id', 'tupe_declaration.subcontract_id')
    .selectAll('tupe_declaration')
    .select([
      'opportunity.title as opportunity_title',
      'opportunity.status as opportunity_status',
      'subcontract.terms as subcontract_terms',
      'subcontract.status as subcontract_status',
    ]);
}
export type TupeDeclarationInFull = NonNullable<Awaited<ReturnType<typeof findTupeDeclaration>>>;

/** A declaration with the title and the status of what it is about. */
export async function findTupeDeclaration(db: Kysely<Database>, declarationId: string) {
  const row = await declarations(db).where('tupe_declaration.id', '=', declarationId).executeTakeFirst();
  return row ?? null;
}

/** What a declaration is about; each has at most one. */
export type About = { opportunityId: string } | { subcontractId: string };

const columnOf = (about: About) =>
  'opportunityId' in about
    ? ({ column: 'tupe_declaration.opportunity_id', id: about.opportunityId } as const)
    : ({ column: 'tupe_declaration.subcontract_id', id: about.subcontractId } as const);

/** The same, by what the declaration is about. */
export async function findTupeDeclarationOf(db: Kysely<Database>, about: About) {
  const { column, id } = columnOf(about);
  const row = await declarations(db).where(column, '=', id).executeTakeFirst();
  return row ?? null;
}

/** Where the declaration of an opportunity or a sub-contract stands, and whether the risk of a dispute is accepted; null without one. */
export async function tupeStandingOf(db: Kysely<Database>, about: About) {
  const { column, id } = columnOf(about);
  const row = await db
    .selectFrom('tupe_declaration')
    .select(['id', 'state', 'risk_accepted_at', 'planned_transfer_on'])
    .where(column, '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The id of the declaration of an opportunity or of a sub-contract; null when there is none. */
export async function tupeDeclarationOf(db: Kysely<Database>, about: About): Promise<string | null> {
  const standing = await tupeStandingOf(db, about);
  return standing?.id ?? null;
}

/** A declaration itself, locked until the transaction ends. */
export async function lockTupeDeclaration(
  db: Transaction<Database>,
  declarationId: string,
): Promise<TupeDeclarationRow | null> {
  const row = await db
    .selectFrom('tupe_declaration')
    .selectAll()
    .where('id', '=', declarationId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Adds a declaration; does nothing where the opportunity or the sub-contract has one. @returns its id, or null when there was one */
export async function insertTupeDeclaration(
  db: Transaction<Database>,
  row: Insertable<TupeDeclarationTable>,
): Promise<string | null> {
  const inserted = await db
    .insertInto('tupe_declaration')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

/** Writes a change of a declaration that is locked. */
export async function updateTupeDeclaration(
  db: Transaction<Database>,
  declarationId: string,
  change: Updateable<TupeDeclarationTable>,
): Promise<void> {
  await db.updateTable('tupe_declaration').set(change).where('id', '=', declarationId).execute();
}

/** The parties of a declaration that have not ended: funder, prime, outgoing, incoming, each in the order in which they were named. */
export function tupePartiesOf(db: Kysely<Database>, declarationId: string): Promise<TupePartyRow[]> {
  return tupePartiesOfAll(db, [declarationId]);
}

/** The same of several declarations at once. */
export async function tupePartiesOfAll(
  db: Kysely<Database>,
  declarationIds: readonly string[],
): Promise<TupePartyRow[]> {
  const rows = await db
    .selectFrom('tupe_party')
    .selectAll()
    .where('declaration_id', 'in', declarationIds)
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const order = ['funder', 'prime', 'outgoing', 'incoming'];
  return rows.sort((left, right) => order.indexOf(left.party) - order.indexOf(right.party));
}

/** Adds a party; does nothing where the organisation is one already in that part. @returns its id */
export async function insertTupeParty(
  db: Transaction<Database>,
  row: Insertable<TupePartyTable>,
): Promise<string | null> {
  const inserted = await db
    .insertInto('tupe_party')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

/** Ends the part of a party; what it said is kept. */
export async function endTupeParty(db: Transaction<Database>, partyId: string, at: Date): Promise<void> {
  await db.updateTable('tupe_party').set({ ended_at: at }).where('id', '=', partyId).execute();
}

/** Keeps a version. */
export async function insertTupeVersion(
  db: Transaction<Database>,
  row: Insertable<TupeDeclarationVersionTable>,
): Promise<void> {
  await db.insertInto('tupe_declaration_version').values(row).execute();
}

/** Keeps a step. */
export async function insertTupeStep(db: Transaction<Database>, row: Insertable<TupeStepTable>): Promise<void> {
  await db.insertInto('tupe_step').values(row).execute();
}

const mostShown = 100;

export type WithNames<Row> = Row & { person_name: string | null; organisation_name: string | null };

/** The versions of a declaration, the last first, with who made them. */
export function tupeVersionsOf(
  db: Kysely<Database>,
  declarationId: string,
): Promise<WithNames<TupeDeclarationVersionRow>[]> {
  return db
    .selectFrom('tupe_declaration_version as version')
    .leftJoin('person', 'person.id', 'version.made_by')
    .leftJoin('organisation', 'organisation.id', 'version.made_by_organisation_id')
    .selectAll('version')
    .select(['person.name as person_name', 'organisation.name as organisation_name'])
    .where('version.declaration_id', '=', declarationId)
    .orderBy('version.version', 'desc')
    .limit(mostShown)
    .execute();
}

/** The steps of a declaration, the last first, with who took them. */
export function tupeStepsOf(db: Kysely<Database>, declarationId: string): Promise<WithNames<TupeStepRow>[]> {
  return db
    .selectFrom('tupe_step as step')
    .leftJoin('person', 'person.id', 'step.made_by')
    .leftJoin('organisation', 'organisation.id', 'step.made_by_organisation_id')
    .selectAll('step')
    .select(['person.name as person_name', 'organisation.name as organisation_name'])
    .where('step.declaration_id', '=', declarationId)
    .orderBy('step.made_at', 'desc')
    .orderBy('step.id')
    .limit(mostShown)
    .execute();
}

/** The events that a declaration ever went through. */
export async function tupeEventsOf(db: Kysely<Database>, declarationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tupe_step')
    .select('event')
    .distinct()
    .where('declaration_id', '=', declarationId)
    .execute();
  return rows.map(({ event }) => event);
}

// The declaration of a sub-contract carries it on.
const isCarriedOn = sql<boolean>`exists (select from tupe_declaration child where child.parent_id = tupe_declaration.id)`;

/** The declarations in which an organisation is a party: those that go on first, by the planned day of the transfer. */
export function tupeDeclarationsOf(
  db: Kysely<Database>,
  organisationId: string,
  { limit, offset }: { limit: number; offset: number },
) {
  return declarations(db)
    .select(isCarriedOn.as('is_carried_on'))
    .where('tupe_declaration.id', 'in', ofParty(db, organisationId))
    .orderBy(isCarriedOn)
    .orderBy((eb) => eb('tupe_declaration.state', 'in', ['closed', 'aborted', 'not_applicable']))
    .orderBy('tupe_declaration.planned_transfer_on', (order) => order.asc().nullsLast())
    .orderBy('tupe_declaration.created_at', 'desc')
    .orderBy('tupe_declaration.id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** In how many declarations an organisation is a party. */
export async function countTupeDeclarationsOf(db: Kysely<Database>, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('tupe_declaration')
    .where('id', 'in', ofParty(db, organisationId))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function ofParty(db: Kysely<Database>, organisationId: string) {
  return db
    .selectFrom('tupe_party')
    .select('declaration_id')
    .where('organisation_id', '=', organisationId)
    .where('ended_at', 'is', null);
}

/** The prime of an opportunity, and the funder behind its head contract. */
export async function primeAndFunderOf(db: Kysely<Database>, opportunityId: string) {
  const row = await db
    .selectFrom('opportunity')
    .leftJoin('head_contract', 'head_contract.id', 'opportunity.head_contract_id')
    .innerJoin('organisation as prime', 'prime.id', 'opportunity.organisation_id')
    .select(['prime.id as prime_id', 'prime.name as prime_name', 'head_contract.funder'])
    .where('opportunity.id', '=', opportunityId)
    .executeTakeFirst();
  return row ?? null;
}
