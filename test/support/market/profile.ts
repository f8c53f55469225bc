import { randomUUID } from 'node:crypto';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import { createPerson } from '../actors.ts';
import type { TestServices } from '../services.ts';
import { district, now, organisation, type Thing } from './thing.ts';

export const profileStates = [
  'draft profile',
  'published profile',
  'unpublished profile',
  'suspended profile',
] as const;
export type ProfileState = (typeof profileStates)[number];

/** A provider with a profile of one activity and one piece of evidence with a file. */
export async function makeProfile(services: TestServices, state: ProfileState): Promise<Thing> {
  const [status = ''] = state.split(' ');
  const organisationId = await organisation(services, 'provider', status === 'suspended' ? 'suspended' : 'verified');
  const wasPublished = status !== 'draft';
  const at = now(services);
  const { id: profileId } = await services.db
    .insertInto('profile')
    .values({
      organisation_id: organisationId,
      status: status === 'suspended' ? 'published' : (status as 'draft'),
      largest_contract_pence: null,
      outcome_share_percent: null,
      reserves_band: null,
      tupe_experience: null,
      summary: 'We help people into work.',
      published_version: wasPublished ? 1 : null,
      published_at: wasPublished ? at : null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const activityId = await insertActivity(services, profileId);
  const stored = await files(services);
  if (wasPublished) await insertProfileVersion(services, { organisationId, activityId, ...stored });
  return { organisationId, params: { organisationId, profileId, activityId, version: '1', ...stored } };

  async function files({ db }: TestServices) {
    const uploader = await createPerson(services);
    await db
      .insertInto('proposal_text')
      .values({
        subject_kind: 'profile',
        subject_id: organisationId,
        text: 'Training for prison leavers in Leeds.',
        saved_by: uploader,
        saved_at: at,
      })
      .execute();
    const storageKey = randomUUID();
    await services.files.put(storageKey, Buffer.from('%PDF-1.4'), 'application/pdf');
    const { id: fileId } = await db
      .insertInto('stored_file')
      .values({
        organisation_id: organisationId,
        name: 'certificate.pdf',
        content_type: 'application/pdf',
        bytes: 8,
        sha256: '0'.repeat(64),
        storage_key: storageKey,
        uploaded_by: uploader,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: evidenceId } = await db
      .insertInto('evidence')
      .values({
        profile_id: profileId,
        capability_code: null,
        kind: 'audited_accounts',
        title: 'Certificate',
        file_id: fileId,
        reference: null,
        valid_from: null,
        expires_on: null,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { fileId, evidenceId };
  }
}

async function insertActivity({ db }: TestServices, profileId: string): Promise<string> {
  const { id } = await db
    .insertInto('activity')
    .values({
      profile_id: profileId,
      service_type: 'end_to_end',
      customer_groups: ['young_18_24'],
      specialisms: [],
      place_rule: { kind: 'districts', codes: [district] },
      districts: [district],
      ways: ['site'],
      capacity_per_month: 20,
      since: null,
      position: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertProfileVersion(
  services: TestServices,
  ids: Record<'organisationId' | 'activityId' | 'evidenceId' | 'fileId', string>,
) {
  const { organisationId, activityId, evidenceId, fileId } = ids;
  const snapshot: ProfileSnapshot = {
    organisationId,
    name: 'A published provider',
    claimed: true,
    legalForm: null,
    sizeBand: null,
    headOfficeDistrict: null,
    website: null,
    summary: 'We help people into work.',
    registerText: null,
    source: null,
    activities: [
      {
        id: activityId,
        serviceType: 'end_to_end',
        customerGroups: ['young_18_24'],
        specialisms: [],
        districts: [district],
        ways: ['site'],
        capacityPerMonth: 20,
        since: null,
        description: '',
      },
    ],
    capabilities: [],
    evidence: [
      {
        id: evidenceId,
        capabilityCode: null,
        kind: 'audited_accounts',
        title: 'Certificate',
        reference: null,
        fileId,
        validFrom: null,
        expiresOn: null,
        outcome: 'unverified',
      },
    ],
    commercial: {
      largestContractPence: null,
      outcomeSharePercent: null,
      reservesBand: null,
      tupeExperience: null,
      insurances: [],
    },
  };
  await services.db
    .insertInto('profile_version')
    .values({
      organisation_id: organisationId,
      version: 1,
      snapshot,
      published_by: null,
      published_at: now(services),
    })
    .execute();
}
