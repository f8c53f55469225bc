import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import type { AccreditationInFull } from '#db/queries/accreditation.ts';
import { leadOf } from '#db/queries/accreditation-assessor.ts';
import type { AccreditationNews } from '#emails/accreditation-news.ts';
import { tellPerson, tellPrime } from './tell.server.ts';

/** Tells the prime and its assessor of the same step. */
export async function tellBoth(
  unit: UnitOfWork,
  accreditation: AccreditationInFull,
  event: AccreditationNews,
): Promise<void> {
  await tellPrime(unit, accreditation, { event });
  const lead = await leadOf(unit.db, accreditation.id);
  if (lead) await tellPerson(unit, lead.email, accreditation, { event });
}
