import type { Services } from '#app/services/services.ts';
import { countChallenges } from '#db/queries/challenge.ts';
import {
  countWaitingClaims,
  countWaitingOrganisations,
  type Page,
  waitingClaims,
  waitingOrganisations,
} from '#db/queries/stewardship.ts';
import { clashes, countClashes, sidesOfClash } from '#db/queries/stewardship-clash.ts';
import { countEntries, countProgrammeAreas } from '#db/queries/stewardship-reference.ts';
import { kindsOf } from '../organisations/read-organisation.server.ts';
import { pageCount } from '../page-number.ts';
import { waitingTime } from './waiting-time.ts';

export const perPage = 50;
const windowOf = (page: number): Page => ({ limit: perPage, offset: (page - 1) * perPage });
const pagesFor = (count: number) => pageCount(count, perPage);
const nowOf = ({ clock }: Services) => new Date(clock.now().epochMilliseconds);

/** What waits for the stewards: the organisations themselves, and how much there is of everything else. */
export async function readQueue(services: Services, page: number) {
  const { db } = services;
  const now = nowOf(services);
  const rows = await waitingOrganisations(db, windowOf(page));
  const count = await countWaitingOrganisations(db);
  const lists = await countEntries(db);
  const areas = await countProgrammeAreas(db);
  const { escalated, raised, overdue } = await countChallenges(db);
  return {
    organisations: rows.map((row) => ({
      id: row.id,
      name: row.name,
      kinds: kindsOf(row),
      waited: waitingTime(row.since, now),
    })),
    count,
    page,
    pages: pagesFor(count),
    clashes: await countClashes(db),
    claims: await countWaitingClaims(db),
    challenges: { escalated, raised, overdue },
    entriesToCheck: lists.reduce((sum, list) => sum + list.flagged, areas.flagged),
  };
}

/** The numbers that several organisations give as theirs. */
export async function readClashes(services: Services, page: number) {
  const { db, reference } = services;
  const now = nowOf(services);
  const words = await reference.current();
  const rows = await clashes(db, windowOf(page));
  const count = await countClashes(db);
  return {
    clashes: rows.map(({ scheme, value, since, organisations }) => ({
      scheme,
      value,
      register: words.label('organisation_scheme', scheme),
      organisations,
      waited: waitingTime(since, now),
    })),
    count,
    page,
    pages: pagesFor(count),
  };
}

/** Both sides of a clash, or all of them; null when fewer than two are left. */
export async function readClash({ db, reference }: Services, number: { scheme: string; value: string }) {
  const sides = await sidesOfClash(db, number);
  if (sides.length < 2) return null;
  const words = await reference.current();
  return { ...number, register: words.label('organisation_scheme', number.scheme), sides };
}

/** The claims of directory entries that wait for a steward. */
export async function readClaims(services: Services, page: number) {
  const now = nowOf(services);
  const rows = await waitingClaims(services.db, windowOf(page));
  const count = await countWaitingClaims(services.db);
  return {
    claims: rows.map((row) => ({ ...row, waited: waitingTime(row.since, now) })),
    count,
    page,
    pages: pagesFor(count),
  };
}
