import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Environment } from '#app/services/env.ts';

const mailSchema = z.object({ id: z.uuid(), to: z.string(), subject: z.string(), text: z.string() });
export type WrittenMail = z.infer<typeof mailSchema> & { writtenAt: Date };

const mostShown = 100;
const idPattern = /^[0-9a-f-]{36}$/;

/** Whether this market writes its mail to a folder that may be read: the embedded database, and no mail server. */
export function keepsMail(env: Pick<Environment, 'embedded' | 'SMTP_URL'>): boolean {
  return env.embedded && !env.SMTP_URL;
}

/** The mails written last, newest first; those to an address that holds `to`, when it is given. */
export async function listMails({ DATA_DIR }: Pick<Environment, 'DATA_DIR'>, to: string): Promise<WrittenMail[]> {
  const folder = path.join(DATA_DIR, 'mail');
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  );
  const found: WrittenMail[] = [];
  for (const { name } of files.sort((left, right) => right.at - left.at)) {
    const mail = await readMail({ DATA_DIR }, name.slice(0, -'.json'.length));
    if (mail?.to.toLowerCase().includes(to.toLowerCase())) found.push(mail);
    if (found.length === mostShown) break;
  }
  return found;
}

/** One mail; null when there is none by that id. */
export async function readMail({ DATA_DIR }: Pick<Environment, 'DATA_DIR'>, id: string): Promise<WrittenMail | null> {
  if (!idPattern.test(id)) return null;
  const file = path.join(DATA_DIR, 'mail', `${id}.json`);
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return null;
  const mail = mailSchema.safeParse(JSON.parse(content));
  return mail.success ? { ...mail.data, writtenAt: (await stat(file)).mtime } : null;
}
