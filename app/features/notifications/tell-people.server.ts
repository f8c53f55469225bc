import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { alertPreferences } from '#db/queries/alert-preference.ts';
import { hasHeardOf, insertNotification, setNotificationMail, setNotificationMatch } from '#db/queries/notification.ts';
import type { NotificationKind, NotificationRow } from '#db/tables/alert.table.ts';
import { system } from '../identity/actor.ts';
import type { ScoredPair } from '../matching/score-pair.server.ts';
import { storeMatch } from '../matching/store-match.server.ts';
import { type Frequency, usualFrequency } from './domain.ts';
import { alertMail } from './mail-items.ts';

/** One thing that one person should hear of. */
export type News = {
  personId: string;
  email: string;
  organisationId: string | null;
  kind: Exclude<NotificationKind, 'answering' | 'running'>;
  /** What is never told twice. */
  key: string;
  thingId: string;
  thingVersion: number;
  forId: string;
  title: string;
  forName: string;
  why: string[];
  /** The score that it is told for; null where a search found it. */
  scored: ScoredPair | null;
  /** Null where the person's preference for the kind decides. */
  frequency: Frequency | null;
};

/**
 * Tells people the news: each person in one transaction, in which the notifications, the mail and its job stand or fall
 * together. What a person has heard of before is not told again, so a run that was cut off is simply run again.
 */
export async function tellPeople(services: Services, news: readonly News[]): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  for (const [, ofOne] of Map.groupBy(news, ({ personId }) => personId)) {
    await inUnitOfWork(context, async (unit) => {
      await tellOne(services, unit, ofOne);
      return { ok: true };
    });
  }
}

async function tellOne(services: Services, unit: UnitOfWork, news: readonly News[]): Promise<void> {
  const [first] = news;
  if (!first) return;
  const preferences = await alertPreferences(unit.db, first.personId);
  const told: NotificationRow[] = [];
  for (const each of matchesFirst(news)) {
    // That a thing fits says more than that a search found it: who was told the one is not told the other.
    if (each.kind === 'saved_search' && (await hasHeardOf(unit.db, each.personId, each.thingId))) continue;
    const preferred = each.kind === 'saved_search' ? null : preferences[each.kind];
    const row = rowOf(each, each.frequency ?? preferred ?? usualFrequency, unit.now);
    const id = await insertNotification(unit.db, row);
    if (!id) continue;
    const matchId = each.scored && (await storeMatch(unit, each.scored, 'alert'));
    if (matchId) await setNotificationMatch(unit.db, each.personId, id, matchId);
    told.push({ ...row, id, match_id: matchId });
  }
  const atOnce = told.filter(({ frequency }) => frequency === 'instant');
  if (atOnce.length === 0) return;
  const mailId = await unit.mail(alertMail(services, atOnce, null), first.email);
  const ids = atOnce.map(({ id }) => id);
  await setNotificationMail(unit.db, first.personId, ids, mailId);
}

function matchesFirst(news: readonly News[]): News[] {
  const rank = ({ kind }: News) => (kind === 'saved_search' ? 1 : 0);
  return news.toSorted((left, right) => rank(left) - rank(right) || scoreOf(right) - scoreOf(left));
}

const scoreOf = ({ scored }: News) => scored?.score.total ?? 0;

function rowOf(news: News, frequency: Frequency, now: Date): Omit<NotificationRow, 'id'> {
  return {
    person_id: news.personId,
    organisation_id: news.organisationId,
    kind: news.kind,
    key: news.key,
    thing_id: news.thingId,
    thing_version: news.thingVersion,
    for_id: news.forId,
    title: news.title,
    for_name: news.forName,
    why: news.why,
    score: news.scored?.score.total ?? null,
    formula_version: news.scored?.score.formulaVersion ?? null,
    frequency,
    mail_id: null,
    match_id: null,
    created_at: now,
    seen_at: null,
    event: null,
    path: null,
  };
}
