import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { alertPreferences } from '#db/queries/alert-preference.ts';
import { insertNotification, setNotificationMail } from '#db/queries/notification.ts';
import type { Mail } from '#emails/catalogue.ts';
import { type StopScope, usualFrequency } from './domain.ts';
import { type EventName, eventRule, events } from './events.ts';
import { signStop } from './signed-links.ts';

/** Who is told. `peopleToTell` in db/queries/notification.ts finds the owners and editors of organisations. */
export type EventReader = { personId: string; email: string; organisationId: string | null };

export type EventNews = {
  event: EventName;
  /** What makes this event this one: a person who has heard of it is not told again. */
  once: string;
  opportunityId: string;
  /** The title of the opportunity. */
  title: string;
  /** Lines to read below the words of the event; none of them a secret kept from its reader. */
  why: string[];
  /** Where to read or do what it is about. */
  path: string;
  /** The mail for those who hear of it at once. */
  mail: Mail;
};

/**
 * Tells people what happened to an opportunity, in the transaction in which it happened: each finds it in "What is new for
 * you" and hears of it by mail at once, in a digest or not at all, as they chose; at once in any case where the event says
 * so. What they may choose about carries a link that stops it, by one press and without a sign-in. The one way to send such a mail. Safe to repeat.
 */
export async function tellEvent(unit: UnitOfWork, readers: readonly EventReader[], news: EventNews): Promise<void> {
  for (const reader of readers) await tellOne(unit, reader, news);
}

async function tellOne(unit: UnitOfWork, { personId, email, organisationId }: EventReader, news: EventNews) {
  const { kind } = events[news.event];
  const isUrgent = eventRule(news.event)?.always === true;
  const chosen = isUrgent ? 'instant' : (await alertPreferences(unit.db, personId))[kind];
  const frequency = chosen ?? usualFrequency;
  const id = await insertNotification(unit.db, {
    person_id: personId,
    organisation_id: organisationId,
    kind,
    key: `${news.event} ${news.once}`,
    thing_id: news.opportunityId,
    thing_version: 0,
    for_id: organisationId ?? personId,
    title: news.title,
    for_name: '',
    why: news.why,
    score: null,
    formula_version: null,
    frequency,
    mail_id: null,
    match_id: null,
    created_at: unit.now,
    seen_at: null,
    event: news.event,
    path: news.path,
  });
  if (!id || frequency !== 'instant') return;
  const mailId = await unit.mail(news.mail, email, isUrgent ? undefined : stopUrl(unit, personId, kind));
  await setNotificationMail(unit.db, personId, [id], mailId);
}

function stopUrl({ site: { env, signer } }: UnitOfWork, personId: string, scope: StopScope): string {
  return env.APP_URL + paths.alertStop(signStop(signer, personId, scope));
}
