import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { stewardOrganisations } from '#db/queries/challenge.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import {
  concernsToWatch,
  lockWatch,
  measuresSince,
  putWatch,
  referralsOfPrime,
  runningOf,
  updateWatch,
  type WatchInFull,
  watchesToLookAt,
} from '#db/queries/retaliation.ts';
import { system } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { type Flow, flowAround, isDrop, type Terms, watchDays, watchedBecauseOf, worseTerms } from './rules.ts';
import { noticeFact } from './words.ts';

/**
 * Each night: begins the watches that concerns call for, and flags sub-contracts on which referrals fell, terms became worse,
 * notice was given or the partner was not selected since. Each watch flags once. Safe to repeat.
 */
export async function keepRetaliationWatch(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  const today = services.clock.today();
  for (const concern of await concernsToWatch(services.db, today.subtract({ days: watchDays }).toString())) {
    await inUnitOfWork(context, async (unit) => {
      const until = Temporal.PlainDate.from(concern.from).add({ days: watchDays }).toString();
      for (const { subcontractId, terms } of watchedBecauseOf(concern, await runningOf(unit.db, concern.subjectId))) {
        const known = { concernId: concern.id, subcontractId, from: concern.from, until };
        await putWatch(unit.db, { ...known, terms: terms ?? {} });
      }
      return { ok: true };
    });
  }
  const flagged = new Set<string>();
  for (const watch of await watchesToLookAt(services.db, today.toString())) {
    if (flagged.has(watch.subcontract_id)) continue;
    const facts = await factsOf(services, watch, today.toString());
    if (facts.length === 0) continue;
    flagged.add(watch.subcontract_id);
    await inUnitOfWork(context, async (unit) => {
      const row = await lockWatch(unit.db, watch.id);
      if (row && row.flagged_on === null) await flag(unit, watch, facts);
      return { ok: true };
    });
  }
}

async function factsOf({ db }: Services, watch: WatchInFull, today: string): Promise<string[]> {
  const { subcontract_id: subcontractId, prime_id: primeId, provider_id: providerId, from_day: from } = watch;
  const referrals = await referralsOfPrime(db, primeId);
  const own = flowAround(
    referrals.filter((row) => row.subcontractId === subcontractId),
    from,
    today,
  );
  const others = flowAround(sumByMonth(referrals.filter((row) => row.subcontractId !== subcontractId)), from, today);
  const { notices, notSelected } = await measuresSince(db, { subcontractId, primeId, providerId }, from);
  return [
    ...(own && others && isDrop(own, others) ? [dropInWords(own, others)] : []),
    ...worseTerms(termsIn(watch.terms), termsIn(watch.terms_now)).map((words) => `Terms became worse: ${words}`),
    ...notices.map(noticeFact),
    ...notSelected.map((on) => `The partner was not selected on ${formatDate(on)}`),
  ];
}

function sumByMonth(rows: readonly { month: string; count: number }[]) {
  const months = Map.groupBy(rows, ({ month }) => month);
  return [...months].map(([month, of]) => ({ month, count: of.reduce((sum, { count }) => sum + count, 0) }));
}

const dropInWords = (own: Flow, others: Flow) =>
  `Referrals fell from ${round(own.before)} to ${round(own.after)} a month; those of all others went from ${round(others.before)} to ${round(others.after)}`;
const round = (number: number) => Math.round(number * 10) / 10;

const kept = z.object({
  paymentDays: z.number().nullable().default(null),
  noticeMonths: z.number().nullable().default(null),
  upFrontPercent: z.number().nullable().default(null),
  endsOn: z.string().nullable().default(null),
});
const termsIn = (stored: unknown): Terms => kept.parse(stored ?? {});

async function flag(unit: UnitOfWork, watch: WatchInFull, facts: string[]): Promise<void> {
  await updateWatch(unit.db, watch.id, { flagged_on: unit.today.toString(), facts: { facts } });
  await unit.audit('flag', 'retaliation_watch', watch.id, {}, watch.prime_id);
  const url = inMail(unit.site, paths.stewardshipRetaliation(watch.id));
  const input = { primeName: watch.prime_name, facts: facts.length, url };
  for (const { personId, email } of await peopleToTell(unit.db, await stewardOrganisations(unit.db))) {
    if (await hasInterestIn(unit.db, personId, watch.prime_id, unit.now)) continue;
    await unit.mail({ kind: 'retaliation-flagged', input }, email);
  }
}
