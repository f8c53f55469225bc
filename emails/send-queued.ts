import type { Kysely } from 'kysely';
import type { Database } from '#db/schema.ts';
import { renderStoredMail } from './catalogue.ts';
import { MailNotSentError, type MailTransport } from './transport.ts';

/**
 * Sends one queued mail, at most once. A mail is marked before it is handed over; one that is found marked was cut off in
 * between, and is only sent again by a transport for which that makes no second mail.
 * @throws MailNotSentError when it should be tried again later.
 */
export async function sendQueuedMail(db: Kysely<Database>, transport: MailTransport, mailId: string): Promise<void> {
  const mail = await db.selectFrom('mail_message').selectAll().where('id', '=', mailId).executeTakeFirst();
  if (!mail || mail.status === 'sent' || mail.status === 'failed') return;
  if (mail.status === 'sending' && !transport.repeatable) {
    await mark(db, mailId, {
      status: 'failed',
      failure: 'Cut off while sending: it may or may not have gone',
      input: {},
    });
    return;
  }
  const claimed = await db
    .updateTable('mail_message')
    .set({ status: 'sending', attempts: mail.attempts + 1 })
    .where('id', '=', mailId)
    .where('status', '=', mail.status)
    .where('attempts', '=', mail.attempts)
    .executeTakeFirst();
  if (!claimed.numUpdatedRows) return;
  try {
    await transport.send({ id: mail.id, to: mail.recipient, ...renderStoredMail(mail.kind, mail.input) });
  } catch (error) {
    const uncertain = error instanceof MailNotSentError && error.uncertain;
    const spent = uncertain ? { input: {} } : {};
    await mark(db, mailId, { status: uncertain ? 'failed' : 'queued', failure: String(error), ...spent });
    if (uncertain) return;
    throw error;
  }
  // The link in a mail is a key: it is not kept once the mail has gone.
  await mark(db, mailId, { status: 'sent', failure: null, sent_at: new Date(), input: {} });
}

async function mark(
  db: Kysely<Database>,
  id: string,
  change: {
    status: 'queued' | 'sent' | 'failed';
    failure: string | null;
    sent_at?: Date;
    input?: Record<string, never>;
  },
): Promise<void> {
  await db.updateTable('mail_message').set(change).where('id', '=', id).execute();
}
