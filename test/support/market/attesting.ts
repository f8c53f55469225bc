import { insertSubcontract } from '../ledger.ts';
import type { TestServices } from '../services.ts';
import { now, organisation, type Thing } from './thing.ts';

export const attestingStates = ['attesting prime', 'validating partner', 'public evidence'] as const;
export type AttestingState = (typeof attestingStates)[number];

/**
 * A prime that attested P02, with a file as its evidence: as the prime has it, or as its partner on the ledger does
 * (`validating partner`, whose address is about the prime). Everyone may read `public evidence`.
 */
export async function makeAttesting(services: TestServices, state: AttestingState): Promise<Thing> {
  const primeId = await organisation(services, 'prime', 'verified');
  const providerId = await organisation(services, 'provider', 'verified');
  await insertSubcontract(services, { primeId, providerId });
  await insertAttestation(services, primeId, 'P02');
  const evidenceId = await insertEvidence(services, primeId, 'P02', state === 'public evidence');
  const params = { organisationId: primeId, itemCode: 'P02', evidenceId };
  return { organisationId: state === 'validating partner' ? providerId : primeId, params };
}

/** An attestation of an item by an organisation, for the year that runs on 1 June 2026. @returns its id */
export async function insertAttestation({ db, ...services }: TestServices, organisationId: string, itemCode: string) {
  const { version_id } = await db
    .selectFrom('rule_item')
    .innerJoin('rule_set_version', 'rule_set_version.id', 'rule_item.version_id')
    .select('version_id')
    .where('rule_item.code', '=', itemCode)
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('attestation')
    .values({
      organisation_id: organisationId,
      item_code: itemCode,
      version_id,
      period_from: '2026-04-01',
      period_to: '2027-03-31',
      claimed: 'met',
      statement: 'We did.',
      signed_by: null,
      signed_name: 'Ada Example',
      signed_at: now({ db, ...services }),
      expires_on: '2027-05-30',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertEvidence(services: TestServices, organisationId: string, itemCode: string, isPublic: boolean) {
  const { db, files } = services;
  const at = now(services);
  const key = `evidence/${organisationId}/agreement`;
  await files.put(key, new TextEncoder().encode('%PDF-1.7'), 'application/pdf');
  const { id: personId } = await db
    .insertInto('person')
    .values({ name: 'Ada Example', email: `${organisationId}@example.org`, email_verified: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: fileId } = await db
    .insertInto('stored_file')
    .values({
      organisation_id: organisationId,
      name: 'agreement.pdf',
      content_type: 'application/pdf',
      bytes: 8,
      sha256: '0'.repeat(64),
      storage_key: key,
      uploaded_by: personId,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('conduct_evidence')
    .values({
      organisation_id: organisationId,
      kind: 'referral_agreement',
      title: 'Agreement with the food bank',
      reference: null,
      file_id: fileId,
      valid_from: '2026-05-01',
      received_at: at,
      expires_on: '2028-05-01',
      is_public: isPublic,
      added_by: personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('conduct_evidence_item').values({ evidence_id: id, item_code: itemCode }).execute();
  return id;
}
