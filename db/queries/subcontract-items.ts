import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { PaymentRow } from '../tables/ledger.table.ts';

const mostShown = 100;

export type RunningSubcontract = Awaited<ReturnType<typeof runningSubcontractsOf>>[number];

/** The sub-contracts of an organisation that have not ended, as far as they ask something of either side. @param month the first day of the last month */
export function runningSubcontractsOf(db: Kysely<Database>, organisationId: string, month: string) {
  return db
    .selectFrom('subcontract')
    .leftJoin('head_contract', 'head_contract.id', 'subcontract.head_contract_id')
    .leftJoin('referral_flow', (join) =>
      join.onRef('referral_flow.subcontract_id', '=', 'subcontract.id').on('referral_flow.month', '=', month),
    )
    .where(sql<boolean>`${organisationId}::uuid in (subcontract.prime_id, subcontract.provider_id)`)
    .where('subcontract.status', 'in', ['awarded', 'signed'])
    .selectAll('subcontract')
    .select(['head_contract.regime as head_contract_regime', 'referral_flow.sent', 'referral_flow.received'])
    .orderBy('subcontract.awarded_at')
    .limit(mostShown)
    .execute();
}

/** The invoices of these sub-contracts that are neither paid nor sent back. */
export function unpaidOf(db: Kysely<Database>, subcontractIds: readonly string[]): Promise<PaymentRow[]> {
  if (subcontractIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('payment')
    .selectAll()
    .where('subcontract_id', 'in', [...subcontractIds])
    .where('paid_on', 'is', null)
    .where('rejected_on', 'is', null)
    .orderBy('received_on')
    .limit(1_000)
    .execute();
}

/** The notices on these sub-contracts that an organisation received and has not answered. */
export function noticesToAnswer(db: Kysely<Database>, organisationId: string, subcontractIds: readonly string[]) {
  if (subcontractIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('change_notice')
    .select(['id', 'subcontract_id', 'effective_on'])
    .where('subcontract_id', 'in', [...subcontractIds])
    .where('given_by_organisation_id', '!=', organisationId)
    .where('answer', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('took_effect_at', 'is', null)
    .where((eb) => eb.or([eb('steward_view', 'is', null), eb('steward_view', '=', 'accepted')]))
    .orderBy('effective_on')
    .limit(mostShown)
    .execute();
}
