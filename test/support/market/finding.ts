import type { FindingRow } from '#db/tables/finding.table.ts';
import { createOrganisation } from '../actors.ts';
import type { TestServices } from '../services.ts';
import type { Thing } from './thing.ts';

export const findingStates = ['open finding', 'published finding'] as const;
export type FindingStateOfThing = (typeof findingStates)[number];

/** A finding on a prime: to be answered, or public and to be decided on. */
export async function makeFinding(services: TestServices, state: FindingStateOfThing): Promise<Thing> {
  const organisationId = await createOrganisation(services, { kind: 'prime', status: 'verified' });
  const findingId = await insertFinding(services, organisationId, {
    status: state === 'open finding' ? 'open' : 'published',
  });
  return { organisationId, params: { findingId } };
}

/** A finding of a test, opened today and to be answered within ten working days. @returns its id */
export async function insertFinding(
  { db, clock }: TestServices,
  organisationId: string,
  changes: Partial<FindingRow> = {},
): Promise<string> {
  const today = clock.today();
  const published = changes.status === 'published' ? new Date(clock.now().epochMilliseconds) : null;
  const { id } = await db
    .insertInto('finding')
    .values({
      organisation_id: organisationId,
      item_code: 'P11',
      test: 'subcontract_unsigned',
      fingerprint: `subcontract_unsigned ${crypto.randomUUID()}`,
      detected_by: 'rule',
      severity: 'major',
      subcontract_id: null,
      opportunity_id: null,
      opened_on: today.toString(),
      annotate_by: published ? today.subtract({ days: 1 }).toString() : today.add({ days: 14 }).toString(),
      published_at: published,
      facts: { words: 'It was to be signed by 1 May 2026, and is not.', since: '2026-05-02', rows: [] },
      ...changes,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
