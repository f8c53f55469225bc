import { insertConcernAtDesk } from '../concerns-at-desk.ts';
import { insertSubcontract } from '../ledger.ts';
import type { TestServices } from '../services.ts';
import { organisation, type Thing } from './thing.ts';

/** A sub-contract of a prime that was flagged after an anonymous concern. */
export async function makeFlag(services: TestServices): Promise<Thing> {
  const { db, clock } = services;
  const primeId = await organisation(services, 'prime', 'verified');
  const providerId = await organisation(services, 'provider', 'verified');
  const subcontractId = await insertSubcontract(services, { primeId, providerId, status: 'signed' });
  const concernId = await insertConcernAtDesk(services, {
    subject_id: primeId,
    openness: 'anonymous',
    receipt_hash: `receipt ${subcontractId}`,
    is_partner: null,
  });
  const today = clock.today().toString();
  const { id: watchId } = await db
    .insertInto('retaliation_watch')
    .values({
      concern_id: concernId,
      subcontract_id: subcontractId,
      from_day: today,
      until_day: '2026-11-28',
      flagged_on: today,
      facts: { facts: ['Terms became worse: paid after 60 days, which were 30'] },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { organisationId: primeId, params: { watchId } };
}
