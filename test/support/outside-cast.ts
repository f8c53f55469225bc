import { addMember, createOrganisation, createPerson, sessionCookieFor } from './actors.ts';
import { now } from './market/thing.ts';
import { makeThing, type Thing } from './market.ts';
import type { TestServices } from './services.ts';

/** Somebody who may post where nobody of the cast may, with the thing that they came for. */
type Visit = { cookie: string; thing: Thing };

const opportunity = '/opportunities/:opportunityId';
const criteria = [
  { id: '0f7c2a52-9d0a-4a8f-8a53-0b5a1f8f1c01', name: 'Quality', description: '', weight: 100, threshold: null },
];

/** By the address of the route: an assessor, or a provider that was invited. */
export const outsideCast: Readonly<Record<string, (services: TestServices) => Promise<Visit>>> = {
  [`${opportunity}/assessors/:assessorId`]: (services) => assessor(services, { scored: false }),
  [`${opportunity}/assessments/conflicts`]: (services) => assessor(services, { scored: false }),
  [`${opportunity}/assessments/close`]: (services) => assessor(services, { scored: false }),
  [`${opportunity}/assessments/:interestId`]: (services) => assessor(services, { scored: false }),
  [`${opportunity}/consensus/:interestId`]: (services) => assessor(services, { scored: true }),
  [`${opportunity}/invitation`]: invited,
};

/** The chair of a panel of two; `scored` when all sheets are locked and what they agree on is to be recorded. */
async function assessor(services: TestServices, { scored }: { scored: boolean }): Promise<Visit> {
  const { db } = services;
  const thing = await makeThing(services, 'answered opportunity');
  const { opportunityId = '', interestId = '' } = thing.params;
  const { snapshot } = await db
    .selectFrom('opportunity_version')
    .select('snapshot')
    .where('opportunity_id', '=', opportunityId)
    .executeTakeFirstOrThrow();
  const scoredBy = { ...snapshot, criteria };
  await db
    .updateTable('opportunity_version')
    .set({ snapshot: scoredBy })
    .where('opportunity_id', '=', opportunityId)
    .execute();
  const [chair, other] = [await seat(services, thing, true), await seat(services, thing, false)];
  if (scored) {
    for (const { assessorId } of [chair, other]) await lockSheet(services, assessorId, interestId);
    const ended = { how: 'all_locked', ended_by: null, seed: opportunityId, agreed_at: null } as const;
    await db
      .insertInto('scoring_end')
      .values({ opportunity_id: opportunityId, ended_at: now(services), ...ended })
      .execute();
  }
  return { cookie: chair.cookie, thing: { ...thing, params: { ...thing.params, assessorId: other.assessorId } } };
}

async function seat(services: TestServices, { organisationId, params }: Thing, isChair: boolean) {
  const personId = await createPerson(services);
  await addMember(services, organisationId, personId, 'owner');
  const at = now(services);
  const { id: assessorId } = await services.db
    .insertInto('assessor')
    .values({
      opportunity_id: params.opportunityId ?? '',
      person_id: personId,
      is_chair: isChair,
      appointed_by: null,
      appointed_at: at,
      declared_at: at,
      removed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return {
    assessorId,
    cookie: await sessionCookieFor(services, personId, { secondFactor: true, actingFor: organisationId }),
  };
}

async function lockSheet(services: TestServices, assessorId: string, interestId: string): Promise<void> {
  const at = now(services);
  const sheet = { assessor_id: assessorId, interest_id: interestId, locked_at: null, created_at: at, updated_at: at };
  const { id } = await services.db.insertInto('assessment').values(sheet).returning('id').executeTakeFirstOrThrow();
  const scores = criteria.map((criterion) => ({
    assessment_id: id,
    criterion_id: criterion.id,
    points: 3,
    reason: 'Sound',
  }));
  await services.db.insertInto('assessment_score').values(scores).execute();
  await services.db.updateTable('assessment').set({ locked_at: at }).where('id', '=', id).execute();
}

async function invited(services: TestServices): Promise<Visit> {
  const thing = await makeThing(services, 'published opportunity');
  const organisationId = await createOrganisation(services, { kind: 'provider', status: 'verified' });
  const personId = await createPerson(services);
  await addMember(services, organisationId, personId, 'owner');
  await services.db
    .insertInto('invitation')
    .values({
      opportunity_id: thing.params.opportunityId ?? '',
      organisation_id: organisationId,
      message: '',
      sent_by: 'email',
      stop_token_hash: null,
      invited_by: null,
      created_at: now(services),
    })
    .execute();
  return { cookie: await sessionCookieFor(services, personId, { actingFor: organisationId }), thing };
}
