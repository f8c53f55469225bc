import { paths } from '#app/paths.ts';
import type { ConductSource } from '../conduct/item.ts';
import { editors } from '../identity/actor.ts';
import { readDuties } from './read-duties.server.ts';

/** What a prime has to do about its accreditation; whoever may only look is led to where it can be looked at. */
export const accreditationItems: ConductSource = async (services, { organisationId, isPrime, role }) => {
  if (!isPrime) return [];
  const today = services.clock.today().toString();
  const mayAct = editors.includes(role);
  return (await readDuties(services, organisationId)).map((duty) => ({
    ...duty,
    href: mayAct ? duty.href : paths.accreditations(),
    state: duty.due !== null && duty.due < today ? 'overdue' : 'due',
  }));
};
