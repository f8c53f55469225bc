import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { noteAsked, type ToAsk, validationsToAsk } from '#db/queries/validation-request.ts';
import { system } from '../identity/actor.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { daysAfterPeriod, lastDayFor } from './period.ts';
import { periodInWords } from './words.ts';

const quietMinutes = 30;
const atOnce = 1000;

/**
 * Asks those on the ledger for their views, once for each organisation and period: when nothing was added for half an hour, so
 * that one mail speaks of all that was attested together. Safe to repeat.
 */
export async function askForViews(services: Services): Promise<void> {
  const { clock, db } = services;
  const waiting = await validationsToAsk(db, {
    oldestEnd: clock.today().subtract({ days: daysAfterPeriod }).toString(),
    quietSince: new Date(clock.now().epochMilliseconds - quietMinutes * 60_000),
    limit: atOnce,
  });
  const together = Map.groupBy(waiting, ({ subjectId, organisationId }) => `${subjectId} ${organisationId}`);
  const context: Context = { services, actor: system, formKey: null };
  for (const [, asked] of together) await ask(context, asked);
}

function ask(context: Context, waiting: readonly ToAsk[]) {
  return inUnitOfWork(context, async (unit) => {
    const asked = [];
    for (const one of waiting) if (await noteAsked(unit.db, one, unit.now)) asked.push(one);
    const [first] = asked;
    const subject = first && (await findOrganisation(unit.db, first.subjectId));
    if (!first || !subject) return { ok: true };
    const input = {
      subjectName: subject.name,
      periods: asked.map(({ periodFrom: from, periodTo: to }) => periodInWords({ from, to })),
      until: formatDate(asked.map(({ periodTo: to }) => lastDayFor({ to })).sort()[0] ?? ''),
      url: inMail(context.services, paths.validationsOn(first.subjectId)),
    };
    await mailPeople(unit, [first.organisationId], { kind: 'views-asked', input });
    return { ok: true };
  });
}
