import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { alertPreferences, setAlertPreference } from '#db/queries/alert-preference.ts';
import { rescheduleWaiting } from '#db/queries/notification.ts';
import { savedSearchesOf, silenceSavedSearches } from '#db/queries/saved-search.ts';
import type { AlertKind } from '#db/tables/alert.table.ts';
import { type Person, signedIn } from '../identity/actor.ts';
import { alertKinds, type Frequency, type StopScope, usualFrequency } from './domain.ts';
import { readStop } from './signed-links.ts';

export type AlertChoices = Record<AlertKind, Frequency>;

/** How often a person hears of each kind of news: as they chose, or as is usual. */
export async function alertChoices({ db }: Services, personId: string): Promise<AlertChoices> {
  const chosen = await alertPreferences(db, personId);
  return {
    need: chosen.need ?? usualFrequency,
    provider: chosen.provider ?? usualFrequency,
    answering: chosen.answering ?? usualFrequency,
    running: chosen.running ?? usualFrequency,
  };
}

/** The kinds of news that a person can hear of at all, by the organisations that they belong to. */
export function kindsFor({ memberships }: Person): AlertKind[] {
  const writes = memberships.filter(({ role }) => role !== 'viewer');
  return [
    // Anyone may save an opportunity, and then follows it.
    'answering',
    ...(writes.some(({ isProvider }) => isProvider) ? (['need'] as const) : []),
    ...(writes.some(({ isPrime }) => isPrime) ? (['running', 'provider'] as const) : []),
  ];
}

/** Keeps how often a person wants to hear of each kind of news. What waits for a digest follows the new choice. */
export function chooseAlerts(context: Context, choices: Partial<AlertChoices>) {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    for (const kind of alertKinds) {
      const frequency = choices[kind];
      if (frequency) await setFrequency(unit, personId, kind, frequency);
    }
    await unit.audit('choose', 'notification', personId, choices);
    return { ok: true } as const;
  });
}

export type StopLink = { scope: StopScope; stopped: boolean; allStopped: boolean };

/** What a link stops, and whether that has been done; null when we never made it. */
export async function findStopLink(services: Services, token: string): Promise<StopLink | null> {
  const link = readStop(services.signer, token);
  if (!link || !(await isPerson(services, link.personId))) return null;
  const choices = await alertChoices(services, link.personId);
  const searches = await savedSearchesOf(services.db, link.personId);
  const isOff = {
    need: choices.need === 'off',
    provider: choices.provider === 'off',
    answering: choices.answering === 'off',
    running: choices.running === 'off',
    saved_search: searches.every(({ frequency }) => frequency === 'off'),
  };
  const allStopped = Object.values(isOff).every(Boolean);
  return { scope: link.scope, stopped: link.scope === 'all' ? allStopped : isOff[link.scope], allStopped };
}

export type StopOutcome = { ok: true; scope: StopScope } | { ok: false; reason: 'unknown' };

/** Stops what a link stops: alerts of one kind, or all. Whoever holds the link may; pressing it twice changes nothing. */
export function stopAlerts(context: Context, token: string, everything: boolean): Promise<StopOutcome> {
  return inUnitOfWork<StopOutcome>(context, async (unit) => {
    const link = readStop(context.services.signer, token);
    if (!link || !(await isPerson(unit, link.personId))) return { ok: false, reason: 'unknown' };
    const scope = everything ? 'all' : link.scope;
    for (const kind of alertKinds) {
      if (scope === kind || scope === 'all') await setFrequency(unit, link.personId, kind, 'off');
    }
    if (scope === 'saved_search' || scope === 'all') {
      await silenceSavedSearches(unit.db, link.personId, unit.now);
      await rescheduleWaiting(unit.db, { personId: link.personId, kind: 'saved_search' }, 'off');
    }
    await unit.audit('stop', 'notification', link.personId, { scope });
    return { ok: true, scope };
  });
}

async function setFrequency(unit: UnitOfWork, personId: string, kind: AlertKind, frequency: Frequency) {
  await setAlertPreference(unit.db, { personId, kind, frequency, now: unit.now });
  await rescheduleWaiting(unit.db, { personId, kind }, frequency);
}

async function isPerson({ db }: Pick<Services, 'db'>, personId: string): Promise<boolean> {
  return (await db.selectFrom('person').select('id').where('id', '=', personId).executeTakeFirst()) !== undefined;
}
