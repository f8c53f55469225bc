import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import type { Mail, MailInput } from '#emails/catalogue.ts';
import { sendQueuedMail } from '#emails/send-queued.ts';
import { type MailTransport, smtpTransport } from '#emails/transport.ts';
import { servicesForTest, type TestServices } from '#test/support/services.ts';

type Delivery = { to: string[]; text: string };

/** A real SMTP server on a free port, what it was sent, and a transport that sends to it. */
async function mailServer(
  options: SMTPServerOptions = {},
): Promise<{ deliveries: Delivery[]; transport: MailTransport; cut: () => void }> {
  const deliveries: Delivery[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        deliveries.push({ to, text: Buffer.concat(chunks).toString() });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`, 'Tierbridge <no-reply@market.example>');
  onTestFinished(() => {
    transport.close();
    server.close();
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return { deliveries, transport, cut };
}

const signIn = {
  kind: 'sign-in-link',
  input: { url: 'https://market.example/sign-in/link?token=abc', validMinutes: 15 },
} as const;
const url = 'https://market.example/x';
const alertInput: MailInput<'alert'> = {
  digest: null,
  hasMatches: true,
  items: [{ title: 'A need', fits: 'It fits.', why: [], read: { label: 'Read', url }, more: [], notForUs: [] }],
  others: 0,
  allUrl: url,
  settingsUrl: url,
  stopUrl: 'https://market.example/alerts/stop/token',
};

async function queueMail(services: TestServices, { kind, input }: Mail = signIn): Promise<string> {
  const { id } = await services.db
    .insertInto('mail_message')
    .values({ kind, recipient: 'ann@example.org', input, failure: null, sent_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const stateOf = (services: TestServices, id: string) =>
  services.db.selectFrom('mail_message').select(['status', 'attempts']).where('id', '=', id).executeTakeFirstOrThrow();

test('a queued mail reaches the server once, as text and html, however often its job runs', async () => {
  const services = await servicesForTest();
  const { deliveries, transport } = await mailServer();
  const id = await queueMail(services);
  // One that finds the other at work takes the mail from it, and the other is refused; one that comes too late does nothing.
  await Promise.allSettled([sendQueuedMail(services.db, transport, id), sendQueuedMail(services.db, transport, id)]);
  await sendQueuedMail(services.db, transport, id);
  expect(deliveries.map(({ to }) => to)).toEqual([['ann@example.org']]);
  expect(deliveries[0]?.text).toContain(`Message-ID: <${id}@market.example>`);
  expect(deliveries[0]?.text).toContain('Content-Type: text/plain');
  expect(deliveries[0]?.text).toContain('Content-Type: text/html');
  expect(await stateOf(services, id)).toMatchObject({ status: 'sent' });
});

test('a mail that the server will not take now waits, and goes when it will', async () => {
  const services = await servicesForTest();
  let isBusy = true;
  const { deliveries, transport } = await mailServer({
    onMailFrom: (_address, _session, done) =>
      done(isBusy ? Object.assign(new Error('Try again later'), { responseCode: 451 }) : null),
  });
  const id = await queueMail(services);
  await expect(sendQueuedMail(services.db, transport, id)).rejects.toThrow();
  expect(await stateOf(services, id)).toEqual({ status: 'queued', attempts: 1 });
  isBusy = false;
  await sendQueuedMail(services.db, transport, id);
  expect(deliveries).toHaveLength(1);
});

test('a mail that was cut off before its last byte surely did not go, and is sent', async () => {
  const services = await servicesForTest();
  const { deliveries, transport } = await mailServer();
  const id = await queueMail(services);
  await services.db.updateTable('mail_message').set({ status: 'sending', attempts: 1 }).where('id', '=', id).execute();
  await sendQueuedMail(services.db, transport, id);
  expect(deliveries).toHaveLength(1);
  expect(await stateOf(services, id)).toEqual({ status: 'sent', attempts: 2 });
});

test('the server takes nothing until the mail is marked as about to go', async () => {
  const { deliveries, transport } = await mailServer();
  const mail = { id: 'one', to: 'ann@example.org', subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' };
  const refused = transport.send(mail, async () => {
    await wait(100);
    expect(deliveries).toEqual([]);
    throw new Error('could not be marked');
  });
  await expect(refused).rejects.toMatchObject({ uncertain: false });
  expect(deliveries).toEqual([]);
  await transport.send(mail, async () => {});
  expect(deliveries).toHaveLength(1);
});

test('of two workers that hold the same mail, the one that took it last sends it', async () => {
  const services = await servicesForTest();
  let other: Promise<void> | null = null;
  const id = await queueMail(services);
  const takenTwice = async () => {
    while ((await stateOf(services, id)).attempts < 2) await wait(5);
  };
  const { deliveries, transport } = await mailServer({
    // While the first is talking to the server, a second one takes the mail up: its job was thought dead.
    onMailFrom: (_address, _session, done) => {
      other ??= sendQueuedMail(services.db, transport, id);
      takenTwice().then(() => done(), done);
    },
  });
  await expect(sendQueuedMail(services.db, transport, id)).rejects.toThrow();
  await other;
  expect(deliveries).toHaveLength(1);
  expect(await stateOf(services, id)).toEqual({ status: 'sent', attempts: 2 });
});

test('a mail that may have gone is not sent a second time', async () => {
  const services = await servicesForTest();
  const { deliveries, transport } = await mailServer();
  const id = await queueMail(services);
  await services.db.updateTable('mail_message').set({ status: 'handing_over' }).where('id', '=', id).execute();
  await sendQueuedMail(services.db, transport, id);
  expect(deliveries).toEqual([]);
  expect(await stateOf(services, id)).toMatchObject({ status: 'failed' });
});

test('an alert that may have gone is sent once more under the same Message-ID, and never a third time', async () => {
  const services = await servicesForTest();
  const { deliveries, transport } = await mailServer();
  const id = await queueMail(services, { kind: 'alert', input: alertInput });
  const inDoubt = () =>
    services.db.updateTable('mail_message').set({ status: 'handing_over' }).where('id', '=', id).execute();
  await inDoubt();
  await sendQueuedMail(services.db, transport, id);
  expect(deliveries[0]?.text).toContain(`Message-ID: <${id}@market.example>`);
  expect(deliveries[0]?.text).toContain('List-Unsubscribe: <https://market.example/alerts/stop/token>');
  expect(deliveries[0]?.text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  await inDoubt();
  await sendQueuedMail(services.db, transport, id);
  expect(deliveries).toHaveLength(1);
  expect(await stateOf(services, id)).toMatchObject({ status: 'failed' });
});

test('a server that takes the body and says nothing leaves the mail uncertain, and it is not sent again', async () => {
  const services = await servicesForTest();
  const { transport, cut } = await mailServer({
    onData(stream) {
      stream.resume();
      stream.on('end', () => cut());
    },
  });
  const id = await queueMail(services);
  await sendQueuedMail(services.db, transport, id);
  expect(await stateOf(services, id)).toMatchObject({ status: 'failed', attempts: 1 });
});

test('no server at all leaves the mail waiting', async () => {
  const services = await servicesForTest();
  const transport = smtpTransport('smtp://127.0.0.1:1', 'no-reply@market.example');
  const id = await queueMail(services);
  await expect(sendQueuedMail(services.db, transport, id)).rejects.toThrow();
  expect(await stateOf(services, id)).toEqual({ status: 'queued', attempts: 1 });
});
