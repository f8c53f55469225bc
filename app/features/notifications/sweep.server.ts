import { overdueInMs } from '#app/services/alert-metrics.ts';
import { queueAlert } from '#app/services/queue-alert.ts';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { alertsDueSince, type DueAlert, mailsToTryAgain } from '#db/queries/alert-due.ts';
import { isWorthlessLate, mailKinds } from '#emails/catalogue.ts';
import { system } from '../identity/actor.ts';

const atOnce = 500;
const dayInMs = 86_400_000;

/**
 * Puts alerts and mails in the queue again whose job failed for good or was lost. What is still in a job's hands is left to
 * it, and what was told is not told again: safe to repeat.
 */
export async function sweepAlerts(services: Services): Promise<void> {
  const now = services.clock.now().epochMilliseconds;
  const overdue = new Date(now - overdueInMs);
  const alerts = await abandoned(services, await alertsDueSince(services.db, overdue, atOnce));
  const week = { from: new Date(now - 7 * dayInMs), to: overdue, now: new Date(now) };
  const unsent = await mailsToTryAgain(services.db, week, mailKinds.filter(isWorthlessLate), atOnce);
  const mails = await services.jobs.lacking(
    'mail-send',
    unsent.map((mailId) => ({ mailId })),
  );
  if (alerts.length + mails.length === 0) return;
  services.log.error(
    { alerts: alerts.length, mails: mails.length },
    'the jobs of alerts or mails failed for good: they are queued again',
  );
  await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
    for (const due of alerts) await queueAlert(unit, due);
    for (const mail of mails) await unit.enqueue('mail-send', mail);
    return { ok: true };
  });
}

async function abandoned({ jobs }: Services, due: readonly DueAlert[]): Promise<DueAlert[]> {
  const of = (noun: DueAlert['noun']) => due.filter((each) => each.noun === noun);
  const opportunities = await jobs.lacking(
    'alert-opportunity',
    of('opportunity').map(({ thingId, version }) => ({ opportunityId: thingId, version })),
  );
  const profiles = await jobs.lacking(
    'alert-profile',
    of('profile').map(({ thingId, version }) => ({ organisationId: thingId, version })),
  );
  return [
    ...opportunities.map(({ opportunityId, version }) => ({
      noun: 'opportunity' as const,
      thingId: opportunityId,
      version,
    })),
    ...profiles.map(({ organisationId, version }) => ({ noun: 'profile' as const, thingId: organisationId, version })),
  ];
}
