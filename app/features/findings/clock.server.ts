import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { holdOrganisation, updateFinding } from '#db/queries/finding.ts';
import { openFindings, organisationsToPublish, organisationsToRemind } from '#db/queries/finding-due.ts';
import { system } from '../identity/actor.ts';
import { clockOn, farthestReminder } from './answer-clock.ts';
import { findingStep } from './states.ts';
import { tellDue } from './tell-organisation.server.ts';

const atOnce = 100;
const beforeAll = '00000000-0000-0000-0000-000000000000';
type Turn = { after: string; limit: number };

/**
 * What time does to findings: an organisation that has not answered is reminded two working days before, and when its days
 * are over they are public. Once each, whatever time the job runs and however often.
 */
export async function keepFindingClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  const today = services.clock.today();
  const until = today.add({ days: farthestReminder }).toString();
  await forEach(
    (turn) => organisationsToPublish(services.db, { ...turn, today: today.toString() }),
    (id) => tick(context, id),
  );
  await forEach(
    (turn) => organisationsToRemind(services.db, { ...turn, until }),
    (id) => tick(context, id),
  );
}

async function forEach(next: (turn: Turn) => Promise<string[]>, work: (id: string) => Promise<unknown>): Promise<void> {
  let after = beforeAll;
  for (;;) {
    const ids = await next({ after, limit: atOnce });
    for (const id of ids) await work(id);
    const last = ids.at(-1);
    if (last === undefined || ids.length < atOnce) return;
    after = last;
  }
}

function tick(context: Context, organisationId: string) {
  return inUnitOfWork(context, async (unit) => {
    await holdOrganisation(unit.db, organisationId);
    const open = await openFindings(unit.db, organisationId);
    const toRemind = open.filter((row) => clockOn(unit.today, row) === 'remind');
    for (const { id } of toRemind) await updateFinding(unit.db, id, { reminded_on: unit.today.toString() });
    if (toRemind.length > 0) await tellDue(unit, organisationId, toRemind);
    for (const row of open.filter((finding) => clockOn(unit.today, finding) === 'publish')) {
      const step = findingStep('open', 'publish', {
        isAnswered: row.annotation !== null,
        isPast: true,
        hasInterest: false,
      });
      if (!step.ok) continue;
      await updateFinding(unit.db, row.id, { status: step.state, published_at: unit.now });
      await unit.audit('publish', 'finding', row.id, { annotateBy: row.annotate_by }, organisationId);
    }
    return { ok: true };
  });
}
