import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { countNotifications, countUnseen, markSeen, notificationsOf } from '#db/queries/notification.ts';
import { signedIn } from '../identity/actor.ts';
import { pageCount } from '../page-number.ts';
import { type NotificationWords, wordsOf } from './links.ts';

const perPage = 20;

export type ListedNotification = NotificationWords & {
  id: string;
  at: Date;
  isNew: boolean;
  declinable: string | null;
};
export type NotificationList = {
  notifications: ListedNotification[];
  total: number;
  unseen: number;
  page: number;
  pages: number;
  /** When it was read: what comes later is not marked as seen by the button below it. */
  readAt: string;
};

/** What a person was told, the last first. Reading it marks nothing. */
export async function listNotifications(
  { db, clock }: Services,
  personId: string,
  wanted: number,
): Promise<NotificationList> {
  const { total, unseen } = await countNotifications(db, personId);
  const pages = pageCount(total, perPage);
  const page = Math.min(wanted, pages);
  const rows = await notificationsOf(db, personId, { limit: perPage, offset: (page - 1) * perPage });
  const notifications = rows.map((row) => ({
    ...wordsOf(row),
    id: row.id,
    at: row.created_at,
    isNew: row.seen_at === null,
    declinable: row.kind === 'need' ? row.thing_id : null,
  }));
  return { notifications, total, unseen, page, pages, readAt: clock.now().toString() };
}

/** Marks as seen all that a person had been told by a moment. */
export function markNotificationsSeen(context: Context, until: Date) {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    await markSeen(unit.db, personId, until, unit.now);
    return { ok: true } as const;
  });
}

/** How much is new, for the head of every page. */
export function unseenOf({ db }: Services, personId: string): Promise<number> {
  return countUnseen(db, personId);
}
