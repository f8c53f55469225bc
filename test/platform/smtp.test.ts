import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
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

async function queueMail(services: TestServices): Promise<string> {
  const input = { url: 'https://market.example/sign-in/link?token=abc', validMinutes: 15 };
  const { id } = await services.db
    .insertInto('mail_message')
    .values({ kind: 'sign-in-link', recipient: 'ann@example.org', input, failure: null, sent_at: null })
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
  await Promise.all([sendQueuedMail(services.db, transport, id), sendQueuedMail(services.db, transport, id)]);
  await sendQueuedMail(services.db, transport, id);
  expect(deliveries.map(({ to }) => to)).toEqual([['ann@example.org']]);
  expect(deliveries[0]?.text).toContain(`Message-ID: <${id}@market.example>`);
  expect(deliveries[0]?.text).toContain('Content-Type: text/plain');
  expect(deliveries[0]?.text).toContain('Content-Type: text/html');
  expect(await stateOf(services, id)).toEqual({ status: 'sent', attempts: 1 });
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

test('a mail whose sending was cut off is not sent a second time', async () => {
  const services = await servicesForTest();
  const { deliveries, transport } = await mailServer();
  const id = await queueMail(services);
  await services.db.updateTable('mail_message').set({ status: 'sending' }).where('id', '=', id).execute();
  await sendQueuedMail(services.db, transport, id);
  expect(deliveries).toEqual([]);
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
