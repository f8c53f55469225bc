import type { Insertable } from 'kysely';
import type { ConcernTable } from '#db/tables/concern.table.ts';
import type { TestServices } from './services.ts';

type Given = Partial<Insertable<ConcernTable>> & { subject_id: string };

/** A concern that was submitted to the stewards, by name unless told otherwise. @returns its id */
export async function insertConcernAtDesk({ db, clock }: TestServices, given: Given): Promise<string> {
  const at = new Date(clock.now().epochMilliseconds);
  const { id } = await db
    .insertInto('concern')
    .values({
      item_code: 'P18',
      openness: 'named',
      reporter_organisation_id: null,
      reporter_person_id: null,
      receipt_hash: null,
      group_key: 'version.group',
      person_key: 'version.person',
      is_partner: true,
      subcontract_id: null,
      grounds: 'Invoices are paid after 60 days.',
      shown_on: null,
      aggregate_id: null,
      entered_on: clock.today().toString(),
      status: 'submitted',
      triage: null,
      triage_reason: null,
      outcome: null,
      outcome_reason: null,
      steward_id: null,
      decided_by: null,
      decided_at: null,
      mediator: null,
      mediation_terms: null,
      subject_acknowledged_at: null,
      subject_answer: null,
      subject_answered_by: null,
      subject_answered_at: null,
      finding_id: null,
      case_id: null,
      created_at: at,
      changed_at: at,
      ...given,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
