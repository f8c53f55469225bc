import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { invoicesOfOrganisation, invoicesOfSubcontract, type ListedInvoice } from '#db/queries/payment.ts';
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
  return asCsv(services, await invoicesOfSubcontract(services.db, subcontractId));
}

/** The invoices of all sub-contracts that an organisation is a party to as CSV, the last received first. */
export async function exportOwnPayments(services: Services, organisationId: string): Promise<string> {
  return asCsv(services, await invoicesOfOrganisation(services.db, organisationId));
}

function asCsv({ clock, env }: Services, rows: readonly ListedInvoice[]): string {
  const today = clock.today().toString();
  return toCsv(
    columns,
    rows.map((row) => csvRow(row, today, env.APP_URL)),
  );
}

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
