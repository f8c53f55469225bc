import { formatDate } from '../../wording.ts';
import type { Breach } from './breach.ts';
import { daysAfter } from './days.ts';
import type { DeletionToTest } from './rows.ts';

const given = {
  workforce_pack: 'The workforce pack',
  employee_information: 'Employee liability information',
} as const;

/** What was given about a workforce, and was not confirmed as deleted by its day (domain.md 3.5). */
export function tupeDeletionLate(rows: readonly DeletionToTest[], today: string): Breach[] {
  return rows
    .filter(({ dueOn, isConfirmed }) => !isConfirmed && dueOn < today)
    .map(({ declarationId, title, what, dueOn }) => ({
      test: 'tupe_deletion_late',
      about: [declarationId, what],
      since: daysAfter(dueOn, 1),
      subcontractId: null,
      opportunityId: null,
      words: `${given[what]} was to be deleted by ${formatDate(dueOn)}, and nobody confirmed that it is.`,
      rows: [{ table: 'tupe_deletion', id: declarationId, words: title }],
      change: null,
    }));
}
