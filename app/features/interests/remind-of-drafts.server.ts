import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { draftsClosing, lockDraft, type WaitingDraft } from '#db/queries/interest-draft.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { system } from '../identity/actor.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { districtsAsked } from '../opportunities/area.ts';
import { statusOn } from '../opportunities/domain.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { formatDate, formatInstant } from '../wording.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { farthestDraftReminder, isDraftReminderDue } from './draft-reminder.ts';

const atOnce = 100;
const event = 'draft_waiting';

/**
 * Reminds a provider once, two working days before the deadline, of an interest that it began and has not sent. The prime
 * hears nothing: what is not sent is known to its author alone. Safe to repeat, and a day that was missed is made up for.
 */
export async function remindOfDrafts(services: Services): Promise<void> {
  const today = services.clock.today();
  const days = { from: today.toString(), to: today.add({ days: farthestDraftReminder }).toString() };
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const drafts = await draftsClosing(services.db, { ...days, event, after, limit: atOnce });
    for (const draft of drafts) {
      await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
        await remindOf(services, unit, draft);
        return { ok: true };
      });
    }
    const last = drafts.at(-1);
    if (!last || drafts.length < atOnce) return;
    after = last.interestId;
  }
}

async function remindOf(services: Services, unit: UnitOfWork, draft: WaitingDraft): Promise<void> {
  const { interestId, opportunityId, organisationId, updatedAt } = draft;
  const version = await latestVersion(unit.db, opportunityId);
  if (!version || statusOn(unit.today, version.status, version.snapshot) !== 'open') return;
  const { title, organisationName: primeName, responseDeadline, requirements } = version.snapshot;
  if (!isDraftReminderDue(unit.today, responseDeadline, calendarsOf(districtsAsked(requirements)))) return;
  if (!(await lockDraft(unit.db, interestId))) return;
  const provider = await findOrganisation(unit.db, organisationId);
  const deadline = responseDeadline ? formatDate(responseDeadline) : '';
  const path = paths.interest(opportunityId);
  await tellEvent(unit, await peopleToTell(unit.db, [organisationId]), {
    event,
    once: interestId,
    opportunityId,
    title,
    why: [`Responses close at the end of ${deadline}`],
    path,
    mail: {
      kind: 'draft-waiting',
      input: {
        providerName: provider?.name ?? '',
        primeName,
        title,
        deadline,
        savedOn: formatInstant(updatedAt),
        url: inMail(services, path),
        notForUsUrl: inMail(services, paths.opportunityNotForUs(opportunityId)),
        settingsUrl: inMail(services, paths.alerts()),
      },
    },
  });
}
