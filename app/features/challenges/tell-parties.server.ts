import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { findChallenge, stewardOrganisations } from '#db/queries/challenge.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import type { Mail } from '#emails/catalogue.ts';
import { titleWithLot } from '../decisions/lot-title.ts';
import { inMail } from '../mail/notify.server.ts';
import type { EventName } from '../notifications/events.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';

type News = { event: EventName; mail: (about: { title: string; url: string }) => Mail; path: string };
type Side = 'prime' | 'provider' | 'stewards';

/** Tells the prime whose decision is challenged. */
export function tellPrime(services: Services, unit: UnitOfWork, challengeId: string, news: News): Promise<void> {
  return tell(services, unit, challengeId, 'prime', news);
}

/** Tells the provider that challenges. */
export function tellProvider(services: Services, unit: UnitOfWork, challengeId: string, news: News): Promise<void> {
  return tell(services, unit, challengeId, 'provider', news);
}

/** Tells the stewards. */
export function tellStewards(services: Services, unit: UnitOfWork, challengeId: string, news: News): Promise<void> {
  return tell(services, unit, challengeId, 'stewards', news);
}

async function tell(services: Services, unit: UnitOfWork, challengeId: string, side: Side, news: News): Promise<void> {
  const challenge = await findChallenge(unit.db, challengeId);
  const version = challenge && (await latestVersion(unit.db, challenge.opportunity_id));
  if (!version) return;
  const readers = {
    prime: [challenge.prime_id],
    provider: [challenge.provider_id],
    stewards: side === 'stewards' ? await stewardOrganisations(unit.db) : [],
  };
  const title = titleWithLot(version.snapshot, challenge.lot_id);
  const { event, path } = news;
  const mail = news.mail({ title, url: inMail(services, path) });
  const people = await peopleToTell(unit.db, readers[side]);
  const { opportunity_id: opportunityId } = challenge;
  await tellEvent(unit, people, { event, once: `${challengeId} ${side}`, opportunityId, title, why: [], path, mail });
}
