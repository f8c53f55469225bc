import type { Services } from '#app/services/services.ts';
import { accreditationsOf, primesNeverAccredited } from '#db/queries/accreditation.ts';
import { firstDue } from './dates.ts';
import { type Duty, dutiesIn, firstDuty } from './duties.ts';

/** What a prime has to do about its accreditation: in the one that is under way, or a first one where there was none. */
export async function readDuties({ db, clock }: Pick<Services, 'db' | 'clock'>, primeId: string): Promise<Duty[]> {
  const own = await accreditationsOf(db, primeId);
  if (own.some(({ status }) => status !== 'cancelled')) return own.flatMap(dutiesIn);
  const [never] = await primesNeverAccredited(db, clock.today().toString(), primeId);
  return never?.startsOn ? [firstDuty(firstDue(never.startsOn).toString())] : [];
}
