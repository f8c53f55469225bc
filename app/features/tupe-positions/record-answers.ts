import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { answersOnPath } from './path.ts';
import type { Answers } from './questions.ts';

type Recorded = Pick<
  TupeDeclarationRow,
  'jurisdiction' | 'calendar' | 'transfer_type' | 'planned_transfer_on' | 'fragmentation_count'
>;

/**
 * What the prime's answers say of a transfer that its record does not hold yet, so that nobody is asked twice. What the record
 * holds stays, and a day that is over is no plan.
 */
export function toRecord(answers: Answers, record: Recorded, today: string): Partial<Recorded> {
  const { jurisdiction, planned_on: plannedOn, transfer, incoming } = answersOnPath(answers);
  const found: Partial<Recorded> = {};
  if (record.transfer_type === 'unknown' && transfer && transfer !== 'unknown') found.transfer_type = transfer;
  const isDay = plannedOn !== undefined && plannedOn !== 'unsure' && plannedOn >= today;
  if (record.planned_transfer_on === null && isDay) found.planned_transfer_on = plannedOn;
  if (record.fragmentation_count === null && typeof incoming === 'number') found.fragmentation_count = incoming;
  if (jurisdiction && jurisdiction !== record.jurisdiction && record.planned_transfer_on === null) {
    found.jurisdiction = jurisdiction;
    found.calendar = jurisdiction === 'NI' ? 'northern_ireland' : 'england_and_wales';
  }
  return found;
}
