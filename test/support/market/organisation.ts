import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { addMember, createPerson, type OrganisationKind } from '../actors.ts';
import type { TestServices } from '../services.ts';
import { now, organisation, type Thing } from './thing.ts';

export const organisationStates = [
  'verified provider',
  'unverified provider',
  'refused provider',
  'suspended provider',
  'unclaimed provider',
] as const;
export type OrganisationState = (typeof organisationStates)[number];

/** A provider with a number in a register (an unverified one shares it with a rival), a member, somebody who asks to join and somebody who claims it. */
export async function makeOrganisation(services: TestServices, state: OrganisationState): Promise<Thing> {
  const [status = '', kind = ''] = state.split(' ');
  const organisationId = await organisation(services, kind as OrganisationKind, status as OrganisationStatus);
  const number = { scheme: 'GB-COH', value: String(10_000_000 + Math.floor(Math.random() * 89_999_999)) };
  const identifierId = await insertIdentifier(services, organisationId, number);
  if (state === 'unverified provider') {
    const rivalId = await organisation(services, 'provider', 'unverified');
    await insertIdentifier(services, rivalId, number);
  }
  return {
    organisationId,
    params: { organisationId, identifierId, ...number, ...(await people(services, organisationId)) },
  };
}

async function insertIdentifier(
  services: TestServices,
  organisationId: string,
  number: { scheme: string; value: string },
) {
  const { id } = await services.db
    .insertInto('identifier')
    .values({
      organisation_id: organisationId,
      ...number,
      source: 'self',
      verified_at: null,
      verified_by: null,
      refused_reason: null,
      created_at: now(services),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function people(services: TestServices, organisationId: string) {
  const { db } = services;
  const memberId = await createPerson(services, { name: 'A member' });
  await addMember(services, organisationId, memberId, 'viewer');
  const { id: membershipId } = await db
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', memberId)
    .executeTakeFirstOrThrow();
  const asker = { organisation_id: organisationId, person_id: await createPerson(services), created_at: now(services) };
  const undecided = { decided_by: null, decided_at: null, reason: null };
  const { id: joinRequestId } = await db
    .insertInto('join_request')
    .values({ ...asker, ...undecided, message: 'I work here.' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: claimId } = await db
    .insertInto('directory_claim')
    .values({
      ...asker,
      ...undecided,
      method: 'steward',
      explanation: 'I run it.',
      code_hash: null,
      expires_at: new Date(now(services).getTime() + 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { membershipId, joinRequestId, claimId };
}
