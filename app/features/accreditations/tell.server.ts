import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { stewardOrganisations } from '#db/queries/challenge.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import type { AccreditationNews } from '#emails/accreditation-news.ts';
import { inMail } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';

type About = { id: string; organisation_id: string; prime_name: string; on_site_on: string };
type News = { event: AccreditationNews; day?: string | null; words?: string | null };

/** Tells the owners and editors of the prime. */
export async function tellPrime(unit: UnitOfWork, about: About, news: News): Promise<void> {
  const people = await peopleToTell(unit.db, [about.organisation_id]);
  await send(unit, people, about, news, paths.accreditation(about.id));
}

/** Tells the stewards. */
export async function tellStewards(unit: UnitOfWork, about: About, news: News): Promise<void> {
  const people = await peopleToTell(unit.db, await stewardOrganisations(unit.db));
  await send(unit, people, about, news, paths.stewardshipAccreditation(about.id));
}

/** Tells one person: the assessor. */
export function tellPerson(unit: UnitOfWork, email: string, about: About, news: News): Promise<void> {
  return send(unit, [{ email }], about, news, paths.accreditation(about.id));
}

/** Tells a prime, or the stewards, of an accreditation that nobody has booked yet. */
export async function tellOfFirst(
  unit: UnitOfWork,
  prime: { primeId: string; primeName: string },
  news: News,
): Promise<void> {
  const about = { id: '', organisation_id: prime.primeId, prime_name: prime.primeName, on_site_on: '' };
  const people = await peopleToTell(unit.db, [prime.primeId]);
  await send(unit, people, about, news, paths.accreditations());
  if (news.event !== 'first_overdue') return;
  const stewards = await peopleToTell(unit.db, await stewardOrganisations(unit.db));
  await send(unit, stewards, about, news, paths.stewardshipAccreditations());
}

async function send(
  unit: UnitOfWork,
  people: readonly { email: string }[],
  { prime_name: primeName, on_site_on: onSiteOn }: About,
  { event, day = onSiteOn, words = null }: News,
  path: string,
): Promise<void> {
  const input = { event, primeName, day: day ? formatDate(day) : null, words, url: inMail(unit.site, path) };
  for (const email of new Set(people.map((person) => person.email)))
    await unit.mail({ kind: 'accreditation-news', input }, email);
}
