import type { Kysely } from 'kysely';
import { Gauge, type Registry } from 'prom-client';
import { countAlertsDueSince, countMailsNotSent } from '#db/queries/alert-due.ts';
import type { Database } from '#db/schema.ts';
import type { Clock } from './clock.ts';

/** From this age on what was not told or sent is overdue: its job has tried eight times by then. */
export const overdueInMs = 3_600_000;
const weekInMs = 7 * 86_400_000;

export type AlertReport = {
  /** Published versions of which people should have been told long ago. */
  overdueAlerts: number;
  mails: { waiting: number; givenUp: number };
};

/** What should have gone out and has not. */
export async function readAlertReport(db: Kysely<Database>, clock: Clock): Promise<AlertReport> {
  const now = clock.now().epochMilliseconds;
  const overdue = new Date(now - overdueInMs);
  return {
    overdueAlerts: await countAlertsDueSince(db, overdue),
    mails: await countMailsNotSent(db, { since: new Date(now - weekInMs), overdue }),
  };
}

/** The figures of alerts and mails at /metrics. */
export function registerAlertGauges(registry: Registry, read: () => Promise<AlertReport>): void {
  new Gauge({
    name: 'tierbridge_alerts_overdue',
    help: 'Published versions of which people have not been told an hour after',
    registers: [registry],
    async collect() {
      this.set((await read()).overdueAlerts);
    },
  });
  new Gauge({
    name: 'tierbridge_mails_not_sent',
    help: 'Mails of the last week that wait for longer than an hour, or were given up',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const { mails } = await read();
      this.set({ state: 'waiting' }, mails.waiting);
      this.set({ state: 'given_up' }, mails.givenUp);
    },
  });
}
