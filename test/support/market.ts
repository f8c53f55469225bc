import { randomUUID } from 'node:crypto';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { createOrganisation, type OrganisationKind } from './actors.ts';
import type { TestServices } from './services.ts';

/** A thing that addresses are about: whose it is, and what stands for each `:name` of an address. */
export type Thing = { organisationId: string; params: Record<string, string> };

export const profileStates = [
  'draft profile',
  'published profile',
  'unpublished profile',
  'suspended profile',
] as const;
export const opportunityStates = ['draft opportunity', 'published opportunity', 'withdrawn opportunity'] as const;
export const organisationStates = [
  'verified provider',
  'unverified provider',
  'refused provider',
  'suspended provider',
  'unclaimed provider',
] as const;
export const thingStates = [...profileStates, ...opportunityStates, ...organisationStates, 'head contract'] as const;
export type ThingState = (typeof thingStates)[number];

/** One of everything in each of its states, each with an organisation of its own. */
export type Market = Record<ThingState, Thing>;

const district = 'E08000003';

export async function makeMarket(services: TestServices): Promise<Market> {
  const things = await Promise.all(
    thingStates.map(async (state) => [state, await makeThing(services, state)] as const),
  );
  return Object.fromEntries(things) as Market;
}

/** A new thing in a state, of a new organisation. */
export async function makeThing(services: TestServices, state: ThingState): Promise<Thing> {
  switch (state) {
    case 'draft profile':
    case 'published profile':
    case 'unpublished profile':
    case 'suspended profile':
      return makeProfile(services, state);
    case 'head contract':
      return makeOpportunity(services, 'draft opportunity');
    case 'draft opportunity':
    case 'published opportunity':
    case 'withdrawn opportunity':
      return makeOpportunity(services, state);
    default:
      return makeOrganisation(services, state);
  }
}

