import { paths } from '#app/paths.ts';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { type CaseInFull, updateCase } from '#db/queries/conduct-case.ts';
import { counterpartiesOf, evidenceOnFile, findRemedy, insertRemedy, updateRemedy } from '#db/queries/remedy.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { type CaseChanged, changeCase, record } from './change-case.server.ts';
import { caseDays, dayAfter } from './dates.ts';
import { type NewStep, stepRow } from './new-step.ts';
import { tellStewards } from './tell-stewards.server.ts';

/** The organisation proposes a step of its improvement plan: that is its answer where a plan was asked for. */
export function proposeStep(context: Context, caseId: string, { step, dueOn }: NewStep): Promise<CaseChanged> {
  return changeCase(context, caseId, async (unit, row) => {
    const reviewOn = dayAfter(unit.today, caseDays.toReview);
    await insertRemedy(unit.db, stepRow(caseId, unit.now, { step, dueOn }, true));
    await updateCase(unit.db, caseId, {
      answered_at: row.answered_at ?? (row.answer_due === null ? null : unit.now),
      review_on: reviewOn,
      review_overdue_since: null,
    });
    await record(context, unit, row, { kind: 'step_proposed', words: `${step} (by ${formatDate(dueOn)})` });
    if (!row.answered_at) await tellStewards(unit, row, { what: 'proposed', by: reviewOn, words: step });
    return { ok: true };
  });
}

export type DoneStep = { words: string; evidenceId: string | null };

/** The organisation says that a step is done, with what shows it. All its partners are asked whether it was. */
export function markDone(
  context: Context,
  caseId: string,
  remedyId: string,
  { words, evidenceId }: DoneStep,
): Promise<CaseChanged> {
  return changeCase(context, caseId, async (unit, row) => {
    const remedy = await findRemedy(unit.db, caseId, remedyId);
    if (!remedy?.agreed_at || remedy.done_on) return { ok: false, reason: 'not_in_plan' };
    const onFile = await evidenceOnFile(unit.db, row.organisation_id);
    const evidence = onFile.find(({ id }) => id === evidenceId);
    if (evidenceId && !evidence) return { ok: false, reason: 'not_in_plan' };
    const reviewOn = dayAfter(unit.today, caseDays.toReview);
    await updateRemedy(unit.db, caseId, remedyId, {
      done_on: unit.today.toString(),
      done_words: words,
      evidence_id: evidenceId,
    });
    await updateCase(unit.db, caseId, { review_on: reviewOn, review_overdue_since: null });
    await record(context, unit, row, {
      kind: 'step_done',
      words: `${remedy.step}: ${words}`,
      ...(evidence ? { evidence: evidence.title } : {}),
    });
    await tellStewards(unit, row, { what: 'done', by: reviewOn, words: remedy.step });
    await askPartners(unit, row, remedy.step);
    return { ok: true };
  });
}

async function askPartners(unit: UnitOfWork, row: CaseInFull, step: string): Promise<void> {
  const url = inMail(unit.site, paths.caseViews(row.id));
  const input = { organisationName: row.organisation_name, step, url };
  const partners = await counterpartiesOf(unit.db, row.organisation_id);
  await mailPeople(unit, partners, { kind: 'remedy-views', input });
}
