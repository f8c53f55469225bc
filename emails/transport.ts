import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
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
  send(mail: OutgoingMail): Promise<void>;
  verify(): Promise<void>;
  close(): void;
};

const failure = z.object({
  code: z.string().optional(),
  syscall: z.string().optional(),
  responseCode: z.number().optional(),
});
const beforeTheBody = new Set(['EAUTH', 'EDNS', 'EENVELOPE', 'EMESSAGE', 'ETLS']);

/**
 * Whether a mail surely did not go: the server said no, or was never reached. A connection that just ends says nothing:
 * the library reports it alike before the body was sent and after, when the server may have taken it.
 */
function isCertain(error: unknown): boolean {
  const { code = '', syscall = '', responseCode } = failure.safeParse(error).data ?? {};
  return responseCode !== undefined || /^(connect|getaddrinfo)$/.test(syscall) || beforeTheBody.has(code);
}

/** Sends through an SMTP server. */
export function smtpTransport(url: string, from: string): MailTransport {
  const transporter = createTransport(url, { from });
  const domain = from.match(/@([^>\s]+)/)?.[1] ?? 'localhost';
  return {
    repeatable: false,
    async send({ id, to, subject, text, html }) {
      try {
        await transporter.sendMail({ to, subject, text, html, messageId: `<${id}@${domain}>` });
      } catch (error) {
        throw new MailNotSentError('The mail server did not take the mail', !isCertain(error), error);
      }
    },
    async verify() {
      await transporter.verify();
    },
    close: () => transporter.close(),
  };
}

/** Writes each mail to a file named after it, for machines without a mail server. */
export function fileTransport(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true }, { from });
  return {
    repeatable: true,
    async send({ id, to, subject, text, html }) {
      const composed = await composer.sendMail({ to, subject, text, html, messageId: `<${id}@tierbridge.local>` });
      await mkdir(folder, { recursive: true });
      await writeWhole(path.join(folder, `${id}.eml`), composed.message as Buffer);
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
