import type { Services } from '#app/services/services.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { stewardPeople } from '#db/queries/steward-people.ts';

/** The stewards who may have a case or a concern about an organisation: none with an interest in it. */
export async function stewardsFor({ db, clock }: Services, organisationId: string) {
  const now = new Date(clock.now().epochMilliseconds);
  const people = await stewardPeople(db);
  const interests = await Promise.all(people.map(({ personId }) => hasInterestIn(db, personId, organisationId, now)));
  return people.filter((_, index) => !interests[index]);
}
