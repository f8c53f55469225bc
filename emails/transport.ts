import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline, Transform } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { RenderedMail } from './layout.ts';

export type OutgoingMail = RenderedMail & { id: string; to: string };

/** Why a mail did not go. `uncertain` means that it may have gone all the same, so that it must not be tried again. */
export class MailNotSentError extends Error {
  readonly uncertain: boolean;
  constructor(message: string, uncertain: boolean, cause: unknown) {
    super(message, { cause });
    this.uncertain = uncertain;
  }
}

export type MailTransport = {
  /** True when sending the same mail twice leaves one mail. */
  repeatable: boolean;
  /**
   * Hands a mail over. A transport that is not repeatable waits for `beforeTheEnd` with all but the last of it sent: until
   * then it surely has not gone, and it will not go when that throws.
   * @throws MailNotSentError
   */
  send(mail: OutgoingMail, beforeTheEnd?: () => Promise<void>): Promise<void>;
  verify(): Promise<void>;
  close(): void;
};

// In milliseconds: to connect, until the server greets, and until it says anything more. Altogether less than its job may take.
const patience = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000 };

/**
 * Sends through an SMTP server. The dot that ends a mail, by which the server takes it, is held back until the caller has
 * noted that it is about to be sent: a process killed before that has sent nothing, one killed after it may have.
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const transporter = createTransport({ url, ...patience }, { from });
  const domain = from.match(/@([^>\s]+)/)?.[1] ?? 'localhost';
  const ends = new Map<string, () => Promise<void>>();
  transporter.use('stream', (mail, done) => {
    const end = ends.get(String(mail.data.messageId));
    if (end) mail.message.processFunc((input) => pipeline(input, endingAfter(end), () => {}));
    done();
  });
  return {
    repeatable: false,
    async send(mail, beforeTheEnd = async () => {}) {
      const messageId = `<${mail.id}@${domain}>`;
      let mayHaveGone = false;
      const end = async () => {
        await beforeTheEnd();
        mayHaveGone = true;
      };
      ends.set(messageId, end);
      try {
        await transporter.sendMail({ ...composed(mail), messageId });
      } catch (error) {
        throw new MailNotSentError('The mail server did not take the mail', mayHaveGone && !wasAnswered(error), error);
      } finally {
        // A second attempt at the same mail has put its own end there.
        if (ends.get(messageId) === end) ends.delete(messageId);
      }
    },
    async verify() {
      await transporter.verify();
    },
    close: () => transporter.close(),
  };
}

/** Passes everything on as it is asked for, and ends once `end` has. Holding nothing, it does not end before the server listens. */
function endingAfter(end: () => Promise<void>): Transform {
  return new Transform({
    readableHighWaterMark: 0,
    transform: (chunk, _encoding, done) => done(null, chunk),
    flush: (done) => {
      end().then(() => done(), done);
    },
  });
}

// A server that said no has not taken the mail, however late it said so.
function wasAnswered(error: unknown): boolean {
  return error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number';
}

function composed({ to, subject, text, html, stopUrl }: OutgoingMail) {
  return { to, subject, text, html, headers: stopUrl ? oneClickHeaders(stopUrl) : {} };
}

/** The headers by which a mail program offers to stop such mails with one press (RFC 2369, RFC 8058). */
function oneClickHeaders(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** Writes each mail to a file named after it, for machines without a mail server. */
export function fileTransport(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true }, { from });
  return {
    repeatable: true,
    async send(mail) {
      const { id, to, subject, text, html } = mail;
      const { message } = await composer.sendMail({ ...composed(mail), messageId: `<${id}@tierbridge.local>` });
      await mkdir(folder, { recursive: true });
      await writeWhole(path.join(folder, `${id}.eml`), message as Buffer);
      await writeWhole(path.join(folder, `${id}.json`), JSON.stringify({ id, to, subject, text, html }));
    },
    async verify() {
      await mkdir(folder, { recursive: true });
    },
    close() {},
  };
}

// A file under its final name is whole, whatever happens while it is written.
async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}
