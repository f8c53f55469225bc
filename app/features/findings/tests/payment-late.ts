import { counted, formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysAfter, daysBetween } from './days.ts';
import type { SubcontractToTest } from './rows.ts';
import { breachOf } from './subcontract-breach.ts';

/**
 * Invoices that were not paid by their last day, whether they were paid later or not at all (domain.md 1.6: what is unpaid
 * counts as a failure too). Paying late does not undo it. An invoice that is disputed or rejected has no last day.
 */
export function paymentLate(rows: readonly SubcontractToTest[], today: string): Breach[] {
  return rows.flatMap((row) =>
    row.payments.flatMap(({ id, reference, dueOn, paidOn }): Breach[] => {
      if (dueOn === null || (paidOn ?? today) <= dueOn) return [];
      const state =
        paidOn === null ? 'is not paid' : `was paid ${daysLate(dueOn, paidOn)} late, on ${formatDate(paidOn)}`;
      return [
        breachOf(row, {
          test: 'payment_late',
          about: [id],
          since: daysAfter(dueOn, 1),
          words: `Invoice ${reference} was due by ${formatDate(dueOn)} and ${state}.`,
          rows: [{ table: 'payment', id, words: `Invoice ${reference}: due by ${formatDate(dueOn)}` }],
        }),
      ];
    }),
  );
}

const daysLate = (dueOn: string, paidOn: string) => counted(daysBetween(dueOn, paidOn), 'day');
