import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { callOverdue, interestsToCallOverdue } from '#db/queries/decision-due.ts';
import { holdOpportunity } from '#db/queries/interest-opening.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { system } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { formatDate } from '../wording.ts';

const atOnce = 500;

/**
 * Calls every interest overdue whose decision was due and did not come, and tells its provider. Once each: safe to repeat.
 * @returns how many there were
 */
export async function callInterestsOverdue(services: Services): Promise<number> {
  const context: Context = { services, actor: system, formKey: null };
  const today = services.clock.today().toString();
  const found = await interestsToCallOverdue(services.db, today, atOnce);
  for (const each of found) {
    await inUnitOfWork(context, async (unit) => {
      // Before the interest, as everywhere: its prime may be deciding on it now.
      await holdOpportunity(unit.db, each.opportunityId);
      const called = await callOverdue(unit.db, each.interestId, today);
      if (called?.due) await tell(services, unit, { ...each, ...called, due: called.due });
      return { ok: true };
    });
  }
  return found.length === atOnce ? found.length + (await callInterestsOverdue(services)) : found.length;
}

type Called = { interestId: string; opportunityId: string; organisationId: string; due: string };

async function tell(services: Services, unit: UnitOfWork, called: Called): Promise<void> {
  const { interestId, opportunityId, organisationId, due } = called;
  await unit.audit('overdue', 'interest', interestId, { opportunityId, due }, organisationId);
  const version = await latestVersion(unit.db, opportunityId);
  if (!version) return;
  const path = paths.opportunityOutcome(opportunityId);
  const { title, organisationName: primeName } = version.snapshot;
  const input = { title, primeName, due: formatDate(due), url: inMail(services, path) };
  await tellEvent(unit, await peopleToTell(unit.db, [organisationId]), {
    event: 'decision_late',
    once: `${interestId} ${due}`,
    opportunityId,
    title,
    why: [],
    path,
    mail: { kind: 'decision-overdue', input },
  });
}
