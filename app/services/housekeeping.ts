import { forgetAlerts } from '#db/queries/forget-alerts.ts';
import type { Services } from './services.ts';

const dayInMs = 86_400_000;

/**
 * Clears what has had its day: form keys, expired sessions and sign-in links, spent rate limits, what unsent mails hold, and
 * what people were told a year ago.
 */
export async function keepHouse({ db, clock, log }: Services): Promise<void> {
  const now = clock.now().epochMilliseconds;
  await db
    .deleteFrom('form_submission')
    .where('created_at', '<', new Date(now - 7 * dayInMs))
    .execute();
  await db.deleteFrom('session').where('expires_at', '<', new Date(now)).execute();
  await db.deleteFrom('verification').where('expires_at', '<', new Date(now)).execute();
  // It was tried for a week, and the link in it may still be a key.
  const { numUpdatedRows: givenUp } = await db
    .updateTable('mail_message')
    .set({ status: 'failed', input: {}, stop_url: null })
    .where('status', 'in', ['queued', 'sending', 'handing_over'])
    .where('created_at', '<', new Date(now - 7 * dayInMs))
    .executeTakeFirst();
  if (givenUp > 0n) log.error({ mails: Number(givenUp) }, 'mails could not be sent within a week and are given up');
  await forgetAlerts(db, clock.today());
  await db.deleteFrom('rate_limit').where('expire', '<', now).execute();
}
