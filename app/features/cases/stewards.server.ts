import type { Services } from '#app/services/services.ts';
import { thoseWithInterestIn } from '#db/queries/control.ts';
import { stewardPeople } from '#db/queries/steward-people.ts';

/** The stewards who may have a case or a concern about an organisation: none with an interest in it. */
export async function stewardsFor({ db, clock }: Services, organisationId: string) {
  const now = new Date(clock.now().epochMilliseconds);
  const people = await stewardPeople(db);
  const ids = people.map(({ personId }) => personId);
  const interested = await thoseWithInterestIn(db, ids, organisationId, now);
  return people.filter(({ personId }) => !interested.has(personId));
}
