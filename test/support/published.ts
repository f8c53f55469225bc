import { randomUUID } from 'node:crypto';
import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { requirementRows } from '#app/features/opportunities/snapshot-rows.ts';
import { syncOpportunities } from '#app/features/opportunities/sync-search.server.ts';
import type { ProfileSnapshot } from '#app/features/profiles/snapshot.ts';
import { syncProfiles } from '#app/features/profiles/sync-search.server.ts';
import type { Services } from '#app/services/services.ts';
import { firstLot } from '#db/first-lot.ts';
import { criterionRows } from '#db/queries/criterion.ts';
import { putLots } from '#db/queries/lot.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';

type Activity = ProfileSnapshot['activities'][number];
type Requirement = OpportunitySnapshot['requirements'][number];

export const hull = 'E06000010';
export const eastRiding = 'E06000011';
export const york = 'E06000014';

export function publishedActivity(changes: Partial<Activity> = {}): Activity {
  return {
    id: randomUUID(),
    serviceType: 'training',
    customerGroups: ['prison_leavers'],
    specialisms: ['debt'],
    districts: [hull, eastRiding],
    ways: ['outreach'],
    capacityPerMonth: 40,
    since: null,
    description: 'Courses in prisons and in the community.',
    ...changes,
  };
}

/** A profile as it would be published, of an organisation that is yet to be inserted. */
export function publishedProfile(changes: Partial<ProfileSnapshot> = {}): ProfileSnapshot {
  const organisationId = changes.organisationId ?? randomUUID();
  return {
    organisationId,
    name: `Provider ${organisationId.slice(0, 6)}`,
    claimed: true,
    legalForm: 'clg',
    sizeBand: 'small',
    headOfficeDistrict: hull,
    website: null,
    summary: 'We train people who leave prison.',
    registerText: null,
    source: null,
    activities: [publishedActivity()],
    capabilities: [],
    evidence: [],
    commercial: {
      largestContractPence: null,
      outcomeSharePercent: null,
      reservesBand: null,
      tupeExperience: 'none',
      insurances: [],
    },
    ...changes,
  };
}

export function publishedRequirement(changes: Partial<Requirement> = {}): Requirement {
  return {
    id: randomUUID(),
    lotId: randomUUID(),
    serviceType: 'training',
    customerGroups: ['wp_pg9'],
    specialisms: ['debt'],
    districts: [hull, eastRiding],
    volumeLow: 20,
    volumeCentral: 40,
    volumeHigh: 60,
    importance: 'essential',
    capabilities: [{ code: 'CAP08', level: 2, importance: 'essential' }],
    description: 'Courses for people who leave prison.',
    ...changes,
  };
}

/**
 * An opportunity as it would be published. `organisationId` is that of an organisation that exists. Without `lots` it is
 * not divided, and all its rows are in its one lot.
 */
export function publishedOpportunity(
  changes: Partial<OpportunitySnapshot> & Pick<OpportunitySnapshot, 'organisationId'>,
): OpportunitySnapshot {
  const { opportunityId = randomUUID(), lots = [firstLot(opportunityId)] } = changes;
  const { requirements = [publishedRequirement()] } = changes;
  return {
    opportunityId,
    organisationName: 'Humber Prime',
    headContract: null,
    title: 'Training in the Humber',
    summary: 'Training for people who leave prison in Hull and the East Riding.',
    cpvCodes: [],
    valueLowPence: null,
    valueHighPence: null,
    valueNotStatedReason: 'To be agreed',
    payment: [],
    managementFeePercent: null,
    volumeGuarantee: null,
    paymentDays: null,
    tupe: { position: 'unlikely', saidBy: 'The prime', reason: 'New work' },
    mandatoryEvidence: [],
    questions: [],
    criteria: [
      { id: randomUUID(), name: 'How you will do it', description: '', weight: 60, threshold: 2 },
      { id: randomUUID(), name: 'Price', description: '', weight: 40, threshold: null },
    ],
    standstillDays: 10,
    clarificationDeadline: '2026-06-15',
    responseDeadline: '2026-07-01',
    decisionDate: '2026-07-20',
    shortWindowReason: null,
    source: null,
    ...changes,
    lots,
    requirements: changes.lots ? requirements : requirements.map((row) => ({ ...row, lotId: opportunityId })),
  };
}

const atOnce = 500;

