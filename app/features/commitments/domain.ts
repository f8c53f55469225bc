import { Temporal } from 'temporal-polyfill';

export const requiredSets = {
  prime: 'PRIME-COMMITMENTS',
  provider: 'PARTNER-COMMITMENTS',
  steward: 'STEWARD-UNDERTAKINGS',
} as const;
/** What a prime may accept beside what it must: domain.md 2.2, C15. */
export const compactItems = 'COMPACT-ITEMS';

type Kinds = { isPrime: boolean; isProvider: boolean; isSteward: boolean };

/** The sets that an organisation is asked to accept or may accept, by what it is. */
export function setsFor({ isPrime, isProvider, isSteward }: Kinds): string[] {
  return [
    ...(isPrime ? [requiredSets.prime] : []),
    ...(isProvider ? [requiredSets.provider] : []),
    ...(isPrime ? [compactItems] : []),
    ...(isSteward ? [requiredSets.steward] : []),
  ];
}

/** Whether an organisation has fewer than 10 staff. One that does not say is not taken to be. */
export function isMicro(sizeBand: string | null): boolean {
  return sizeBand === 'self_employed' || sizeBand === 'micro';
}

type Proportionate = { code: string; retired: boolean; small_too: boolean };

/** The items that an organisation of this size answers (domain.md 1.4): what is retired nobody does. */
export function itemsInProportion<Item extends Proportionate>(items: readonly Item[], sizeBand: string | null): Item[] {
  const micro = isMicro(sizeBand);
  return items.filter(({ retired, small_too }) => !retired && (small_too || !micro));
}

/** Whether what was accepted falls short of what an organisation of another size answers. */
export function fallsShort(
  accepted: readonly string[],
  items: readonly Proportionate[],
  sizeBand: string | null,
): boolean {
  return itemsInProportion(items, sizeBand).some(({ code }) => !accepted.includes(code));
}

/** The last day of an acceptance: it holds for 12 months. */
export function lastDayOf(acceptedOn: Temporal.PlainDate): Temporal.PlainDate {
  return acceptedOn.add({ years: 1 }).subtract({ days: 1 });
}

type Standing = { ended_at: Date | null; expires_on: string; version_status: string; accept_by: string | null };

/** The last day on which a commitment counts: its own, or that by which a newer version was to be accepted. */
export function countsUntil({ expires_on, accept_by }: Pick<Standing, 'expires_on' | 'accept_by'>): string {
  return accept_by !== null && accept_by < expires_on ? accept_by : expires_on;
}

/** Whether a commitment counts on a day. What a retired set asked for binds nobody. */
export function isCurrent(commitment: Standing, today: Temporal.PlainDate): boolean {
  const { ended_at, version_status } = commitment;
  if (ended_at !== null || version_status === 'retired' || version_status === 'draft') return false;
  return countsUntil(commitment) >= today.toString();
}

/** A reminder is sent so many days before a commitment stops counting. */
export const reminderDays = [28, 7] as const;

/** Whether a reminder is to be sent today: once for each of the days above, the last that has come when several were missed. */
export function isReminderDue(until: string, remindedOn: string | null, today: Temporal.PlainDate): boolean {
  const end = Temporal.PlainDate.from(until);
  if (Temporal.PlainDate.compare(end, today) < 0) return false;
  const come = reminderDays.map((days) => end.subtract({ days })).filter((day) => day.toString() <= today.toString());
  const latest = come.at(-1);
  return latest !== undefined && (remindedOn === null || remindedOn < latest.toString());
}

/** Whoever was asked and has not answered is reminded once, after so many days. */
export const remindAfterDays = 14;
