import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { type InvoiceToPrime, invoicesTo, mostInvoices } from '#db/queries/payment.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { figuresBySector, figuresBySize, type Invoice, leastInvoices, paymentFigures } from './figures.ts';
import { type HalfYear, halfYearsUntil } from './half-year.ts';
import { datesOf, termsFor } from './invoice.ts';
import { passingOnFigures } from './passing-on.ts';

const halfYears = 4;

/** How promptly a prime pays, by half-year in the shape of a payments compliance notice, with its sub-contractors by size. */
export async function readPaid(services: Services, primeId: string) {
  const today = services.clock.today();
  const periods = halfYearsUntil(today, halfYears);
  const rows = await invoicesTo(services.db, primeId, earliest(periods));
  const invoices = rows.map(invoiceOf);
  return {
    isComplete: rows.length < mostInvoices,
    periods: periods.map((period) => ({
      ...period,
      isOver: period.to < today.toString(),
      figures: paymentFigures(invoices, period, today.toString()),
      bySize: figuresBySize(invoices, period, today.toString()),
      bySector: figuresBySector(invoices, period, today.toString()),
      passedOn: passingOnFigures(rows.map(passedOnOf), period),
    })),
  };
}
export type PaidView = Awaited<ReturnType<typeof readPaid>>;

/** What everyone reads of how a prime pays: over the last twelve months, and only from ten invoices on. */
export async function paidInPublic(services: Services, primeId: string) {
  const today = services.clock.today();
  const to = today.toString();
  const from = today.subtract({ months: 12 }).toString();
  const rows = await invoicesTo(services.db, primeId, today.subtract({ months: 24 }).toString());
  const { count, paidInTime, percentInTime, within30 } = paymentFigures(rows.map(invoiceOf), { from, to }, to);
  if (count < leastInvoices)
    return { from, to, invoices: null, paidInTime: null, percentInTime: null, percentWithin30: null };
  const percentWithin30 = (100 * within30) / count;
  return { from, to, invoices: count, paidInTime, percentInTime, percentWithin30 };
}

// What was due in a half-year may have been received long before it.
function earliest(periods: readonly HalfYear[]): string {
  const first = periods.at(-1)?.from ?? '2000-01-01';
  return Temporal.PlainDate.from(first).subtract({ months: 12 }).toString();
}

function invoiceOf(row: InvoiceToPrime): Invoice {
  return { dates: datesOf(row), terms: termsFor(row), sizeBand: row.size_band, legalForm: row.legal_form };
}

function passedOnOf(row: InvoiceToPrime) {
  return {
    funderPaidOn: row.funder_paid_on,
    paidOn: row.paid_on,
    calendars: calendarsOf(row.head_contract_districts ?? []),
  };
}
