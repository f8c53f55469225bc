import { personActing } from '../actors.ts';
import { insertConcernAtDesk } from '../concerns-at-desk.ts';
import type { TestServices } from '../services.ts';
import { organisation, type Thing } from './thing.ts';

/** A concern in confidence about a prime, which waits to be sorted by a steward. `step` is one that any state allows. */
export async function makeConcernAtDesk(services: TestServices): Promise<Thing> {
  const subjectId = await organisation(services, 'prime', 'verified');
  const reporter = await personActing(services);
  const concernId = await insertConcernAtDesk(services, {
    subject_id: subjectId,
    openness: 'confidential',
    reporter_organisation_id: reporter.acting.organisationId,
    reporter_person_id: reporter.personId,
  });
  return { organisationId: subjectId, params: { concernId, step: 'triage' } };
}
