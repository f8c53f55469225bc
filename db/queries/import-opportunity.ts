import type { Insertable, Kysely, NotNull, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type {
  NewHeadContract,
  NewOpportunity,
  NewRequirement,
  OpportunityVersionTable,
} from '../tables/opportunity.table.ts';
import type { NewOrganisation } from '../tables/organisation.table.ts';

/** An imported opportunity with all its rows; ids are given, so that an import that runs again meets its own rows. */
export type ImportedOpportunityRows = {
  headContract: (NewHeadContract & { id: string }) | null;
  opportunity: NewOpportunity & { id: string };
  requirements: NewRequirement[];
  version: Insertable<OpportunityVersionTable>;
};

/** The opportunities that a source has brought before, with the version that stands. Locks them. */
export async function lockImportedOpportunities(
  db: Transaction<Database>,
  source: string,
  references: readonly string[],
) {
  return db
    .selectFrom('opportunity')
    .innerJoin('organisation', 'organisation.id', 'opportunity.organisation_id')
    .innerJoin('opportunity_version', (join) =>
      join
        .onRef('opportunity_version.opportunity_id', '=', 'opportunity.id')
        .onRef('opportunity_version.version', '=', 'opportunity.published_version'),
    )
    .where('opportunity.source', '=', source)
    .where('opportunity.source_reference', 'in', [...references])
    .select([
      'opportunity.id',
      'opportunity.source_reference as reference',
      'opportunity.status',
      'opportunity.withdrawn_reason as withdrawnReason',
      'opportunity.published_at as publishedAt',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.status as organisationStatus',
      'opportunity_version.version',
      'opportunity_version.snapshot',
    ])
    .forUpdate('opportunity')
    .execute();
}
export type StoredOpportunity = Awaited<ReturnType<typeof lockImportedOpportunities>>[number];

/** Puts an opportunity, its contract and its requirements in the place of what stood there; earlier versions are kept. */
export async function putImportedOpportunity(db: Transaction<Database>, rows: ImportedOpportunityRows): Promise<void> {
  const { headContract, opportunity, requirements, version } = rows;
  if (headContract) await putHeadContract(db, headContract);
  const { id, created_at: _, ...changes } = opportunity;
  await db
    .insertInto('opportunity')
    .values(opportunity)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute();
  await db.deleteFrom('requirement').where('opportunity_id', '=', id).execute();
  if (requirements.length > 0) await db.insertInto('requirement').values(requirements).execute();
  await db.insertInto('opportunity_version').values(version).execute();
}

async function putHeadContract(db: Transaction<Database>, contract: NewHeadContract): Promise<void> {
  const { id: _, created_at: __, ...changes } = contract;
  await db
    .insertInto('head_contract')
    .values(contract)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute();
}

/** Who a source names as sub-contractors of a contract. */
export async function listImportedSubcontractors(db: Kysely<Database>, headContractId: string, source: string) {
  const rows = await db
    .selectFrom('head_contract_subcontractor')
    .where('head_contract_id', '=', headContractId)
    .where('source', '=', source)
    .select('organisation_id')
    .orderBy('organisation_id')
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** Makes these the sub-contractors that the source names; those of other sources stay. */
export async function replaceSubcontractors(
  db: Transaction<Database>,
  headContractId: string,
  source: string,
  organisationIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('head_contract_subcontractor')
    .where('head_contract_id', '=', headContractId)
    .where('source', '=', source)
    .execute();
  if (organisationIds.length === 0) return;
  await db
    .insertInto('head_contract_subcontractor')
    .values(organisationIds.map((id) => ({ head_contract_id: headContractId, organisation_id: id, source })))
    .onConflict((conflict) => conflict.columns(['head_contract_id', 'organisation_id']).doNothing())
    .execute();
}

const namedColumns = ['id', 'name', 'status', 'is_provider', 'is_prime'] as const;

/** The organisation that a source has brought under its own key; undefined when it has not. */
export function findBySource(db: Kysely<Database>, source: string, reference: string) {
  return db
    .selectFrom('organisation')
    .where('source', '=', source)
    .where('source_reference', '=', reference)
    .select(namedColumns)
    .executeTakeFirst();
}

/** Entries that nobody has taken over under one of these names, in small letters; at most two, because two are no answer. */
export function findUnclaimedByName(db: Kysely<Database>, names: readonly string[]) {
  return db
    .selectFrom('organisation')
    .where((eb) => eb(eb.fn('lower', ['name']), 'in', [...names]))
    .where('status', '=', 'unclaimed')
    .select(namedColumns)
    .orderBy('created_at')
    .limit(2)
    .execute();
}

export async function insertNamedOrganisation(db: Transaction<Database>, organisation: NewOrganisation): Promise<void> {
  await db.insertInto('organisation').values(organisation).execute();
}

/** Gives an unclaimed entry a further kind, or the name that its source uses now. */
export async function updateNamedOrganisation(
  db: Transaction<Database>,
  organisationId: string,
  changes: { name: string; is_provider: boolean; is_prime: boolean; updated_at: Date },
): Promise<void> {
  await db
    .updateTable('organisation')
    .set(changes)
    .where('id', '=', organisationId)
    .where('status', '=', 'unclaimed')
    .execute();
}

/** Who is named as a sub-contractor, of those that only this source has brought; a prime is described by its contracts. */
export async function listNamedSubcontracts(db: Kysely<Database>, source: string) {
  return db
    .selectFrom('head_contract_subcontractor as subcontract')
    .innerJoin('organisation', 'organisation.id', 'subcontract.organisation_id')
    .innerJoin('head_contract', 'head_contract.id', 'subcontract.head_contract_id')
    .innerJoin('organisation as prime', 'prime.id', 'head_contract.organisation_id')
    .where('subcontract.source', '=', source)
    .where('organisation.source', '=', source)
    .select([
      'organisation.id as organisationId',
      'organisation.source_reference as reference',
      'organisation.name',
      'prime.name as prime',
      'head_contract.name as contract',
      'head_contract.area_name as area',
    ])
    .$narrowType<{ reference: NotNull }>()
    .execute();
}
export type NamedSubcontract = Awaited<ReturnType<typeof listNamedSubcontracts>>[number];
