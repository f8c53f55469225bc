import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { decisionsDueBy, insertReminder } from '#db/queries/decision-due.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { system } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { districtsAsked } from '../opportunities/area.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { formatDate } from '../wording.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { farthestAhead, isAfterwards, reminderOn } from './reminders.ts';

const atOnce = 200;
const beforeAll = '00000000-0000-0000-0000-000000000000';

type Due = Awaited<ReturnType<typeof decisionsDueBy>>[number];

/**
 * Reminds primes of decisions that are due in 5 and in 1 working days, and every week once they are overdue. Each reminder
 * goes once: safe to repeat.
 */
export async function remindPrimes(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  const until = services.clock.today().add({ days: farthestAhead }).toString();
  let after = beforeAll;
  for (;;) {
    const found = await decisionsDueBy(services.db, until, after, atOnce);
    for (const due of found) {
      await inUnitOfWork(context, async (unit) => {
        await remind(services, unit, due);
        return { ok: true };
      });
    }
    const last = found.at(-1);
    if (!last || found.length < atOnce) return;
    after = last.opportunityId;
  }
}

async function remind(services: Services, unit: UnitOfWork, { opportunityId, primeId, due, waiting }: Due) {
  const version = await latestVersion(unit.db, opportunityId);
  if (!version) return;
  const kind = reminderOn(unit.today, due, calendarsOf(districtsAsked(version.snapshot.requirements)));
  if (!kind || !(await insertReminder(unit.db, { opportunity_id: opportunityId, due, kind, sent_at: unit.now })))
    return;
  const path = paths.opportunityDecisions(opportunityId);
  const { title } = version.snapshot;
  const isOverdue = isAfterwards(kind);
  const input = { title, waiting, due: formatDate(due), isOverdue, url: inMail(services, path) };
  await tellEvent(unit, await peopleToTell(unit.db, [primeId]), {
    event: isOverdue ? 'decision_overdue' : 'decision_due',
    once: `${opportunityId} ${due} ${kind}`,
    opportunityId,
    title,
    why: [],
    path,
    mail: { kind: 'decision-due', input },
  });
}
