import type { Services } from '#app/services/services.ts';
import { inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertAlertDigest } from '#db/queries/alert-preference.ts';
import { lockWaiting, peopleDueDigest, setNotificationMail } from '#db/queries/notification.ts';
import { system } from '../identity/actor.ts';
import { digestsDue } from './domain.ts';
import { alertMail } from './mail-items.ts';

const atOnce = 100;
type Due = NonNullable<ReturnType<typeof digestsDue>>;

/**
 * Queues the digests of the morning: for each person one mail with all that waits, once a day. Safe to repeat, and to run
 * at any time: before seven in London it does nothing, after it whatever is not done yet.
 */
export async function sendDigests(services: Services): Promise<void> {
  const due = digestsDue(services.clock.now());
  if (!due) return;
  const { runOn, ...cutoffs } = due;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const people = await peopleDueDigest(services.db, { cutoffs, runOn, after, limit: atOnce });
    for (const person of people) {
      await inUnitOfWork({ services, actor: system, formKey: null }, (unit) => sendOne(services, unit, due, person));
    }
    const last = people.at(-1);
    if (!last || people.length < atOnce) return;
    after = last.personId;
  }
}

async function sendOne(
  services: Services,
  unit: UnitOfWork,
  { runOn, ...cutoffs }: Due,
  { personId, email }: { personId: string; email: string },
): Promise<{ ok: boolean }> {
  const waiting = await lockWaiting(unit.db, personId, cutoffs);
  if (waiting.length === 0) return { ok: true };
  const isWeekly = waiting.every(({ frequency }) => frequency === 'weekly');
  const mailId = await unit.mail(alertMail(services, waiting, isWeekly ? 'this week' : 'since yesterday'), email);
  const ids = waiting.map(({ id }) => id);
  await setNotificationMail(unit.db, personId, ids, mailId);
  // Refused when another worker was first: the mail is not queued then.
  return { ok: await insertAlertDigest(unit.db, { personId, runOn, mailId }) };
}
