import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  countAnswers,
  lockUnopened,
  markReminded,
  opportunitiesWithInvitations,
} from '#db/queries/invitation-funnel.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { findOpportunity } from '#db/queries/opportunity.ts';
import { system } from '../identity/actor.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import { districtsAsked } from '../opportunities/area.ts';
import { statusOn } from '../opportunities/domain.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { formatDate } from '../wording.ts';
import { legalDay } from '../working-days/legal-day.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { isEnough, isReminderDue } from './domain.ts';
import { openTokenOf } from './open-token.ts';

const atOnce = 100;
type Reminded = Awaited<ReturnType<typeof lockUnopened>>[number];

/**
 * Reminds once whoever was invited and has not opened it, until enough have answered; then the prime is told that no more
 * are invited. A directory entry hears of an opportunity once and is not reminded. Safe to repeat.
 */
export async function remindInvited(services: Services): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const opportunityIds = await opportunitiesWithInvitations(services.db, { after, limit: atOnce });
    for (const opportunityId of opportunityIds) {
      await inUnitOfWork({ services, actor: system, formKey: null }, async (unit) => {
        await remindOf(services, unit, opportunityId);
        return { ok: true };
      });
    }
    const last = opportunityIds.at(-1);
    if (!last || opportunityIds.length < atOnce) return;
    after = last;
  }
}

async function remindOf(services: Services, unit: UnitOfWork, opportunityId: string): Promise<void> {
  const opportunity = await findOpportunity(unit.db, opportunityId);
  const version = opportunity && (await latestVersion(unit.db, opportunityId));
  if (!version || statusOn(unit.today, opportunity.status, version.snapshot) !== 'open') return;
  const { snapshot } = version;
  const answers = await countAnswers(unit.db, opportunityId);
  if (isEnough(answers, opportunity.enough_answers)) {
    await tellThatEnough(unit, services.env.APP_URL, snapshot, opportunity.enough_answers ?? answers);
    return;
  }
  const calendars = calendarsOf(districtsAsked(snapshot.requirements));
  for (const invited of await lockUnopened(unit.db, opportunityId, unit.now)) {
    const dates = { invitedOn: legalDay(invited.invitedAt), responseDeadline: snapshot.responseDeadline };
    if (isReminderDue(unit.today, dates, calendars)) await remindOne(services, unit, snapshot, invited);
  }
}

async function remindOne(services: Services, unit: UnitOfWork, snapshot: OpportunitySnapshot, invited: Reminded) {
  const { opportunityId, title, organisationName: primeName, responseDeadline } = snapshot;
  const site = services.env.APP_URL;
  const readers = await peopleToTell(unit.db, [invited.organisationId]);
  await tellEvent(unit, readers, {
    event: 'invitation_waiting',
    once: invited.id,
    opportunityId,
    title,
    why: [],
    path: paths.opportunityInvitation(opportunityId),
    mail: {
      kind: 'invitation-reminder',
      input: {
        providerName: invited.name,
        primeName,
        title,
        deadline: responseDeadline ? formatDate(responseDeadline) : '',
        openUrl: site + paths.invitationOpen(openTokenOf(services.signer, invited.id)),
        notForUsUrl: site + paths.opportunityNotForUs(opportunityId),
        settingsUrl: site + paths.alerts(),
      },
    },
  });
  await markReminded(unit.db, invited.id, unit.now);
  await unit.audit('remind', 'invitation', invited.id, { opportunityId }, snapshot.organisationId);
}

async function tellThatEnough(
  unit: UnitOfWork,
  site: string,
  { opportunityId, organisationId, title }: OpportunitySnapshot,
  enough: number,
) {
  const path = paths.opportunityInvitations(opportunityId);
  await tellEvent(unit, await peopleToTell(unit.db, [organisationId]), {
    event: 'enough_answers',
    once: `${opportunityId} ${enough}`,
    opportunityId,
    title,
    why: [`You said that ${enough} are enough: no more are invited, and nobody is reminded`],
    path,
    mail: { kind: 'enough-answers', input: { title, enough, url: site + path, settingsUrl: site + paths.alerts() } },
  });
}
