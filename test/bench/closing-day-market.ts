import { randomUUID } from 'node:crypto';
import type { Services } from '#app/services/services.ts';
import { addMember, createOrganisation, createPerson, sessionCookieFor } from '#test/support/actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from '#test/support/published.ts';

export const question = { id: randomUUID(), question: 'How would you start?', maxWords: 250 };
export const deadline = '2026-07-01';

/** One opportunity that closes today, and as many providers that fit it, each with somebody signed in. */
export async function fillClosingDay(services: Services, providers: number) {
  const primeId = await createOrganisation(services, { kind: 'prime', name: 'Closing Prime' });
  await addMember(services, primeId, await createPerson(services));
  const opportunity = publishedOpportunity({
    organisationId: primeId,
    responseDeadline: deadline,
    questions: [question],
  });
  await insertPublishedOpportunities(services, [opportunity]);
  const profiles = Array.from({ length: providers }, () => publishedProfile());
  await insertPublishedProfiles(services, profiles);
  const cookies: { organisationId: string; cookie: string }[] = [];
  for (const { organisationId } of profiles) {
    const personId = await createPerson(services);
    await addMember(services, organisationId, personId);
    cookies.push({ organisationId, cookie: await sessionCookieFor(services, personId) });
  }
  return { opportunityId: opportunity.opportunityId, cookies };
}
