import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fileTransport } from '#emails/transport.ts';
import { appForTest } from '#test/support/app.ts';
import { ensureBuild } from '#test/support/build.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

beforeAll(ensureBuild, 120_000);

async function writeMail({ env }: TestServices, to: string, text: string): Promise<string> {
  const id = randomUUID();
  await fileTransport(path.join(env.DATA_DIR, 'mail'), env.MAIL_FROM).send({
    id,
    to,
    subject: `A letter to ${to}`,
    text,
    html: '<script>alert(1)</script>',
  });
  return id;
}

test('mails that were not sent are listed, found by recipient, and read as text with their links', async () => {
  const services = await servicesForTest();
  const browser = (await appForTest(services)).browser();
  expect((await browser.get('/dev/mail')).text).toContain('No email yet');
  await writeMail(services, 'ada@example.org', 'Hello\nhttps://market.example/x?y=1&z=<b>bold</b>');
  await writeMail(services, 'bob@example.org', 'Hello Bob');
  expect((await browser.get('/dev/mail')).document.querySelectorAll('.app-card')).toHaveLength(2);
  const found = await browser.get('/dev/mail?to=ADA');
  expect(found.document.querySelectorAll('.app-card')).toHaveLength(1);
  const mail = await browser.follow('A letter to ada@example.org');
  expect(mail.document.querySelector('main .app-mail a')?.getAttribute('href')).toBe('https://market.example/x?y=1&z=');
  expect(mail.text).toContain('<b>bold</b>');
  expect(mail.html).not.toContain('alert(1)');
});

test('no file but a mail is ever shown', async () => {
  const services = await servicesForTest();
  await writeMail(services, 'ada@example.org', 'Hello');
  await writeFile(path.join(services.env.DATA_DIR, 'secret.json'), '{"id":"x"}');
  const browser = (await appForTest(services)).browser();
  for (const id of ['..%2Fsecret', '%2e%2e%2fsecret', randomUUID(), 'x']) await browser.get(`/dev/mail/${id}`, 404);
});

test('with a mail server there is no such page', async () => {
  const services = await servicesForTest({ SMTP_URL: 'smtp://127.0.0.1:2525' });
  const id = await writeMail(services, 'ada@example.org', 'Hello');
  const browser = (await appForTest(services)).browser();
  await browser.get('/dev/mail', 404);
  await browser.get(`/dev/mail/${id}`, 404);
});
