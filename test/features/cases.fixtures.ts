import { randomUUID } from 'node:crypto';
import { openOrRaiseCase } from '#app/features/cases/open-or-raise.server.ts';
import { system } from '#app/features/identity/actor.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import type { FindingRow } from '#db/tables/finding.table.ts';
import type { TestServices } from '#test/support/services.ts';
import { asActor } from './decisions.fixtures.ts';

/** A finding that a steward upheld now. @returns its id */
export async function upheldFinding(
  { db, clock }: TestServices,
  organisationId: string,
  severity: FindingRow['severity'],
): Promise<string> {
  const at = new Date(clock.now().epochMilliseconds);
  const { id } = await db
    .insertInto('finding')
    .values({
      organisation_id: organisationId,
      item_code: 'P18',
      test: 'audit',
      fingerprint: randomUUID(),
      detected_by: 'audit',
      severity,
      subcontract_id: null,
      opportunity_id: null,
      case_id: null,
      facts: {},
      status: 'upheld',
      opened_on: clock.today().toString(),
      annotate_by: clock.today().toString(),
      annotation: null,
      annotated_by: null,
      annotated_at: null,
      published_at: at,
      steward_id: null,
      decided_at: at,
      decision_reason: 'The invoices were paid late.',
      cured_on: null,
      closed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A confirmed breach, and what follows from it. */
export async function breach(services: TestServices, organisationId: string, severity: FindingRow['severity']) {
  const findingId = await upheldFinding(services, organisationId, severity);
  const opened = await inUnitOfWork(asActor(services, system), async (unit) => ({
    ok: true,
    ...(await openOrRaiseCase(unit, { organisationId, severity, findingId, reason: 'Invoices were paid late.' })),
  }));
  return opened;
}
