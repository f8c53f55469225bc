import type { Transaction } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { watchDays, watchedBecauseOf } from '#app/features/retaliation/rules.ts';
import { noticeFact } from '#app/features/retaliation/words.ts';
import {
  concernsToWatch,
  measuresSince,
  putWatch,
  runningOf,
  updateWatch,
  watchesToLookAt,
} from '../queries/retaliation.ts';
import type { Database } from '../schema.ts';

/** What the watch for retaliation found in the nights since the concerns: partners that are watched, and a notice that followed. */
export async function insertRetaliation(
  db: Transaction<Database>,
  primeId: string,
  today: Temporal.PlainDate,
): Promise<void> {
  const running = await runningOf(db, primeId);
  for (const concern of await concernsToWatch(db, today.subtract({ days: watchDays }).toString())) {
    const until = Temporal.PlainDate.from(concern.from).add({ days: watchDays }).toString();
    for (const { subcontractId, terms } of watchedBecauseOf(concern, running))
      await putWatch(db, { concernId: concern.id, subcontractId, from: concern.from, until, terms: terms ?? {} });
  }
  const flagged = new Set<string>();
  for (const watch of await watchesToLookAt(db, today.toString())) {
    const { subcontract_id: subcontractId, provider_id: providerId, from_day: from } = watch;
    if (flagged.has(subcontractId)) continue;
    const { notices } = await measuresSince(db, { subcontractId, primeId, providerId }, from);
    const [first] = notices;
    if (!first) continue;
    flagged.add(subcontractId);
    const flaggedOn = Temporal.PlainDate.from(first.given_on).add({ days: 1 });
    await updateWatch(db, watch.id, { flagged_on: flaggedOn.toString(), facts: { facts: notices.map(noticeFact) } });
  }
}
