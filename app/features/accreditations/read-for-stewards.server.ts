import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { accreditationsForStewards, countAccreditations, primesNeverAccredited } from '#db/queries/accreditation.ts';
import { leadNames } from '#db/queries/accreditation-assessor.ts';
import { pageCount } from '../page-number.ts';
import { readResponseRates } from '../surveys/read-surveys.server.ts';
import { timed } from './accreditation-clock.server.ts';
import { nextDay } from './clocks.ts';
import { firstDue } from './dates.ts';

const perPage = 50;

/** A page of all accreditations with their clocks, the primes that were never accredited, and how many partners answer. */
export async function readForStewards(services: Services, page: number) {
  const { db, clock } = services;
  const today = clock.today();
  const rows = await accreditationsForStewards(db, { limit: perPage, offset: (page - 1) * perPage });
  const leads = await leadNames(
    db,
    rows.map(({ id }) => id),
  );
  const accreditations = rows.map((row) => {
    const next = nextDay(timed(row, leads.has(row.id)), today);
    return {
      id: row.id,
      primeName: row.prime_name,
      status: row.status,
      onSiteOn: row.on_site_on,
      lead: leads.get(row.id) ?? null,
      nextOn: next?.on ?? (row.status === 'reported' ? row.reply_by : null),
    };
  });
  const first = await primesNeverAccredited(db, today.toString());
  return {
    accreditations,
    page,
    pages: pageCount(await countAccreditations(db), perPage),
    never: first
      .flatMap(({ primeId, primeName, startsOn }) =>
        startsOn ? [{ primeId, primeName, due: firstDue(startsOn).toString() }] : [],
      )
      .map((one) => ({ ...one, isOverdue: Temporal.PlainDate.compare(one.due, today) < 0 }))
      .sort((left, right) => (left.due < right.due ? -1 : 1)),
    rates: await readResponseRates(services),
  };
}
export type StewardAccreditations = Awaited<ReturnType<typeof readForStewards>>;