export type Standing = { status?: OrganisationStatus; registerEmail?: string | null };

/** Puts published profiles with their organisations in the database, many at a time, and in search. */
export async function insertPublishedProfiles(
  services: Services,
  snapshots: readonly ProfileSnapshot[],
  standing: Standing = {},
): Promise<void> {
  for (let start = 0; start < snapshots.length; start += atOnce) {
    await insertSome(services, snapshots.slice(start, start + atOnce), standing);
  }
  await syncProfiles(
    services,
    snapshots.map(({ organisationId }) => organisationId),
  );
}

async function insertSome({ db, clock }: Services, snapshots: readonly ProfileSnapshot[], standing: Standing) {
  const at = new Date(clock.now().epochMilliseconds);
  const times = { created_at: at, updated_at: at };
  await db
    .insertInto('organisation')
    .values(
      snapshots.map(({ organisationId: id, name, claimed, legalForm, sizeBand }) => ({
        id,
        name,
        is_provider: true,
        legal_form: legalForm,
        size_band: sizeBand,
        status: standing.status ?? (claimed ? ('verified' as const) : ('unclaimed' as const)),
        register_email: standing.registerEmail ?? null,
        ...times,
      })),
    )
    .execute();
  const profiles = snapshots.map((snapshot) => ({ id: randomUUID(), snapshot }));
  await db
    .insertInto('profile')
    .values(
      profiles.map(({ id, snapshot }) => ({
        id,
        organisation_id: snapshot.organisationId,
        status: 'published' as const,
        summary: snapshot.summary,
        published_version: 1,
        published_at: at,
        ...times,
      })),
    )
    .execute();
  await db
    .insertInto('activity')
    .values(
      profiles.flatMap(({ id, snapshot }) =>
        snapshot.activities.map((activity, position) => ({
          profile_id: id,
          service_type: activity.serviceType,
          customer_groups: activity.customerGroups,
          specialisms: activity.specialisms,
          place_rule: { kind: 'districts', codes: activity.districts },
          districts: activity.districts,
          ways: activity.ways,
          capacity_per_month: activity.capacityPerMonth,
          position,
        })),
      ),
    )
    .execute();
  await db
    .insertInto('profile_version')
    .values(
      snapshots.map((snapshot) => ({
        organisation_id: snapshot.organisationId,
        version: 1,
        snapshot,
        published_by: null,
        published_at: at,
      })),
    )
    .execute();
}

/** Puts published opportunities in the database and in search. */
export async function insertPublishedOpportunities(
  services: Services,
  snapshots: readonly OpportunitySnapshot[],
): Promise<void> {
  const at = new Date(services.clock.now().epochMilliseconds);
  for (const snapshot of snapshots) await insertOpportunity(services, snapshot, at);
  await syncOpportunities(
    services,
    snapshots.map(({ opportunityId }) => opportunityId),
  );
}

async function insertOpportunity({ db }: Services, snapshot: OpportunitySnapshot, at: Date): Promise<void> {
  await insertDraftOpportunity(db, snapshot, at, 1);
  await db
    .insertInto('opportunity_version')
    .values({ opportunity_id: snapshot.opportunityId, version: 1, snapshot, published_by: null, published_at: at })
    .execute();
}

/** Puts an opportunity in the tables of drafts; with a version it counts as published. */
export async function insertDraftOpportunity(
  db: Services['db'],
  snapshot: OpportunitySnapshot,
  at: Date,
  publishedVersion: number | null = null,
): Promise<void> {
  await db
    .insertInto('opportunity')
    .values({
      id: snapshot.opportunityId,
      organisation_id: snapshot.organisationId,
      status: publishedVersion ? 'published' : 'draft',
      title: snapshot.title,
      summary: snapshot.summary,
      response_deadline: snapshot.responseDeadline,
      decision_date: snapshot.decisionDate,
      mandatory_evidence: snapshot.mandatoryEvidence,
      published_version: publishedVersion,
      published_at: publishedVersion ? at : null,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await putLots(db, snapshot.opportunityId, snapshot.lots);
  if (snapshot.criteria.length > 0) {
    await db.insertInto('criterion').values(criterionRows(snapshot.opportunityId, snapshot.criteria)).execute();
  }
  await db
    .insertInto('requirement')
    .values(requirementRows(snapshot, (districts) => ({ kind: 'districts', codes: districts })))
    .execute();
}
