import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { type CaseInFull, casesPastADate, lockCase, updateCase } from '#db/queries/conduct-case.ts';
import { remediesOf, updateRemedy } from '#db/queries/remedy.ts';
import { system } from '../identity/actor.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { record, stateOf } from './change-case.server.ts';
import { isPast } from './dates.ts';
import { calledWhenOverdue, levelOf } from './ladder.ts';
import { move } from './set-level.server.ts';
import { tellStewards } from './tell-stewards.server.ts';

const atOnce = 500;

/**
 * What time does to cases, once each: an answer or a step of a plan that is overdue is called so, and at an improvement plan
 * leads to the proposal of a formal notice; what was proposed and not replied to takes effect; and a steward whose day is over
 * is told so. Safe to repeat.
 */
export async function keepCaseClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  for (const { id } of await casesPastADate(services.db, services.clock.today().toString(), atOnce)) {
    await inUnitOfWork(context, async (unit) => {
      const row = await lockCase(unit.db, id);
      if (row?.status === 'open') await keepTime(context, unit, row);
      return { ok: true };
    });
  }
}

async function keepTime(context: Context, unit: UnitOfWork, row: CaseInFull): Promise<void> {
  const isLate = (await callAnswerOverdue(context, unit, row)) || (await callStepsOverdue(context, unit, row));
  const called = isLate ? calledWhenOverdue(levelOf(row.level)) : null;
  if (called !== null && stateOf(row).proposed === null) {
    await move(
      context,
      unit,
      row,
      { event: 'raise', to: called },
      'What was due under the improvement plan is overdue.',
    );
    return;
  }
  if (row.proposed_level !== null && row.replied_at === null && isPast(row.reply_due, unit.today)) {
    const reason = row.proposed_reason ?? row.reason;
    await move(context, unit, row, { event: 'lapse' }, reason);
    return;
  }
  if (isPast(row.review_on, unit.today) && row.review_overdue_since === null) {
    await updateCase(unit.db, row.id, { review_overdue_since: unit.today.toString() });
    await record(context, unit, row, { kind: 'review_overdue', words: 'The stewards are late.', isInternal: true });
    await tellStewards(unit, row, { what: 'review_late', by: row.review_on, words: null });
  }
}

async function callAnswerOverdue(context: Context, unit: UnitOfWork, row: CaseInFull): Promise<boolean> {
  const { answer_due: due } = row;
  if (due === null || row.answered_at || row.overdue_since || !isPast(due, unit.today)) return false;
  await updateCase(unit.db, row.id, { overdue_since: unit.today.toString() });
  const words = `An answer was due on ${formatDate(due)}.`;
  await record(context, unit, row, { kind: 'overdue', words });
  await tellAll(unit, row, { what: 'answer', step: null, due }, words);
  return true;
}

async function callStepsOverdue(context: Context, unit: UnitOfWork, row: CaseInFull): Promise<boolean> {
  const late = (await remediesOf(unit.db, row.id)).filter(
    ({ agreed_at, done_on, overdue_since, due_on }) =>
      agreed_at && !done_on && overdue_since === null && isPast(due_on, unit.today),
  );
  for (const { id, step, due_on: due } of late) {
    await updateRemedy(unit.db, row.id, id, { overdue_since: unit.today.toString() });
    const words = `${step} (was due on ${formatDate(due)})`;
    await record(context, unit, row, { kind: 'step_overdue', words });
    await tellAll(unit, row, { what: 'step', step, due }, words);
  }
  return late.length > 0;
}

type Late = { what: 'answer' | 'step'; step: string | null; due: string };

async function tellAll(unit: UnitOfWork, row: CaseInFull, late: Late, words: string): Promise<void> {
  const input = { ...late, organisationName: row.organisation_name, due: formatDate(late.due) };
  const url = inMail(unit.site, paths.case(row.id));
  await mailPeople(unit, [row.organisation_id], { kind: 'case-overdue', input: { ...input, url } });
  await tellStewards(unit, row, { what: 'late', by: row.review_on, words });
}
