import type { Services } from '#app/services/services.ts';
import { accreditationsWaiting } from '#db/queries/accreditation.ts';
import { challengesForStewards, countChallenges } from '#db/queries/challenge.ts';
import { countNoticesForStewards } from '#db/queries/change-notice.ts';
import { countWaitingClaims, countWaitingOrganisations } from '#db/queries/stewardship.ts';
import { findingsToDecide } from '../findings/finding-items.server.ts';
import type { Item } from './item.ts';
import { stewardToDo } from './steward-items.ts';

const mostShown = 50;

export type StewardDashboard = { toDo: Item[] };

/** What waits for the stewards: challenges to find on, those that primes have to answer, and the rest of their queue. */
export async function readStewardDashboard({ db, clock }: Services, mayAct: boolean): Promise<StewardDashboard> {
  if (!mayAct) return { toDo: [] };
  // Those that wait for a steward come first.
  const challenges = await challengesForStewards(db, { limit: mostShown, offset: 0 });
  const { raised, overdue } = await countChallenges(db);
  return {
    toDo: stewardToDo({
      escalated: challenges.flatMap(
        ({ id, status, prime_name: primeName, provider_name: providerName, finding_due }) =>
          status === 'escalated' ? [{ id, primeName, providerName, findingDue: finding_due }] : [],
      ),
      raised,
      overdue,
      organisations: await countWaitingOrganisations(db),
      claims: await countWaitingClaims(db),
      findings: await findingsToDecide(db),
      notices: (await countNoticesForStewards(db)).waiting,
      accreditations: await accreditationsWaiting(db, clock.today().toString()),
    }),
  };
}
