import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { stewardOrganisations } from '#db/queries/challenge.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import type { SubcontractInFull } from '#db/queries/subcontract.ts';
import type { Mail } from '#emails/catalogue.ts';
import { inMail } from '../mail/notify.server.ts';
import type { EventName } from '../notifications/events.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { subcontractTitle } from './title.ts';

export type Side = 'prime' | 'provider';
type About = { title: string; otherName: string; url: string };
export type News = {
  event: EventName;
  /** What makes this event this one, on this sub-contract. */
  once: string;
  path: string;
  mail: (about: About) => Mail;
};

/** Tells the people of one side what happened to their sub-contract. */
export function tellSide(
  services: Services,
  unit: UnitOfWork,
  subcontract: SubcontractInFull,
  side: Side,
  news: News,
): Promise<void> {
  const isPrime = side === 'prime';
  const reader = isPrime ? subcontract.prime_id : subcontract.provider_id;
  const otherName = isPrime ? subcontract.provider_name : subcontract.prime_name;
  return tell(services, unit, subcontract, { ...news, readers: [reader], otherName });
}

/** Tells the stewards. */
export async function tellStewards(services: Services, unit: UnitOfWork, subcontract: SubcontractInFull, news: News) {
  const readers = await stewardOrganisations(unit.db);
  await tell(services, unit, subcontract, { ...news, readers, otherName: subcontract.prime_name });
}

async function tell(
  services: Services,
  unit: UnitOfWork,
  subcontract: SubcontractInFull,
  { event, once, path, mail, readers, otherName }: News & { readers: string[]; otherName: string },
): Promise<void> {
  const title = subcontractTitle(subcontract.terms);
  await tellEvent(unit, await peopleToTell(unit.db, readers), {
    event,
    once: `${subcontract.id} ${once}`,
    opportunityId: subcontract.opportunity_id,
    title,
    why: [],
    path,
    mail: mail({ title, otherName, url: inMail(services, path) }),
  });
}

/** The side that an organisation is on; the provider where it is not the prime. */
export function sideOf({ prime_id: primeId }: { prime_id: string }, organisationId: string): Side {
  return organisationId === primeId ? 'prime' : 'provider';
}

export const otherSide = { prime: 'provider', provider: 'prime' } as const;
