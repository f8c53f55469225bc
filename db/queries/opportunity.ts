import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { NewOpportunity, OpportunityRow, OpportunityVersionRow } from '../tables/opportunity.table.ts';
import type { OrganisationStatus } from '../tables/organisation.table.ts';
import { findHeadContractOf } from './head-contract.ts';
import { listLots } from './lot.ts';

/** An opportunity of an organisation; null when there is none or it belongs to another. */
export async function findOpportunityOf(
  db: Kysely<Database>,
  organisationId: string,
  opportunityId: string,
): Promise<OpportunityRow | null> {
  const row = await ofOrganisation(db, organisationId, opportunityId).executeTakeFirst();
  return row ?? null;
}

/** The same, locked until the transaction ends, so that two people who press at once are answered one after the other. */
export async function lockOpportunityOf(
  db: Transaction<Database>,
  organisationId: string,
  opportunityId: string,
): Promise<OpportunityRow | null> {
  const row = await ofOrganisation(db, organisationId, opportunityId).forUpdate().executeTakeFirst();
  return row ?? null;
}

function ofOrganisation(db: Kysely<Database>, organisationId: string, opportunityId: string) {
  return db
    .selectFrom('opportunity')
    .selectAll()
    .where('id', '=', opportunityId)
    .where('organisation_id', '=', organisationId);
}

/** Any opportunity, for pages whose policy decides who sees it. */
export async function findOpportunity(db: Kysely<Database>, opportunityId: string): Promise<OpportunityRow | null> {
  const row = await db.selectFrom('opportunity').selectAll().where('id', '=', opportunityId).executeTakeFirst();
  return row ?? null;
}

/** What belongs to an opportunity, each list in its order. */
export async function findOpportunityParts(db: Kysely<Database>, opportunity: OpportunityRow) {
  const { id, organisation_id: organisationId, head_contract_id: headContractId } = opportunity;
  return {
    organisation: await organisationOf(db, organisationId),
    headContract: headContractId ? await findHeadContractOf(db, organisationId, headContractId) : null,
    lots: await listLots(db, id),
    requirements: await db
      .selectFrom('requirement')
      .selectAll()
      .where('opportunity_id', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    payment: await paymentOf(db, id),
    questions: await db
      .selectFrom('opportunity_question')
      .selectAll()
      .where('opportunity_id', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
    criteria: await db
      .selectFrom('criterion')
      .selectAll()
      .where('opportunity_id', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  };
}

function organisationOf(
  db: Kysely<Database>,
  organisationId: string,
): Promise<{ name: string; status: OrganisationStatus }> {
  return db
    .selectFrom('organisation')
    .select(['name', 'status'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
}

// In the order of the code list, which is the order in which money is paid.
function paymentOf(db: Kysely<Database>, opportunityId: string) {
  return db
    .selectFrom('payment_component')
    .leftJoin('reference_entry', (join) =>
      join
        .onRef('reference_entry.code', '=', 'payment_component.type')
        .on('reference_entry.list', '=', 'payment_component'),
    )
    .select(['payment_component.type', 'payment_component.percent'])
    .where('payment_component.opportunity_id', '=', opportunityId)
    .orderBy('reference_entry.position')
    .orderBy('payment_component.type')
    .execute();
}

/** The opportunities of an organisation, newest change first. */
export function listOpportunitiesOf(
  db: Kysely<Database>,
  organisationId: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<OpportunityRow[]> {
  return db
    .selectFrom('opportunity')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** How many opportunities an organisation has. */
export async function countOpportunitiesOf(db: Kysely<Database>, organisationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('opportunity')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The opportunities of an organisation under one of its head contracts. */
export function listOpportunitiesUnder(db: Kysely<Database>, organisationId: string, headContractId: string) {
  return db
    .selectFrom('opportunity')
    .select(['id', 'title', 'status', 'response_deadline', 'decision_date'])
    .where('organisation_id', '=', organisationId)
    .where('head_contract_id', '=', headContractId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
}

/** Adds a draft. Returns its id. */
export async function insertOpportunity(db: Transaction<Database>, row: NewOpportunity): Promise<string> {
  const { id } = await db.insertInto('opportunity').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Changes columns of an opportunity of an organisation. */
export async function updateOpportunity(
  db: Transaction<Database>,
  organisationId: string,
  opportunityId: string,
  change: Partial<OpportunityRow>,
): Promise<void> {
  await db
    .updateTable('opportunity')
    .set(change)
    .where('id', '=', opportunityId)
    .where('organisation_id', '=', organisationId)
    .execute();
}

export type PublishedOpportunity = Pick<
  OpportunityVersionRow,
  'opportunity_id' | 'version' | 'snapshot' | 'published_at'
> &
  Pick<
    OpportunityRow,
    'organisation_id' | 'status' | 'withdrawn_at' | 'withdrawn_reason' | 'updated_at' | 'amending_since'
  > & {
    first_published_at: Date | null;
    organisation_status: OrganisationStatus;
    organisation_updated_at: Date;
  };

/** The version of an opportunity that stands, withdrawn or not; null when it was never published. */
export async function latestOpportunitySnapshot(
  db: Kysely<Database>,
  opportunityId: string,
): Promise<PublishedOpportunity | null> {
  const [row] = await publishedSnapshots(db, [opportunityId]);
  return row ?? null;
}

/** The versions that stand of those opportunities that are published, not withdrawn, by an organisation in good standing. */
export function openOpportunitySnapshots(
  db: Kysely<Database>,
  opportunityIds: readonly string[],
): Promise<PublishedOpportunity[]> {
  if (opportunityIds.length === 0) return Promise.resolve([]);
  return standing(db, opportunityIds)
    .where('opportunity.status', '=', 'published')
    .where('organisation.status', 'not in', ['suspended', 'refused'])
    .execute();
}

/** The versions that stand, whatever became of opportunity and organisation since. */
export function publishedSnapshots(
  db: Kysely<Database>,
  opportunityIds: readonly string[],
): Promise<PublishedOpportunity[]> {
  return opportunityIds.length === 0 ? Promise.resolve([]) : standing(db, opportunityIds).execute();
}

function standing(db: Kysely<Database>, opportunityIds: readonly string[]) {
  return db
    .selectFrom('opportunity')
    .innerJoin('opportunity_version', (join) =>
      join
        .onRef('opportunity_version.opportunity_id', '=', 'opportunity.id')
        .onRef('opportunity_version.version', '=', 'opportunity.published_version'),
    )
    .innerJoin('organisation', 'organisation.id', 'opportunity.organisation_id')
    .select([
      'opportunity_version.opportunity_id',
      'opportunity_version.version',
      'opportunity_version.snapshot',
      'opportunity_version.published_at',
      'opportunity.published_at as first_published_at',
      'opportunity.amending_since',
      'opportunity.organisation_id',
      'opportunity.status',
      'opportunity.withdrawn_at',
      'opportunity.withdrawn_reason',
      'opportunity.updated_at',
      'organisation.status as organisation_status',
      'organisation.updated_at as organisation_updated_at',
    ])
    .where('opportunity.id', 'in', opportunityIds);
}

/** Every opportunity of an organisation that was ever published, for bringing search up to date. */
export async function publishedOpportunityIdsOf(db: Kysely<Database>, organisationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('opportunity')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('published_version', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}
