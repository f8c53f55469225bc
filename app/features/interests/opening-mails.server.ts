import { paths } from '#app/paths.ts';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { peopleToTell } from '#db/queries/notification.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { inMail } from '../mail/notify.server.ts';
import { tellEvent } from '../notifications/tell-event.server.ts';
import type { PublishedVersion } from '../opportunities/published-version.server.ts';
import { counted, formatDate } from '../wording.ts';

/** Tells the prime how many answered, and each who did that its interest is being reviewed. */
export async function tellOfOpening(
  { services }: Context,
  unit: UnitOfWork,
  { organisationId: primeId, snapshot }: PublishedVersion,
  sent: readonly { id: string; organisation_id: string }[],
): Promise<void> {
  const { opportunityId, title, organisationName: primeName } = snapshot;
  const decisionDate = snapshot.decisionDate && formatDate(snapshot.decisionDate);
  const list = paths.opportunityInterests(opportunityId);
  await tellEvent(unit, await peopleToTell(unit.db, [primeId]), {
    event: 'interests_opened',
    once: opportunityId,
    opportunityId,
    title,
    why: [counted(sent.length, 'provider answered', 'providers answered')],
    path: list,
    mail: {
      kind: 'interests-opened',
      input: { title, count: sent.length, decisionDate, url: inMail(services, list) },
    },
  });
  const path = paths.interest(opportunityId);
  for (const { id, organisation_id } of sent) {
    const provider = await findOrganisation(unit.db, organisation_id);
    const input = { providerName: provider?.name ?? '', primeName, title, decisionDate, url: inMail(services, path) };
    await tellEvent(unit, await peopleToTell(unit.db, [organisation_id]), {
      event: 'under_review',
      once: id,
      opportunityId,
      title,
      why: decisionDate ? [`Decision by ${decisionDate}`] : [],
      path,
      mail: { kind: 'interest-under-review', input },
    });
  }
}
