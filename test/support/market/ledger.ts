import { createOrganisation } from '../actors.ts';
import { insertChangeNotice, insertPayment, insertSubcontract } from '../ledger.ts';
import type { TestServices } from '../services.ts';
import type { Thing } from './thing.ts';

export const ledgerStates = ['signed sub-contract', 'ending sub-contract', 'sub-contractor'] as const;
export type LedgerState = (typeof ledgerStates)[number];

/**
 * A sub-contract that was recorded as signed, with an invoice and a notice of the other side: as its prime has it (`signed
 * sub-contract`) or its provider (`sub-contractor`). Or one to which the prime itself gave notice, too short
 * (`ending sub-contract`).
 */
export async function makeSubcontract(services: TestServices, state: LedgerState): Promise<Thing> {
  const primeId = await createOrganisation(services, { kind: 'prime' });
  const providerId = await createOrganisation(services, { kind: 'provider' });
  const subcontractId = await insertSubcontract(services, {
    primeId,
    providerId,
    status: 'signed',
    signed_on: '2026-06-01',
  });
  const paymentId = await insertPayment(services, {
    subcontract_id: subcontractId,
    entered_by_organisation_id: providerId,
  });
  const noticeId = await insertChangeNotice(services, {
    subcontract_id: subcontractId,
    given_by_organisation_id: state === 'signed sub-contract' ? providerId : primeId,
    effective_on: state === 'ending sub-contract' ? '2026-06-20' : '2026-09-01',
    exceptional_reason: state === 'ending sub-contract' ? 'The building burnt down.' : null,
  });
  const organisationId = state === 'sub-contractor' ? providerId : primeId;
  const ofLedger = { subcontractId, paymentId, noticeId, step: 'accept', organisationId };
  return { organisationId, params: { ...ofLedger, kind: 'subcontract', thingId: subcontractId } };
}
