import type { Insertable, Kysely, Transaction, Updateable } from 'kysely';
import type { Database } from '../schema.ts';
import type { PaymentRow, PaymentTable } from '../tables/ledger.table.ts';

/** An invoice is entered once under its reference. */
export const oneReference = 'payment_once';

/** The most invoices that figures are counted over. */
export const mostInvoices = 20_000;

/** @throws a violation of `oneReference`. @returns its id */
export async function insertPayment(db: Transaction<Database>, row: Insertable<PaymentTable>): Promise<string> {
  const { id } = await db.insertInto('payment').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** An invoice of a sub-contract. */
export async function findPayment(
  db: Kysely<Database>,
  subcontractId: string,
  paymentId: string,
): Promise<PaymentRow | null> {
  const row = await db
    .selectFrom('payment')
    .selectAll()
    .where('subcontract_id', '=', subcontractId)
    .where('id', '=', paymentId)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a change of an invoice whose sub-contract is locked. */
export async function updatePayment(
  db: Transaction<Database>,
  paymentId: string,
  change: Updateable<PaymentTable>,
): Promise<void> {
  await db.updateTable('payment').set(change).where('id', '=', paymentId).execute();
}

type Page = { limit: number; offset: number };

/** The invoices of a sub-contract: unpaid first, then the last received first. */
export function paymentsOf(
  db: Kysely<Database>,
  subcontractId: string,
  { limit, offset }: Page,
): Promise<PaymentRow[]> {
  return db
    .selectFrom('payment')
    .selectAll()
    .where('subcontract_id', '=', subcontractId)
    .orderBy((eb) => eb('paid_on', 'is not', null))
    .orderBy('received_on', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many invoices a sub-contract has. */
export async function countPaymentsOf(db: Kysely<Database>, subcontractId: string): Promise<number> {
  const { count } = await db
    .selectFrom('payment')
    .where('subcontract_id', '=', subcontractId)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Where a list of invoices goes on: after this one. */
export type AfterInvoice = { receivedOn: string; id: string };

const listed = (db: Kysely<Database>, after: AfterInvoice | null, limit: number) =>
  db
    .selectFrom('payment')
    .innerJoin('subcontract', 'subcontract.id', 'payment.subcontract_id')
    .innerJoin('organisation as prime', 'prime.id', 'subcontract.prime_id')
    .innerJoin('organisation as provider', 'provider.id', 'subcontract.provider_id')
    .leftJoin('head_contract', 'head_contract.id', 'subcontract.head_contract_id')
    .selectAll('payment')
    .select([
      'subcontract.terms',
      'subcontract.payment_regime',
      'subcontract.payment_days',
      'head_contract.regime as head_contract_regime',
      'prime.name as prime_name',
      'provider.name as provider_name',
    ])
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb('payment.received_on', '<', after?.receivedOn ?? ''),
          eb.and([eb('payment.received_on', '=', after?.receivedOn ?? ''), eb('payment.id', '>', after?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('payment.received_on', 'desc')
    .orderBy('payment.id')
    .limit(limit);

/** An invoice with its sub-contract, to be read beside those of others. */
export type ListedInvoice = Awaited<ReturnType<typeof invoicesOfSubcontract>>[number];

/** The next invoices of a sub-contract, with what they are paid by and between whom, the last received first. */
export function invoicesOfSubcontract(
  db: Kysely<Database>,
  subcontractId: string,
  after: AfterInvoice | null,
  limit: number,
) {
  return listed(db, after, limit).where('payment.subcontract_id', '=', subcontractId).execute();
}

/** The next invoices of the sub-contracts in which an organisation is the prime or the provider. */
export function invoicesOfOrganisation(
  db: Kysely<Database>,
  organisationId: string,
  after: AfterInvoice | null,
  limit: number,
): Promise<ListedInvoice[]> {
  return listed(db, after, limit)
    .where((eb) =>
      eb.or([eb('subcontract.prime_id', '=', organisationId), eb('subcontract.provider_id', '=', organisationId)]),
    )
    .execute();
}

/** All invoices to a prime that were received from a day on, with what they are paid by and who is paid. */
export function invoicesTo(db: Kysely<Database>, primeId: string, receivedFrom: string) {
  return db
    .selectFrom('payment')
    .innerJoin('subcontract', 'subcontract.id', 'payment.subcontract_id')
    .innerJoin('organisation as provider', 'provider.id', 'subcontract.provider_id')
    .leftJoin('head_contract', 'head_contract.id', 'subcontract.head_contract_id')
    .where('subcontract.prime_id', '=', primeId)
    .where('payment.received_on', '>=', receivedFrom)
    .selectAll('payment')
    .select([
      'subcontract.payment_regime',
      'subcontract.payment_days',
      'head_contract.regime as head_contract_regime',
      'head_contract.districts as head_contract_districts',
      'provider.id as provider_id',
      'provider.name as provider_name',
      'provider.size_band',
      'provider.legal_form',
    ])
    .orderBy('payment.received_on', 'desc')
    .orderBy('payment.id')
    .limit(mostInvoices)
    .execute();
}
export type InvoiceToPrime = Awaited<ReturnType<typeof invoicesTo>>[number];
