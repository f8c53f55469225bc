import { sectorOf, sectors } from '../organisations/sector.ts';
import { daysToPay, daysWaiting, dueOn, type InvoiceDates, invoiceStatus, type PaymentTerms } from './due.ts';

/** An invoice with the terms it is paid by and what its payee is. */
export type Invoice = {
  dates: InvoiceDates;
  terms: PaymentTerms;
  sizeBand: string | null;
  legalForm: string | null;
};

export type Period = { from: string; to: string };

export type PaymentFigures = {
  /** Valid invoices whose last day fell in the period and is over. */
  count: number;
  paidInTime: number;
  /** Unpaid invoices whose last day is over: they count as not in time. */
  unpaidOverdue: number;
  /** Of all counted, as a percentage; null of none. */
  percentInTime: number | null;
  /** Over those that were paid: from the day of receipt. */
  meanDays: number | null;
  p95Days: number | null;
  within30: number;
  from31To60: number;
  over60: number;
  /** How long the unpaid have waited, in days: on average and at most. */
  unpaidMeanAge: number | null;
  unpaidOldest: number | null;
};

/**
 * What the invoices of a period come to: domain.md 1.6, metrics. Counted are those whose last day to pay fell in the period
 * and is over as `today` begins; one that is overdue and unpaid counts as a failure, so that whoever pays nothing does not
 * look punctual. Disputed and rejected ones have no last day and are left out.
 */
export function paymentFigures(invoices: readonly Invoice[], { from, to }: Period, today: string): PaymentFigures {
  const counted = invoices.flatMap(({ dates, terms }) => {
    const due = isValid(dates) ? dueOn(dates, terms) : null;
    return due !== null && due >= from && due <= to && due < today ? [{ dates, due }] : [];
  });
  const unpaid = counted.filter(({ dates }) => dates.paidOn === null);
  const taken = counted.flatMap(({ dates }) => daysToPay(dates) ?? []);
  const ages = unpaid.map(({ dates }) => daysWaiting(dates, today));
  const paidInTime = counted.filter(({ dates, due }) => dates.paidOn !== null && dates.paidOn <= due).length;
  return {
    count: counted.length,
    paidInTime,
    unpaidOverdue: unpaid.length,
    percentInTime: counted.length === 0 ? null : (100 * paidInTime) / counted.length,
    meanDays: mean(taken),
    p95Days: percentile(taken, 0.95),
    within30: taken.filter((days) => days <= 30).length,
    from31To60: taken.filter((days) => days > 30 && days <= 60).length,
    over60: taken.filter((days) => days > 60).length,
    unpaidMeanAge: mean(ages),
    unpaidOldest: ages.length === 0 ? null : Math.max(...ages),
  };
}

// Under the Act the days run from receipt whether or not anybody looked at the invoice: saying nothing is not a way out.
function isValid(dates: InvoiceDates): boolean {
  const status = invoiceStatus(dates);
  return status !== 'rejected' && status !== 'disputed';
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The number that a share of all do not exceed (nearest rank); null of none. */
export function percentile(numbers: readonly number[], share: number): number | null {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

/** Shares of fewer invoices than these say nothing, and too much of the few. */
export const leastInvoices = 10;

const staffOf: Readonly<Record<string, string>> = {
  self_employed: 'Fewer than 10 staff',
  micro: 'Fewer than 10 staff',
  small: '10 to 49 staff',
  medium: '50 to 249 staff',
  sme: 'Fewer than 250 staff',
  large: '250 staff or more',
};
export const sizeGroups = [...new Set(Object.values(staffOf)), 'Size not known'];

/** The same figures for the sub-contractors of each size, in the order of size; sizes without invoices are left out. */
export function figuresBySize(invoices: readonly Invoice[], period: Period, today: string) {
  return figuresBy(invoices, period, today, {
    groups: sizeGroups,
    of: ({ sizeBand }) => staffOf[sizeBand ?? ''] ?? 'Size not known',
  });
}

const sectorUnknown = 'Sector not known';
const sectorLabels: readonly string[] = [...sectors.map(({ label }) => label), sectorUnknown];

/** The same figures for the sub-contractors of each sector. */
export function figuresBySector(invoices: readonly Invoice[], period: Period, today: string) {
  const labelOf = (legalForm: string | null) =>
    sectors.find(({ code }) => code === sectorOf(legalForm))?.label ?? sectorUnknown;
  return figuresBy(invoices, period, today, { groups: sectorLabels, of: ({ legalForm }) => labelOf(legalForm) });
}

type Grouping = { groups: readonly string[]; of: (invoice: Invoice) => string };

function figuresBy(invoices: readonly Invoice[], period: Period, today: string, { groups, of }: Grouping) {
  return groups.flatMap((group) => {
    const figures = paymentFigures(
      invoices.filter((invoice) => of(invoice) === group),
      period,
      today,
    );
    return figures.count > 0 ? [{ group, figures }] : [];
  });
}
