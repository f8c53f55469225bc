import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import {
  type AfterInvoice,
  invoicesOfOrganisation,
  invoicesOfSubcontract,
  type ListedInvoice,
} from '#db/queries/payment.ts';
import { toCsv } from '../search/export-list.server.ts';
import { subcontractTitle } from '../subcontracts/title.ts';
import { termsFor } from './invoice.ts';
import { paymentFacts } from './read-payments.server.ts';
import { regimeWords } from './regime.ts';
import { invoiceStatusWords } from './words.ts';

const columns = [
  { key: 'subcontract', header: 'Sub-contract' },
  { key: 'prime', header: 'Prime' },
  { key: 'provider', header: 'Provider' },
  { key: 'reference', header: 'Invoice' },
  { key: 'amount', header: 'Amount, in pounds' },
  { key: 'status', header: 'Status' },
  { key: 'rule', header: 'Rule' },
  { key: 'received', header: 'Received' },
  { key: 'due_by_invoice', header: 'Due by its own terms' },
  { key: 'valid', header: 'Accepted as valid' },
  { key: 'disputed', header: 'Disputed' },
  { key: 'settled', header: 'Dispute settled' },
  { key: 'rejected', header: 'Sent back' },
  { key: 'due', header: 'Last day to pay' },
  { key: 'agreed', header: 'Agreed to be paid by' },
  { key: 'paid', header: 'Paid, says the prime' },
  { key: 'seen', header: 'Seen, says the provider' },
  { key: 'funder_paid', header: 'Paid by the funder' },
  { key: 'days_late', header: 'Days late' },
  { key: 'interest', header: 'Interest by the Act of 1998, an indication, in pounds' },
  { key: 'fixed_sum', header: 'Fixed sum by the Act of 1998, an indication, in pounds' },
  { key: 'page', header: 'Page' },
];

/** The invoices of a sub-contract as CSV, all of them. */
export async function exportPaymentsOf(services: Services, subcontractId: string): Promise<string> {
  return asCsv(services, (after, limit) => invoicesOfSubcontract(services.db, subcontractId, after, limit));
}

/** The invoices of all sub-contracts that an organisation is a party to as CSV, all of them, the last received first. */
export async function exportOwnPayments(services: Services, organisationId: string): Promise<string> {
  return asCsv(services, (after, limit) => invoicesOfOrganisation(services.db, organisationId, after, limit));
}

type NextInvoices = (after: AfterInvoice | null, limit: number) => Promise<ListedInvoice[]>;

// So many are read at once, each with the terms of its sub-contract: no more of those are held than that.
const atOnce = 1_000;

async function asCsv({ clock, env }: Services, next: NextInvoices): Promise<string> {
  const today = clock.today().toString();
  const rows: CsvRow[] = [];
  for (let after: AfterInvoice | null = null; ; ) {
    const found: ListedInvoice[] = await next(after, atOnce);
    rows.push(...found.map((row) => csvRow(row, today, env.APP_URL)));
    const last = found.at(-1);
    if (!last || found.length < atOnce) return toCsv(columns, rows);
    after = { receivedOn: last.received_on, id: last.id };
  }
}

type CsvRow = ReturnType<typeof csvRow>;

function csvRow(row: ListedInvoice, today: string, site: string) {
  const terms = termsFor(row);
  const facts = paymentFacts(row, terms, today);
  return {
    subcontract: subcontractTitle(row.terms),
    prime: row.prime_name,
    provider: row.provider_name,
    reference: facts.reference,
    amount: facts.amountPence / 100,
    status: invoiceStatusWords[facts.status],
    rule: regimeWords[terms.regime].name,
    received: facts.receivedOn,
    due_by_invoice: facts.invoiceDueOn,
    valid: facts.validOn,
    disputed: facts.disputedOn,
    settled: facts.disputeSettledOn,
    rejected: facts.rejectedOn,
    due: facts.dueOn,
    agreed: facts.agreedOn,
    paid: facts.paidOn,
    seen: facts.paidSeenOn,
    funder_paid: row.funder_paid_on,
    days_late: facts.daysLate,
    interest: inPounds(facts.interest?.interestPence),
    fixed_sum: inPounds(facts.interest?.fixedSumPence),
    page: site + paths.subcontractPayment(row.subcontract_id, row.id),
  };
}

function inPounds(pence: number | null | undefined): number | null {
  return pence === null || pence === undefined ? null : pence / 100;
}
