import { Temporal } from 'temporal-polyfill';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { ruleFor } from '../tupe-dates/rules-in-force.ts';

export type InformationDue = { due: string; safeDue: string; days: number };

/** By when the information is due for the planned day: domain.md 3.2 and 3.8. Null where none is planned. */
export function informationDue({
  planned_transfer_on: transferOn,
  jurisdiction,
}: Pick<TupeDeclarationRow, 'planned_transfer_on' | 'jurisdiction'>): InformationDue | null {
  if (!transferOn) return null;
  const { days, safe_days: safeDays } = ruleFor('employee_information', jurisdiction, transferOn);
  const before = (count: number) => Temporal.PlainDate.from(transferOn).subtract({ days: count }).toString();
  return { due: before(days), safeDue: before(safeDays), days };
}
