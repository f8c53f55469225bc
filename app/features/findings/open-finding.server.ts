import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertFinding } from '#db/queries/finding.ts';
import type { FindingRow } from '#db/tables/finding.table.ts';
import { addWorkingDays } from '../working-days/working-days.ts';
import type { StoredFacts } from './facts.ts';

/** So many working days an organisation has to answer before a finding is public. */
export const daysToAnswer = 10;

export type FindingToOpen = Pick<
  FindingRow,
  | 'organisation_id'
  | 'item_code'
  | 'test'
  | 'fingerprint'
  | 'detected_by'
  | 'severity'
  | 'subcontract_id'
  | 'opportunity_id'
> & { facts: StoredFacts };

/**
 * Opens a finding, to be answered within 10 working days (bank holidays of England and Wales), and puts it in the audit log.
 * For use in a unit of work; whoever calls tells the organisation.
 * @returns its id, or null when these facts have one already
 */
export async function openFinding(unit: UnitOfWork, finding: FindingToOpen): Promise<string | null> {
  const annotateBy = addWorkingDays(unit.today, daysToAnswer, ['england_and_wales']).toString();
  const opened_on = unit.today.toString();
  const id = await insertFinding(unit.db, { ...finding, opened_on, annotate_by: annotateBy });
  if (!id) return null;
  const { test, item_code: item, severity, detected_by: detectedBy, fingerprint, organisation_id } = finding;
  await unit.audit(
    'open',
    'finding',
    id,
    { test, item, severity, detectedBy, fingerprint, annotateBy },
    organisation_id,
  );
  return id;
}