async function makeOrganisation(services: TestServices, state: (typeof organisationStates)[number]): Promise<Thing> {
  const [status = '', kind = ''] = state.split(' ');
  const organisationId = await organisation(services, kind as OrganisationKind, status as OrganisationStatus);
  const { id: identifierId } = await services.db
    .insertInto('identifier')
    .values({
      organisation_id: organisationId,
      scheme: 'GB-COH',
      value: String(10_000_000 + Math.floor(Math.random() * 89_999_999)),
      source: 'self',
      verified_at: null,
      verified_by: null,
      refused_reason: null,
      created_at: now(services),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { organisationId, params: { organisationId, identifierId } };
}

async function makeProfile(services: TestServices, state: (typeof profileStates)[number]): Promise<Thing> {
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
  if (wasPublished) await insertProfileVersion(services, organisationId, activityId);
  return {
    organisationId,
    params: { organisationId, profileId, activityId, version: '1', ...(await files(services)) },
  };

  async function files({ db }: TestServices) {
    const uploader = await db
      .insertInto('person')
      .values({ email: `${randomUUID()}@example.org`, image: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: fileId } = await db
      .insertInto('stored_file')
      .values({
        organisation_id: organisationId,
        name: 'certificate.pdf',
        content_type: 'application/pdf',
        bytes: 8,
        sha256: '0'.repeat(64),
        storage_key: randomUUID(),
        uploaded_by: uploader.id,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const { id: evidenceId } = await db
      .insertInto('evidence')
      .values({
        profile_id: profileId,
        capability_code: null,
        kind: 'other',
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
      service_type: 'employability',
      customer_groups: ['young_people'],
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

async function insertProfileVersion({ db, clock }: TestServices, organisationId: string, activityId: string) {
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
        serviceType: 'employability',
        customerGroups: ['young_people'],
        specialisms: [],
        districts: [district],
        ways: ['site'],
        capacityPerMonth: 20,
        since: null,
        description: '',
      },
    ],
    capabilities: [],
    evidence: [],
    commercial: {
      largestContractPence: null,
      outcomeSharePercent: null,
      reservesBand: null,
      tupeExperience: null,
      insurances: [],
    },
  };
  await db
    .insertInto('profile_version')
    .values({
      organisation_id: organisationId,
      version: 1,
      snapshot,
      published_by: null,
      published_at: new Date(clock.now().epochMilliseconds),
    })
    .execute();
}

async function makeOpportunity(services: TestServices, state: (typeof opportunityStates)[number]): Promise<Thing> {
  const { db } = services;
  const status = state.split(' ')[0] as 'draft' | 'published' | 'withdrawn';
  const organisationId = await organisation(services, 'prime', 'verified');
  const at = now(services);
  const publishedAt = status === 'draft' ? null : at;
  const { id: headContractId } = await db
    .insertInto('head_contract')
    .values({
      organisation_id: organisationId,
      name: 'Restart in the North West',
      programme: 'restart',
      area_version: null,
      area_code: null,
      area_name: 'Manchester',
      districts: [district],
      place_rule: { kind: 'districts', codes: [district] },
      funder: 'DWP',
      regime: 'PCR2015',
      reference: null,
      value_per_year_pence: null,
      starts_on: null,
      ends_on: null,
      source: null,
      source_reference: null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: opportunityId } = await db
    .insertInto('opportunity')
    .values({
      organisation_id: organisationId,
      head_contract_id: headContractId,
      status,
      title: `A ${state} in Manchester`,
      summary: 'Support for young people.',
      value_low_pence: null,
      value_high_pence: null,
      value_not_stated_reason: 'Not set yet',
      management_fee_percent: null,
      volume_guarantee: false,
      tupe_position: 'none',
      tupe_said_by: 'The prime',
      tupe_reason: 'No staff are assigned',
      clarification_deadline: '2026-06-15',
      response_deadline: '2026-07-01',
      decision_date: '2026-07-20',
      short_window_reason: null,
      published_version: publishedAt ? 1 : null,
      published_at: publishedAt,
      withdrawn_at: status === 'withdrawn' ? at : null,
      withdrawn_reason: status === 'withdrawn' ? 'The contract was cut' : null,
      source: null,
      source_reference: null,
      created_at: at,
      updated_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: requirementId } = await db
    .insertInto('requirement')
    .values({
      opportunity_id: opportunityId,
      service_type: 'employability',
      customer_groups: ['young_people'],
      place_rule: { kind: 'districts', codes: [district] },
      districts: [district],
      specialisms: [],
      volume_low: 5,
      volume_central: 10,
      volume_high: 20,
      importance: 'essential',
      capabilities: [],
      description: '',
      position: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: questionId } = await db
    .insertInto('opportunity_question')
    .values({ opportunity_id: opportunityId, position: 0, question: 'How would you start?', max_words: 200 })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (publishedAt)
    await insertOpportunityVersion(services, {
      organisationId,
      opportunityId,
      requirementId,
      title: `A ${state} in Manchester`,
    });
  return { organisationId, params: { headContractId, opportunityId, requirementId, questionId } };
}

async function insertOpportunityVersion(
  services: TestServices,
  ids: { organisationId: string; opportunityId: string; requirementId: string; title: string },
) {
  const snapshot: OpportunitySnapshot = {
    opportunityId: ids.opportunityId,
    organisationId: ids.organisationId,
    organisationName: 'A prime',
    headContract: null,
    title: ids.title,
    summary: 'Support for young people.',
    cpvCodes: [],
    requirements: [
      {
        id: ids.requirementId,
        serviceType: 'employability',
        customerGroups: ['young_people'],
        specialisms: [],
        districts: [district],
        volumeLow: 5,
        volumeCentral: 10,
        volumeHigh: 20,
        importance: 'essential',
        capabilities: [],
        description: '',
      },
    ],
    valueLowPence: null,
    valueHighPence: null,
    valueNotStatedReason: 'Not set yet',
    payment: [],
    managementFeePercent: null,
    volumeGuarantee: false,
    tupe: { position: 'none', saidBy: 'The prime', reason: 'No staff are assigned' },
    mandatoryEvidence: [],
    questions: [],
    clarificationDeadline: '2026-06-15',
    responseDeadline: '2026-07-01',
    decisionDate: '2026-07-20',
    shortWindowReason: null,
    source: null,
  };
  await services.db
    .insertInto('opportunity_version')
    .values({
      opportunity_id: ids.opportunityId,
      version: 1,
      snapshot,
      published_by: null,
      published_at: now(services),
    })
    .execute();
}

const now = ({ clock }: TestServices) => new Date(clock.now().epochMilliseconds);

function organisation(services: TestServices, kind: OrganisationKind, status: OrganisationStatus): Promise<string> {
  return createOrganisation(services, { kind, status });
}
