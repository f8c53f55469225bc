import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { firstLot } from '#db/first-lot.ts';
import type { TestServices } from '../services.ts';
import { makeProfile } from './profile.ts';
import { district, now, organisation, type Thing } from './thing.ts';

export const opportunityStates = ['draft opportunity', 'published opportunity', 'withdrawn opportunity'] as const;
export type OpportunityState = (typeof opportunityStates)[number];

/** A prime with a head contract and an opportunity under it, of one requirement and one question. */
export async function makeOpportunity(services: TestServices, state: OpportunityState): Promise<Thing> {
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
      summary: 'Support into work for young people.',
      value_low_pence: null,
      value_high_pence: null,
      value_not_stated_reason: 'Not set yet',
      management_fee_percent: null,
      volume_guarantee: false,
      tupe_position: 'does_not',
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
      service_type: 'end_to_end',
      customer_groups: ['young_18_24'],
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
  const { id: criterionId } = await db
    .insertInto('criterion')
    .values({ opportunity_id: opportunityId, position: 1, name: 'How you would start', weight: 100, threshold: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (publishedAt)
    await insertOpportunityVersion(services, {
      organisationId,
      opportunityId,
      requirementId,
      criterionId,
      title: `A ${state} in Manchester`,
    });
  const invited = await makeProfile(services, 'published profile');
  const params = { headContractId, opportunityId, requirementId, questionId, lotId: opportunityId, criterionId };
  const clarificationId = await insertQuestion(services, opportunityId, invited.organisationId);
  return { organisationId, params: { ...params, clarificationId, organisationId: invited.organisationId } };
}

async function insertQuestion(services: TestServices, opportunityId: string, askerId: string): Promise<string> {
  const { id } = await services.db
    .insertInto('clarification')
    .values({
      opportunity_id: opportunityId,
      number: 1,
      question: 'How many people a month do you expect?',
      asked_by_organisation_id: askerId,
      asked_by: null,
      asked_at: now(services),
      answer: null,
      answered_by: null,
      answered_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A prime with one published opportunity, as the thing that an address is about. */
export async function makePrime(services: TestServices): Promise<Thing> {
  const thing = await makeOpportunity(services, 'published opportunity');
  return { ...thing, params: { ...thing.params, organisationId: thing.organisationId } };
}

/** The same, published and being changed by its prime. */
export async function makeAmending(services: TestServices): Promise<Thing> {
  const thing = await makeOpportunity(services, 'published opportunity');
  await services.db
    .updateTable('opportunity')
    .set({ amending_since: now(services) })
    .where('id', '=', thing.params.opportunityId ?? '')
    .execute();
  return thing;
}

async function insertOpportunityVersion(
  services: TestServices,
  ids: { organisationId: string; opportunityId: string; requirementId: string; criterionId: string; title: string },
) {
  const snapshot: OpportunitySnapshot = {
    opportunityId: ids.opportunityId,
    organisationId: ids.organisationId,
    organisationName: 'A prime',
    headContract: null,
    title: ids.title,
    summary: 'Support into work for young people.',
    cpvCodes: [],
    lots: [firstLot(ids.opportunityId)],
    requirements: [
      {
        id: ids.requirementId,
        lotId: ids.opportunityId,
        serviceType: 'end_to_end',
        customerGroups: ['young_18_24'],
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
    paymentDays: null,
    tupe: { position: 'does_not', saidBy: 'The prime', reason: 'No staff are assigned' },
    mandatoryEvidence: [],
    questions: [],
    criteria: [{ id: ids.criterionId, name: 'How you would start', description: '', weight: 100, threshold: null }],
    standstillDays: 10,
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
