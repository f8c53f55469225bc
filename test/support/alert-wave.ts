import type { Services } from '#app/services/services.ts';
import { addMember, createOrganisation, createPerson } from './actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from './published.ts';

const providers = 12;
const perWave = 3;

const emails = Array.from({ length: providers }, (_, index) => `owner${index + 1}@provider.example`);

/** How many alerts each wave comes to. */
export const alertsPerWave = providers * perWave;

/** Fills a market with providers, each with an owner. @returns the organisation that publishes the waves */
export async function makeMarket(services: Services): Promise<string> {
  const profiles = emails.map(() => publishedProfile());
  await insertPublishedProfiles(services, profiles);
  for (const [index, { organisationId }] of profiles.entries()) {
    await addMember(services, organisationId, await createPerson(services, { email: emails[index] }));
  }
  return createOrganisation(services, { kind: 'prime' });
}

/** Publishes opportunities that every provider fits, and queues the jobs that tell of them. */
export async function publishWave(services: Services, primeId: string, wave: number): Promise<void> {
  const opportunities = titlesOf(wave).map((title) =>
    publishedOpportunity({ organisationId: primeId, title, responseDeadline: '2999-01-01' }),
  );
  await insertPublishedOpportunities(services, opportunities);
  await services.db.transaction().execute(async (db) => {
    for (const { opportunityId } of opportunities) {
      await services.jobs.enqueue(db, 'alert-opportunity', { opportunityId, version: 1 });
    }
  });
}

/** Who should hear of what after these many waves: a line for each mail, in order. */
export function mailsAfter(waves: number): string[] {
  const titles = Array.from({ length: waves }, (_, index) => titlesOf(index + 1)).flat();
  return titles.flatMap((title) => emails.map((email) => `${email} New for you: ${title}`)).sort();
}

function titlesOf(wave: number): string[] {
  return Array.from({ length: perWave }, (_, index) => `Wave ${wave}-${index + 1}`);
}
