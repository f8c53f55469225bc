import type { Temporal } from 'temporal-polyfill';
import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { claimReminder, declarationsOnClock } from '#db/queries/tupe-plan.ts';
import { sweepThese } from '../findings/sweep.server.ts';
import { system } from '../identity/actor.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { keepPlan } from '../tupe/keep-plan.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { formatDate } from '../wording.ts';
import { isEliWindowOpen } from './eli-window.ts';
import { type PlanStanding, readStanding } from './read-standing.server.ts';
import { owersOf, type Reminder, remindersOn } from './standing.ts';
import { reminderWords } from './words.ts';

const atOnce = 200;

/**
 * What a day brings to transfers: a plan where the record has a day and none was made, employee liability information that is
 * called for, reminders to whoever owes what is near, due or late, and findings on what is late since midnight in London. Each
 * declaration in a transaction of its own; safe to repeat.
 */
export async function keepTupeClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  const today = services.clock.today().toString();
  const toTest = new Set<string>();
  let after: string | null = null;
  do {
    const ids: string[] = await declarationsOnClock(services.db, { today, after, limit: atOnce });
    for (const declarationId of ids)
      for (const organisationId of (await keepDeclaration(context, declarationId)).toTest) toTest.add(organisationId);
    after = ids.length === atOnce ? (ids.at(-1) ?? null) : null;
  } while (after !== null);
  await sweepThese(context, toTest);
}

type Kept = { ok: true; toTest: string[] };
const nobody: Kept = { ok: true, toTest: [] };

function keepDeclaration(context: Context, declarationId: string): Promise<Kept> {
  return inUnitOfWork<Kept>(context, async (unit) => {
    const locked = await lockTupeDeclaration(unit.db, declarationId);
    if (!locked) return nobody;
    await keepPlan(unit, locked, '');
    const standing = await readStanding(unit.db, unit.site.env, locked, unit.today.toString());
    if (!standing) return nobody;
    if (isEliWindowOpen(standing.milestones, unit.today)) await moveDeclaration(unit, declarationId, 'call_eli_due');
    const thing = await findDeclaration(unit.db, declarationId);
    if (!thing) return nobody;
    await remind(unit, thing, standing);
    return { ok: true, toTest: isDayOfFindings(standing, unit.today) ? organisationsOf(thing) : [] };
  });
}

/** Whether something became a breach at midnight: information that was due yesterday, or what had to precede the transfer. */
function isDayOfFindings({ milestones, transferOn }: PlanStanding, today: Temporal.PlainDate): boolean {
  const yesterday = today.subtract({ days: 1 }).toString();
  return transferOn === today.toString() || milestones.some(({ code, due }) => code === 'eli' && due === yesterday);
}

const organisationsOf = ({ parties }: TupeThing) => parties.flatMap(({ organisationId }) => organisationId ?? []);

/** One mail to each organisation, with all that is new to it today. */
async function remind(unit: UnitOfWork, thing: TupeThing, standing: PlanStanding): Promise<void> {
  const { plannedOn, progress, milestones } = standing;
  const byOrganisation = new Map<string, Reminder[]>();
  for (const reminder of remindersOn(milestones, plannedOn)) {
    if (!(await claim(unit, thing.id, reminder))) continue;
    for (const owing of owersOf(reminder.milestone, progress, thing.primeId))
      byOrganisation.set(owing, [...(byOrganisation.get(owing) ?? []), reminder]);
  }
  for (const [organisationId, reminders] of byOrganisation)
    await mailPeople(unit, [organisationId], {
      kind: 'tupe-reminder',
      input: {
        title: thing.title,
        transferOn: formatDate(standing.transferOn),
        dates: reminders.map(({ kind, milestone: { heading, due } }) => ({
          when: reminderWords[kind],
          heading,
          due: formatDate(due),
        })),
        url: inMail(unit.site, paths.tupeDates(thing.id)),
      },
    });
}

function claim({ db, now }: UnitOfWork, declarationId: string, { kind, milestone }: Reminder): Promise<boolean> {
  const { code, due } = milestone;
  return claimReminder(db, { declaration_id: declarationId, code, due, kind, sent_at: now });
}
