import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { countClarifications } from '#db/queries/clarification.ts';
import { insertClarificationReminder, opportunitiesWithWaitingQuestions } from '#db/queries/clarification-waiting.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { system } from '../identity/actor.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { districtsAsked } from '../opportunities/area.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { counted, formatDate } from '../wording.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { reminderDue } from './domain.ts';

const atOnce = 100;

/**
 * Reminds primes of questions that wait: before their clarification deadline, and after it, when they count on the prime’s
 * page. Safe to repeat, and a day that was missed is made up for.
 */
export async function remindOfQuestions(services: Services): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const opportunityIds = await opportunitiesWithWaitingQuestions(services.db, { after, limit: atOnce });
    for (const opportunityId of opportunityIds) {
      await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
        await remindOf(unit, services.env.APP_URL, opportunityId);
        return { ok: true };
      });
    }
    const last = opportunityIds.at(-1);
    if (!last || opportunityIds.length < atOnce) return;
    after = last;
  }
}

async function remindOf(unit: UnitOfWork, site: string, opportunityId: string): Promise<void> {
  const version = await latestVersion(unit.db, opportunityId);
  if (!version) return;
  const { snapshot, status } = version;
  const { title, clarificationDeadline: deadline, organisationId } = snapshot;
  const calendars = calendarsOf(districtsAsked(snapshot.requirements));
  const kind = reminderDue({ today: unit.today, status, dates: snapshot }, calendars);
  if (kind === null || deadline === null) return;
  const isFirst = await insertClarificationReminder(unit.db, { opportunityId, kind, deadline, now: unit.now });
  if (!isFirst) return;
  const { waiting } = await countClarifications(unit.db, opportunityId);
  const path = paths.opportunityClarifications(opportunityId);
  await tellEvent(unit, await peopleToTell(unit.db, [organisationId]), {
    event: 'questions_waiting',
    once: `${opportunityId} ${kind} ${deadline}`,
    opportunityId,
    title,
    why: [`${counted(waiting, 'question')} without an answer. The deadline for questions: ${formatDate(deadline)}`],
    path,
    mail: {
      kind: 'clarifications-waiting',
      input: {
        title,
        waiting,
        deadline: formatDate(deadline),
        isOver: kind === 'after',
        url: site + path,
        settingsUrl: site + paths.alerts(),
      },
    },
  });
  await unit.audit('remind', 'opportunity', opportunityId, { of: 'clarifications', kind, waiting }, organisationId);
}
