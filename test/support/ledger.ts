import type { Insertable } from 'kysely';
import { termsOf } from '#app/features/decisions/subcontract-terms.ts';
import type { SubcontractTable } from '#db/tables/decision.table.ts';
import type { ChangeNoticeTable, PaymentTable } from '#db/tables/ledger.table.ts';
import { insertInterest } from './interest.ts';
import { insertPublishedOpportunities, publishedOpportunity } from './published.ts';
import type { TestServices } from './services.ts';

type Parties = { primeId: string; providerId: string };
type Overrides = Partial<Insertable<SubcontractTable>> & { headContract?: { endsOn: string; regime: string } };

/**
 * A sub-contract between a prime and a provider that exist, with the opportunity and the award behind it: awarded as the
 * clock stands, and nothing recorded of it. Each column can be given; `headContract` puts one behind it.
 * @returns its id
 */
export async function insertSubcontract(services: TestServices, given: Parties & Overrides): Promise<string> {
  const { db } = services;
  const { primeId, providerId, headContract, ...overrides } = given;
  const at = new Date(services.clock.now().epochMilliseconds);
  const opportunity = publishedOpportunity({ organisationId: primeId });
  const { opportunityId } = opportunity;
  await insertPublishedOpportunities(services, [opportunity]);
  const headContractId = headContract ? await insertHeadContract(services, primeId, headContract) : null;
  const award = { opportunity_id: opportunityId, lot_id: opportunityId };
  const interestId = await insertInterest(services, {
    opportunity_id: opportunityId,
    organisation_id: providerId,
    status: 'decided',
    number: 1,
  });
  const { id: decisionId } = await db
    .insertInto('decision')
    .values({
      ...award,
      interest_id: interestId,
      outcome: 'award',
      reason_code: 'best_score',
      reason: 'The clearest plan.',
      standstill_until: null,
      decided_by: null,
      decided_at: at,
      effective_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('subcontract')
    .values({
      ...award,
      decision_id: decisionId,
      head_contract_id: headContractId,
      prime_id: primeId,
      provider_id: providerId,
      terms: termsOf(opportunity, 1, opportunityId),
      awarded_at: at,
      signed_on: null,
      ...overrides,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A head contract of a prime, funded by the Department for Work and Pensions. @returns its id */
export async function insertHeadContract(
  services: TestServices,
  primeId: string,
  { endsOn, regime }: { endsOn: string; regime: string },
) {
  const at = new Date(services.clock.now().epochMilliseconds);
  const { id } = await services.db
    .insertInto('head_contract')
    .values({
      organisation_id: primeId,
      name: 'Restart, Humber',
      programme: 'restart',
      area_version: null,
      area_code: null,
      area_name: 'Humber',
      districts: [],
      place_rule: { kind: 'everywhere' },
      funder: 'Department for Work and Pensions',
      regime,
      reference: null,
      value_per_year_pence: null,
      starts_on: '2026-01-01',
      ends_on: endsOn,
      source: null,
      source_reference: null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** An invoice on a sub-contract; each column can be given. @returns its id */
export async function insertPayment(
  { db, clock }: TestServices,
  given: Partial<Insertable<PaymentTable>> & { subcontract_id: string; entered_by_organisation_id: string },
): Promise<string> {
  const at = new Date(clock.now().epochMilliseconds);
  const { id } = await db
    .insertInto('payment')
    .values({
      reference: 'INV-1',
      amount_pence: 1_000_00,
      received_on: clock.today().toString(),
      valid_on: null,
      invoice_due_on: null,
      rejected_on: null,
      rejected_reason: null,
      disputed_on: null,
      dispute_settled_on: null,
      paid_on: null,
      paid_seen_on: null,
      entered_by: null,
      created_at: at,
      updated_at: at,
      ...given,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A month of referrals on a sub-contract. @param month its first day */
export async function insertReferrals(
  { db }: TestServices,
  subcontractId: string,
  month: string,
  { sent = null, received = null }: { sent?: number | null; received?: number | null },
): Promise<void> {
  await db
    .insertInto('referral_flow')
    .values({
      subcontract_id: subcontractId,
      month,
      sent,
      sent_by: null,
      sent_at: null,
      received,
      received_by: null,
      received_at: null,
      explanation: null,
    })
    .execute();
}

/** A notice on a sub-contract, to end it; each column can be given. @returns its id */
export async function insertChangeNotice(
  { db, clock }: TestServices,
  given: Partial<Insertable<ChangeNoticeTable>> & {
    subcontract_id: string;
    given_by_organisation_id: string;
    effective_on: string;
  },
): Promise<string> {
  const { id } = await db
    .insertInto('change_notice')
    .values({
      kind: 'end',
      given_by: null,
      given_on: clock.today().toString(),
      reasons: 'The funder ends the programme.',
      improvement_plan: null,
      exceptional_reason: null,
      steward_view: null,
      steward_words: null,
      steward_id: null,
      steward_at: null,
      withdrawn_at: null,
      recorded_at: new Date(clock.now().epochMilliseconds),
      ...given,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
