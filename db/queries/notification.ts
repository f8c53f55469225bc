import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { AlertFrequency, NewNotification, NotificationKind, NotificationRow } from '../tables/alert.table.ts';

/** A person hears of a thing once. */
export const notificationOnce = 'notification_once';

export type Recipient = { personId: string; email: string; organisationId: string };

/** Owners and editors of these organisations, where the organisation is in good standing and has people. */
export function peopleToTell(db: Kysely<Database>, organisationIds: readonly string[]): Promise<Recipient[]> {
  if (organisationIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .where('membership.organisation_id', 'in', [...organisationIds])
    .where('membership.ended_at', 'is', null)
    .where('membership.role', 'in', ['owner', 'editor'])
    .where('organisation.status', 'not in', ['suspended', 'refused', 'unclaimed'])
    .select(['person.id as personId', 'person.email', 'membership.organisation_id as organisationId'])
    .orderBy('person.id')
    .execute();
}

/** Adds a notification. @returns its id, or null when the person has heard of it before */
export async function insertNotification(db: Transaction<Database>, row: NewNotification): Promise<string | null> {
  const inserted = await db
    .insertInto('notification')
    .values(row)
    .onConflict((conflict) => conflict.constraint(notificationOnce).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted?.id ?? null;
}

/** Whether a person was told anything of a thing. */
export async function hasHeardOf(db: Kysely<Database>, personId: string, thingId: string): Promise<boolean> {
  const row = await db
    .selectFrom('notification')
    .select('id')
    .where('person_id', '=', personId)
    .where('thing_id', '=', thingId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes the mail that notifications of a person went into. */
export async function setNotificationMail(
  db: Transaction<Database>,
  personId: string,
  ids: readonly string[],
  mailId: string,
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ mail_id: mailId })
    .where('person_id', '=', personId)
    .where('id', 'in', [...ids])
    .execute();
}

/** Notes the score that a notification was made for. */
export async function setNotificationMatch(
  db: Transaction<Database>,
  personId: string,
  id: string,
  matchId: string,
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ match_id: matchId })
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute();
}

/** Until when what waits belongs into a digest. */
export type DigestCutoffs = { daily: Date; weekly: Date };

/** People for whom something waits and who had no digest on this day, in the order of their ids. */
export function peopleDueDigest(
  db: Kysely<Database>,
  due: { cutoffs: DigestCutoffs; runOn: string; after: string; limit: number },
): Promise<{ personId: string; email: string }[]> {
  return db
    .selectFrom('person')
    .where('person.id', '>', due.after)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('notification')
          .whereRef('notification.person_id', '=', 'person.id')
          .where(isWaiting(due.cutoffs))
          .select('notification.id'),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('alert_digest')
            .whereRef('alert_digest.person_id', '=', 'person.id')
            .where('run_on', '=', due.runOn)
            .select('run_on'),
        ),
      ),
    )
    .select(['person.id as personId', 'person.email'])
    .orderBy('person.id')
    .limit(due.limit)
    .execute();
}

/** What waits for a person's digest, the best first, locked until the transaction ends. */
export function lockWaiting(
  db: Transaction<Database>,
  personId: string,
  cutoffs: DigestCutoffs,
): Promise<NotificationRow[]> {
  return (
    db
      .selectFrom('notification')
      .where('person_id', '=', personId)
      .where(isWaiting(cutoffs))
      .selectAll()
      // What happened comes before what may fit.
      .orderBy(sql`event is null`)
      .orderBy(sql`score desc nulls last`)
      .orderBy('created_at')
      .orderBy('id')
      .forUpdate()
      .execute()
  );
}

function isWaiting({ daily, weekly }: DigestCutoffs) {
  return sql<boolean>`notification.mail_id is null and (
    notification.frequency = 'daily' and notification.created_at < ${daily}
    or notification.frequency = 'weekly' and notification.created_at < ${weekly})`;
}

/** What a person was told, the last first. */
export function notificationsOf(db: Kysely<Database>, personId: string, page: { limit: number; offset: number }) {
  return db
    .selectFrom('notification')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

export async function countNotifications(
  db: Kysely<Database>,
  personId: string,
): Promise<{ total: number; unseen: number }> {
  const { total, unseen } = await db
    .selectFrom('notification')
    .where('person_id', '=', personId)
    .select((eb) => [
      eb.fn.countAll<string>().as('total'),
      eb.fn.countAll<string>().filterWhere('seen_at', 'is', null).as('unseen'),
    ])
    .executeTakeFirstOrThrow();
  return { total: Number(total), unseen: Number(unseen) };
}

/** How many notifications a person has not looked at, for the head of every page. */
export async function countUnseen(db: Kysely<Database>, personId: string): Promise<number> {
  const { unseen } = await db
    .selectFrom('notification')
    .where('person_id', '=', personId)
    .where('seen_at', 'is', null)
    .select((eb) => eb.fn.countAll<string>().as('unseen'))
    .executeTakeFirstOrThrow();
  return Number(unseen);
}

/** Marks as seen what a person had been told by then. */
export async function markSeen(db: Transaction<Database>, personId: string, until: Date, now: Date): Promise<void> {
  await db
    .updateTable('notification')
    .set({ seen_at: now })
    .where('person_id', '=', personId)
    .where('seen_at', 'is', null)
    .where('created_at', '<=', until)
    .execute();
}

/** Moves what waits for a digest to another frequency, or to none. */
export async function rescheduleWaiting(
  db: Transaction<Database>,
  whose: { personId: string; kind: NotificationKind; forId?: string },
  frequency: AlertFrequency,
): Promise<void> {
  await db
    .updateTable('notification')
    // What has waited for a digest and should now come at once comes with the next morning.
    .set({ frequency: frequency === 'instant' ? 'daily' : frequency })
    .where('person_id', '=', whose.personId)
    .where('kind', '=', whose.kind)
    .$if(whose.forId !== undefined, (query) => query.where('for_id', '=', whose.forId ?? ''))
    .where('mail_id', 'is', null)
    .where('frequency', 'in', ['daily', 'weekly'])
    .execute();
}

/** Takes back what waits about an opportunity for the people of an organisation. */
export async function dropWaitingAbout(
  db: Transaction<Database>,
  organisationId: string,
  opportunityId: string,
): Promise<void> {
  await db
    .updateTable('notification')
    .set({ frequency: 'off' })
    .where('organisation_id', '=', organisationId)
    .where('thing_id', '=', opportunityId)
    .where('mail_id', 'is', null)
    .where('frequency', 'in', ['daily', 'weekly'])
    .execute();
}
