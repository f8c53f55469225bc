import { Temporal } from 'temporal-polyfill';
import { latePaymentRules } from '#db/reference/late-payment.ts';
import { agreedSooner, dueOn, type InvoiceDates, type PaymentTerms } from './due.ts';

export type StatutoryInterest = {
  /** The first day of interest: the day after the last day to pay by the rule or, if that is sooner, by agreement. */
  fromDay: string;
  days: number;
  /** A year's rate in per cent, and what it comes to; null where the reference rate of that half-year is not known here. */
  percent: number | null;
  interestPence: number | null;
  fixedSumPence: number;
};

/**
 * What the Late Payment of Commercial Debts (Interest) Act 1998 would give for an invoice that was or is paid late: simple
 * interest at 8 per cent over the reference rate of the half-year in which it begins, for as long as it runs, and a fixed sum
 * by the size of the debt: domain.md 1.6, PAY-LPA98. An indication: a sub-contract may have a remedy of its own.
 * @returns null for one that is in time, or that has no last day to pay
 */
export function statutoryInterest(
  { dates, amountPence }: { dates: InvoiceDates; amountPence: number },
  terms: PaymentTerms,
  today: string,
): StatutoryInterest | null {
  const due = agreedSooner(dates, terms) ?? dueOn(dates, terms);
  if (due === null) return null;
  const lastDay = Temporal.PlainDate.from(due);
  const days = lastDay.until(dates.paidOn ?? today).days;
  if (days <= 0) return null;
  const fromDay = lastDay.add({ days: 1 });
  const percent = percentFrom(fromDay);
  return {
    fromDay: fromDay.toString(),
    days,
    percent,
    interestPence: percent === null ? null : Math.round((amountPence * percent * days) / 36_500),
    fixedSumPence: fixedSum(amountPence),
  };
}

function percentFrom({ year, month }: Temporal.PlainDate): number | null {
  const from = `${year}-${month <= 6 ? '01' : '07'}-01`;
  const halfYear = latePaymentRules.half_years.find((one) => one.from === from);
  return halfYear ? halfYear.reference_percent + latePaymentRules.over_reference_percent : null;
}

function fixedSum(amountPence: number): number {
  return latePaymentRules.fixed_sums.findLast(({ from_pence }) => amountPence >= from_pence)?.sum_pence ?? 0;
}
