import { sql } from 'kysely';
import { insertSubcontract } from '../ledger.ts';
import type { TestServices } from '../services.ts';
import { now, organisation, type Thing } from './thing.ts';

export const compactStates = ['compact of provider', 'compact of prime'] as const;
export type CompactStateOfThing = (typeof compactStates)[number];

/** A sub-contract with a request for payment in advance and a kept clause check, as its provider or its prime has it. */
export async function makeCompact(services: TestServices, state: CompactStateOfThing): Promise<Thing> {
  const { db } = services;
  const primeId = await organisation(services, 'prime', 'verified');
  const providerId = await organisation(services, 'provider', 'verified');
  const subcontractId = await insertSubcontract(services, { primeId, providerId });
  const at = now(services);
  const { id: requestId } = await db
    .insertInto('advance_payment_request')
    .values({
      subcontract_id: subcontractId,
      amount_pence: 12_000_00,
      need: 'Wages of the first two months.',
      wanted_by: null,
      asked_by: null,
      asked_at: at,
      answer_due: '2099-01-01',
      granted_pence: null,
      reason: null,
      decided_by: null,
      decided_at: null,
      overdue_since: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: checkId } = await db
    .insertInto('clause_check')
    .values({
      organisation_id: providerId,
      subcontract_id: subcontractId,
      name: 'Draft.docx',
      sha256: 'a'.repeat(64),
      characters: 100,
      findings: sql`'[{"code": "publicity_ban", "quotation": "The Provider shall not speak to the media."}]'::jsonb`,
      rules_version: 1,
      checked_by: null,
      checked_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const organisationId = state === 'compact of prime' ? primeId : providerId;
  return { organisationId, params: { subcontractId, requestId, checkId } };
}
