import { expect, inject, onTestFinished, test } from 'vitest';
import { parseEnvironment } from '#app/services/env.ts';
import { createServices } from '#app/services/services.ts';
import { alertsPerWave, mailsAfter, makeMarket, publishWave } from '#test/support/alert-wave.ts';
import { startMailServer } from '#test/support/mail-server.ts';
import { startWorkerProcess } from '#test/support/server-process.ts';
import { openServerDatabase } from '#test/support/test-database.ts';

const rounds = Number(process.env.KILL_ROUNDS ?? 1);
const serverUrl = inject('serverUrl');

// An embedded market has no other process that could take over: alert-kill.test.ts is about that.
test.skipIf(!serverUrl)(
  `a worker that is killed ${rounds} times in a wave of alerts leaves none lost and none sent twice to the next worker`,
  async () => {
    const { url, connection, remove } = await openServerDatabase(serverUrl);
    onTestFinished(remove);
    const mailServer = await startMailServer();
    onTestFinished(() => mailServer.close());
    // Sent once more under the same Message-ID, a mail in doubt at the moment of a kill shows in a mailbox once.
    const arrived = () => [...new Map(mailServer.received.map((mail) => [mail.messageId, mail])).values()];
    const variables = { DATABASE_URL: url, SESSION_SECRET: 'x'.repeat(32), SMTP_URL: mailServer.url, DEMO: 'off' };
    const env = parseEnvironment({ ...variables, NODE_ENV: 'test', LOG_LEVEL: 'silent', MEILI_BIN: 'off' });
    const services = await createServices(env, { connection });
    onTestFinished(() => services.close());
    const startWorker = async () => {
      const worker = await startWorkerProcess(variables);
      onTestFinished(() => worker.kill());
      return worker;
    };
    const primeId = await makeMarket(services);

    for (let round = 1; round <= rounds; round += 1) {
      const doomed = await startWorker();
      const before = arrived().length;
      await publishWave(services, primeId, round);
      await expect.poll(() => arrived().length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before + round);
      await doomed.kill();
      expect(arrived().length, 'mails before the kill').toBeLessThan(round * alertsPerWave);
      const heir = await startWorker();
      await expect.poll(() => arrived().length, { timeout: 180_000, interval: 250 }).toBe(round * alertsPerWave);
      await heir.kill();
    }

    expect(
      arrived()
        .map(({ to, subject }) => `${to} ${subject}`)
        .sort(),
    ).toEqual(mailsAfter(rounds));
    expect(mailServer.received.length - arrived().length).toBeLessThanOrEqual(2 * rounds);
  },
  120_000 + rounds * 240_000,
);
