import { paths } from '#app/paths.ts';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { type CaseInFull, updateCase } from '#db/queries/conduct-case.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { acted, type CaseChanged, changeAsSteward, factsOf, record, stateOf } from './change-case.server.ts';
import { caseDays, dayAfter } from './dates.ts';
import { moveCase } from './moves.ts';

/** Gives a case an owner, and the day of the next step. */
export function assignCase(
  context: Context,
  caseId: string,
  { stewardId, stewardName, reviewOn }: { stewardId: string; stewardName: string; reviewOn: string },
): Promise<CaseChanged> {
  return changeAsSteward(context, caseId, async (unit, row) => {
    await updateCase(unit.db, caseId, { steward_id: stewardId, review_on: reviewOn, review_overdue_since: null });
    const words = `${stewardName} takes the next step by ${formatDate(reviewOn)}.`;
    await record(context, unit, row, { kind: 'assigned', words, isInternal: true });
    return { ok: true };
  });
}

/** A note that only stewards read. */
export function noteOnCase(context: Context, caseId: string, words: string): Promise<CaseChanged> {
  return changeAsSteward(context, caseId, async (unit, row) => {
    await record(context, unit, row, { kind: 'note', words, isInternal: true });
    return { ok: true };
  });
}

/** Asks the organisation something, to be answered within 10 working days; at the lowest level that is an informal query. */
export function askOrganisation(context: Context, caseId: string, words: string): Promise<CaseChanged> {
  return changeAsSteward(context, caseId, async (unit, row) => {
    await askInCase(context, unit, row, words);
    return { ok: true };
  });
}

/** The same of a case that is locked, by a steward without an interest. For use in a unit of work. */
export async function askInCase(context: Context, unit: UnitOfWork, row: CaseInFull, words: string): Promise<void> {
  const answerDue = dayAfter(unit.today, caseDays.toAnswer);
  const level = Math.max(row.level, 1);
  await updateCase(unit.db, row.id, { level, answer_due: answerDue, answered_at: null, overdue_since: null });
  await acted(unit, row, dayAfter(unit.today, caseDays.toAnswer + caseDays.toReview));
  await record(context, unit, row, { kind: 'asked', words, level });
  const { organisation_name: organisationName } = row;
  await mailPeople(unit, [row.organisation_id], {
    kind: 'case-asked',
    input: { organisationName, words, answerDue: formatDate(answerDue), url: inMail(unit.site, paths.case(row.id)) },
  });
}

/**
 * Ends a case that is locked, with a reason that the organisation reads: a plan is verified before. For use in a unit of
 * work, by a steward without an interest.
 */
export async function endCase(
  context: Context,
  unit: UnitOfWork,
  row: CaseInFull,
  reason: string,
): Promise<CaseChanged> {
  const moved = moveCase(stateOf(row), { event: 'close' }, await factsOf(unit, row));
  if (!moved.ok) return moved;
  await acted(unit, row, row.review_on);
  await updateCase(unit.db, row.id, { status: 'closed', closed_at: unit.now, closed_reason: reason });
  await record(context, unit, row, { kind: 'closed', words: reason });
  const { organisation_name: organisationName } = row;
  await mailPeople(unit, [row.organisation_id], {
    kind: 'case-closed',
    input: { organisationName, reason, url: inMail(unit.site, paths.case(row.id)) },
  });
  return { ok: true };
}
