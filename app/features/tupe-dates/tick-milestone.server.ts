import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { deleteMilestoneDone, putMilestoneDone } from '#db/queries/tupe-plan.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { tupeDatesPolicy } from './policy.ts';
import { isTicked } from './progress.ts';
import { readStanding } from './read-standing.server.ts';
import type { MilestoneStanding } from './standing.ts';
import { mayTick } from './who-ticks.ts';

export type TickRefusal = 'unknown' | 'derived' | 'not_yours' | 'in_future' | 'not_ticked';
export type Ticked = { ok: true } | { ok: false; reason: TickRefusal };
type Done = { doneOn: string; words: string };

/** Says that a milestone is done, on a day, in words. Only what does not follow from the record is ticked, by whoever owes it. */
export function tickMilestone(context: Context, declarationId: string, code: string, done: Done): Promise<Ticked> {
  return onMilestone(context, declarationId, code, async (unit) => {
    if (done.doneOn > unit.today.toString()) return { ok: false, reason: 'in_future' };
    await putMilestoneDone(unit.db, {
      declaration_id: declarationId,
      code,
      done_on: done.doneOn,
      words: done.words,
      done_by: unit.by.personId,
      done_by_organisation_id: unit.by.organisationId,
      recorded_at: unit.now,
    });
    await unit.audit('tick', 'tupe_declaration', declarationId, { code, doneOn: done.doneOn });
    return { ok: true };
  });
}

/** Takes back that a milestone is done. */
export function untickMilestone(context: Context, declarationId: string, code: string): Promise<Ticked> {
  return onMilestone(context, declarationId, code, async (unit) => {
    if (!(await deleteMilestoneDone(unit.db, declarationId, code))) return { ok: false, reason: 'not_ticked' };
    await unit.audit('untick', 'tupe_declaration', declarationId, { code });
    return { ok: true };
  });
}

function onMilestone(
  context: Context,
  declarationId: string,
  code: string,
  work: (unit: UnitOfWork, milestone: MilestoneStanding) => Promise<Ticked>,
): Promise<Ticked> {
  return inUnitOfWork<Ticked>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, declarationId, tupeDatesPolicy['tupe-dates:tick']);
    const milestone = thing && (await milestoneIn(unit, thing, code));
    if (!milestone) return { ok: false, reason: 'unknown' };
    if (!isTicked(code)) return { ok: false, reason: 'derived' };
    const { owedBy } = milestone;
    if (!mayTick(unit.by.organisationId, { owedBy, ...thing })) return { ok: false, reason: 'not_yours' };
    return work(unit, milestone);
  });
}

async function milestoneIn(unit: UnitOfWork, { row }: TupeThing, code: string): Promise<MilestoneStanding | undefined> {
  const standing = await readStanding(unit.db, unit.site.env, row, unit.today.toString());
  return standing?.milestones.find((milestone) => milestone.code === code);
}
