import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { AdvertisingRow } from '../tables/opportunity.table.ts';

/** What is recorded of advertising an opportunity; null when nothing is. */
export async function findAdvertising(db: Kysely<Database>, opportunityId: string): Promise<AdvertisingRow | null> {
  const row = await db
    .selectFrom('advertising')
    .selectAll()
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirst();
  return row ?? null;
}

/** Records what is given and leaves the rest. Whoever calls it has found the opportunity to be its organisation's own. */
export async function recordAdvertising(
  db: Transaction<Database>,
  opportunityId: string,
  change: Partial<Omit<AdvertisingRow, 'opportunity_id'>> & Pick<AdvertisingRow, 'updated_by' | 'updated_at'>,
): Promise<void> {
  const empty = {
    arose_after_award: null,
    exempt_reason: null,
    notice_reference: null,
    notice_on: null,
    award_notice_on: null,
  };
  await db
    .insertInto('advertising')
    .values({ opportunity_id: opportunityId, ...empty, ...change })
    .onConflict((conflict) => conflict.column('opportunity_id').doUpdateSet(change))
    .execute();
}

/** Which head contracts a report is about: all of a prime, or one of them. */
export type ReportScope = { primeId: string; headContractId?: string };

/**
 * Each opportunity of a prime under its head contracts with what decides on advertising it, by the name of the head
 * contract, the last first. A head contract without any has one row without an opportunity.
 */
export function advertisingRows(db: Kysely<Database>, scope: ReportScope, page: { limit: number; offset: number }) {
  return underHeadContracts(db, scope)
    .leftJoin('advertising', 'advertising.opportunity_id', 'opportunity.id')
    .select([
      'head_contract.id as headContractId',
      'head_contract.name as headContract',
      'head_contract.regime',
      'head_contract.procurement_began_on',
      'head_contract.central_government',
      'head_contract.value_per_year_pence',
      'head_contract.advertising_threshold_pence',
      'head_contract.starts_on',
      'opportunity.id as opportunityId',
      'opportunity.title',
      'opportunity.status',
      'opportunity.value_high_pence as valueHighPence',
      'opportunity.published_at as publishedAt',
      'advertising.arose_after_award',
      'advertising.exempt_reason',
      'advertising.notice_reference as noticeReference',
      'advertising.notice_on as noticeOn',
      'advertising.award_notice_on as awardNoticeOn',
    ])
    .orderBy('head_contract.name')
    .orderBy('head_contract.id')
    .orderBy(sql`opportunity.created_at desc nulls last`)
    .orderBy('opportunity.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}
export type AdvertisingReportRow = Awaited<ReturnType<typeof advertisingRows>>[number];

export async function countAdvertisingRows(db: Kysely<Database>, scope: ReportScope): Promise<number> {
  const { count } = await underHeadContracts(db, scope)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function underHeadContracts(db: Kysely<Database>, { primeId, headContractId }: ReportScope) {
  return db
    .selectFrom('head_contract')
    .leftJoin('opportunity', (join) =>
      join
        .onRef('opportunity.head_contract_id', '=', 'head_contract.id')
        .onRef('opportunity.organisation_id', '=', 'head_contract.organisation_id'),
    )
    .where('head_contract.organisation_id', '=', primeId)
    .$if(headContractId !== undefined, (query) => query.where('head_contract.id', '=', headContractId ?? ''));
}

/** The sub-contracts that came of opportunities of a prime, with what their providers are. */
export function subcontractsOf(db: Kysely<Database>, primeId: string, opportunityIds: readonly string[]) {
  if (opportunityIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('subcontract')
    .innerJoin('organisation', 'organisation.id', 'subcontract.provider_id')
    .innerJoin('lot', 'lot.id', 'subcontract.lot_id')
    .innerJoin('opportunity', 'opportunity.id', 'subcontract.opportunity_id')
    .where('subcontract.prime_id', '=', primeId)
    .where('subcontract.opportunity_id', 'in', [...opportunityIds])
    .where('subcontract.status', '<>', 'not_concluded')
    .select([
      'subcontract.opportunity_id as opportunityId',
      'subcontract.awarded_at as awardedAt',
      'organisation.name as provider',
      'organisation.size_band as sizeBand',
      'organisation.legal_form as legalForm',
      sql<
        number | null
      >`coalesce(lot.value_high_pence, case when lot.id = opportunity.id then opportunity.value_high_pence end)`.as(
        'valuePence',
      ),
    ])
    .orderBy('subcontract.awarded_at')
    .execute();
}
export type ReportedSubcontract = Awaited<ReturnType<typeof subcontractsOf>>[number];
