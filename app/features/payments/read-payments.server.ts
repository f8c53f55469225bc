import type { Services } from '#app/services/services.ts';
import { countPaymentsOf, paymentsOf } from '#db/queries/payment.ts';
import type { PaymentRow } from '#db/tables/ledger.table.ts';
import type { Actor } from '../identity/actor.ts';
import { pageCount } from '../page-number.ts';
import { can } from '../policies.ts';
import type { FoundSubcontract } from '../subcontracts/find-subcontract.server.ts';
import { headOf } from '../subcontracts/read-subcontract.server.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import {
  agreedSooner,
  daysLate,
  daysToPay,
  dueOn,
  invoiceStatus,
  isWaitingTooLong,
  mismatchDays,
  type PaymentTerms,
} from './due.ts';
import type { FoundPayment } from './find-payment.server.ts';
import { datesOf, regimeFor, termsFor } from './invoice.ts';
import { passOnWithin, workingDaysKept } from './passing-on.ts';
import { regimeWords } from './regime.ts';
import { primeSteps } from './schema.ts';
import { invoiceSteps } from './states.ts';
import { statutoryInterest } from './statutory-interest.ts';

const perPage = 50;

/** The invoices of a sub-contract, each with its last day to pay by the rule that it is paid by. */
export async function readPayments(services: Services, actor: Actor, found: FoundSubcontract, wanted: number) {
  const { subcontract } = found;
  const total = await countPaymentsOf(services.db, subcontract.id);
  const pages = pageCount(total, perPage);
  const page = Math.min(pages, wanted);
  const rows = await paymentsOf(services.db, subcontract.id, { limit: perPage, offset: (page - 1) * perPage });
  const today = services.clock.today().toString();
  const terms = termsFor(subcontract);
  return {
    ...headOf(actor, found),
    rule: regimeWords[regimeFor(subcontract)],
    payments: rows.map((row) => paymentFacts(row, terms, today)),
    page,
    pages,
    mayEnter: can(actor, 'subcontract:enter', found),
    mayExport: can(actor, 'subcontract:export', found),
  };
}
export type PaymentsView = Awaited<ReturnType<typeof readPayments>>;

/** An invoice as both parties read it. */
export function paymentFacts(row: PaymentRow, terms: PaymentTerms, today: string) {
  const dates = datesOf(row);
  return {
    id: row.id,
    reference: row.reference,
    amountPence: row.amount_pence,
    ...dates,
    status: invoiceStatus(dates),
    dueOn: dueOn(dates, terms),
    agreedOn: agreedSooner(dates, terms),
    daysLate: daysLate(dates, terms, today),
    interest: statutoryInterest({ dates, amountPence: row.amount_pence }, terms, today),
    daysTaken: daysToPay(dates),
    waitsTooLong: isWaitingTooLong(dates, today),
    mismatch: mismatchDays(dates),
    /** The money was seen, and nobody says that it was paid. */
    seenUnpaid: dates.paidSeenOn !== null && dates.paidOn === null,
  };
}
export type PaymentFacts = ReturnType<typeof paymentFacts>;

/** One invoice, with what the reader may do with it. */
export function readPayment(services: Services, actor: Actor, found: FoundPayment) {
  const { payment, subcontract } = found;
  const possible = invoiceSteps(datesOf(payment));
  const mayPay = can(actor, 'subcontract:pay', found);
  const kept = workingDaysKept(
    payment.funder_paid_on,
    payment.paid_on,
    calendarsOf(subcontract.head_contract_districts ?? []),
  );
  return {
    ...headOf(actor, found),
    rule: regimeWords[regimeFor(subcontract)],
    payment: paymentFacts(payment, termsFor(subcontract), services.clock.today().toString()),
    enteredByPrime: payment.entered_by_organisation_id === found.primeId,
    disputedReason: payment.disputed_reason,
    rejectedReason: payment.rejected_reason,
    funderPaidOn: payment.funder_paid_on,
    workingDaysKept: kept,
    isKeptTooLong: kept !== null && kept > passOnWithin,
    steps: mayPay ? primeSteps.filter((step) => possible.includes(step)) : [],
    maySeeMoney: possible.includes('see_money') && can(actor, 'subcontract:see-money', found),
  };
}
export type PaymentView = ReturnType<typeof readPayment>;
