import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { accreditationsWaiting } from '#db/queries/accreditation.ts';
import { challengesForStewards, countChallenges } from '#db/queries/challenge.ts';
import { countNoticesForStewards } from '#db/queries/change-notice.ts';
import { interestsOf } from '#db/queries/control.ts';
import { desksWaiting } from '#db/queries/desk-waiting.ts';
import { countWaitingClaims, countWaitingOrganisations } from '#db/queries/stewardship.ts';
import { countTupeOversight } from '#db/queries/tupe-oversight.ts';
import { findingsToDecide } from '../findings/finding-items.server.ts';
import { type Actor, signedIn } from '../identity/actor.ts';
import { counted } from '../wording.ts';
import { byDate, type Item } from './item.ts';
import { stewardToDo } from './steward-items.ts';

const mostShown = 50;

export type StewardDashboard = { toDo: Item[] };

/** What waits for the stewards: challenges to find on, those that primes have to answer, and the rest of their queue. */
export async function readStewardDashboard(
  { db, clock }: Services,
  actor: Actor,
  mayAct: boolean,
): Promise<StewardDashboard> {
  if (!mayAct) return { toDo: [] };
  // Those that wait for a steward come first.
  const challenges = await challengesForStewards(db, { limit: mostShown, offset: 0 });
  const { raised, overdue } = await countChallenges(db);
  const own = await interestsOf(db, signedIn(actor).personId, new Date(clock.now().epochMilliseconds));
  const waiting = await itemsAtDesk(db, clock.today().toString(), own);
  return {
    toDo: byDate([
      ...waiting,
      ...stewardToDo({
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
        tupe: await countTupeOversight(db, { programme: null, nation: null }, clock.today().toString()),
      }),
    ]),
  };
}

async function itemsAtDesk(db: Services['db'], today: string, notAbout: readonly string[]): Promise<Item[]> {
  const { cases, concerns, flags } = await desksWaiting(db, today, notAbout);
  const item = (key: string, href: string, title: string, hint: string, date: string | null): Item => ({
    key,
    href,
    title,
    hint,
    date,
  });
  return [
    ...cases.map(({ id, name, review_on: on }) =>
      item(
        `case ${id}`,
        paths.stewardshipCase(id),
        `Take the next step in the case of ${name}`,
        'The day is the stewards’ own',
        on,
      ),
    ),
    ...concerns.map(({ id, name, due }) =>
      item(
        `concern ${id}`,
        paths.stewardshipConcern(id),
        `Sort or decide a concern about ${name}`,
        'A steward’s clock runs',
        due,
      ),
    ),
    ...(flags > 0
      ? [
          item(
            'flags',
            paths.stewardshipRetaliation(),
            `Settle ${counted(flags, 'flag')} of the watch for retaliation`,
            'Within 10 working days each',
            null,
          ),
        ]
      : []),
  ];
}
