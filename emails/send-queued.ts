import type { Kysely, Updateable } from 'kysely';
import type { Database } from '#db/schema.ts';
import { isSentAgainInDoubt, renderStoredMail } from './catalogue.ts';
import { withStopLink } from './layout.ts';
import { MailNotSentError, type MailTransport } from './transport.ts';

type Mail = { id: string; kind: string; attempts: number; doubts: number };

const noKeys = { input: {}, stop_url: null };

/**
 * Sends one queued mail. It is marked before it is handed over and again right before its last byte. One that is found
 * with the first mark surely did not go, and is sent. One with the second may have gone: where sending it again makes a
 * second mail, it is set aside, or, if silence is worse, sent once more under the same Message-ID.
 * @throws MailNotSentError when it should be tried again later.
 */
export async function sendQueuedMail(db: Kysely<Database>, transport: MailTransport, mailId: string): Promise<void> {
  const found = await db.selectFrom('mail_message').selectAll().where('id', '=', mailId).executeTakeFirst();
  if (!found || found.status === 'sent' || found.status === 'failed') return;
  const isInDoubt = found.status === 'handing_over' && !transport.repeatable;
  if (isInDoubt) {
    const settled = await settleDoubt(db, found, 'Cut off while handing it over: it may or may not have gone');
    if (settled === 'set aside') return;
  }
  const mail = { ...found, attempts: found.attempts + 1, doubts: found.doubts + (isInDoubt ? 1 : 0) };
  const claimed = await db
    .updateTable('mail_message')
    .set({ status: 'sending', attempts: mail.attempts })
    .where('id', '=', mailId)
    .where('status', '=', isInDoubt ? 'queued' : found.status)
    .where('attempts', '=', found.attempts)
    .executeTakeFirst();
  if (!claimed.numUpdatedRows) return;
  try {
    const rendered = withStopLink(renderStoredMail(mail.kind, mail.input), mail.stop_url);
    await transport.send({ id: mail.id, to: mail.recipient, ...rendered }, async () => {
      if (!(await mark(db, mail, { status: 'handing_over' }))) throw new Error('Another process is sending this mail');
    });
  } catch (error) {
    const mayHaveGone = error instanceof MailNotSentError && error.uncertain;
    if (!mayHaveGone) await mark(db, mail, { status: 'queued', failure: String(error) });
    else if ((await settleDoubt(db, mail, String(error))) === 'set aside') return;
    throw error;
  }
  // The link in a mail is a key: it is not kept once the mail has gone.
  await mark(db, mail, { status: 'sent', failure: null, sent_at: new Date(), ...noKeys });
}

/** What becomes of a mail that may have gone: at most once more, and only of a kind that is better read twice than never. */
async function settleDoubt(db: Kysely<Database>, mail: Mail, failure: string): Promise<'again' | 'set aside'> {
  const doubts = mail.doubts + 1;
  if (doubts > 1 || !isSentAgainInDoubt(mail.kind)) {
    await mark(db, mail, { status: 'failed', failure, doubts, ...noKeys });
    return 'set aside';
  }
  await mark(db, mail, { status: 'queued', failure, doubts });
  return 'again';
}

/** Changes a mail that this attempt still holds. @returns false when a later attempt has it */
async function mark(
  db: Kysely<Database>,
  { id, attempts }: Mail,
  change: Updateable<Database['mail_message']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mail_message')
    .set(change)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
