import { paths } from '#app/paths.ts';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import type { CaseInFull } from '#db/queries/conduct-case.ts';
import { deleteRemedy, deleteViews, findRemedy, insertRemedy, updateRemedy } from '#db/queries/remedy.ts';
import { inMail, mailPeople } from '../mail/notify.server.ts';
import { formatDate } from '../wording.ts';
import { acted, type CaseChanged, changeAsSteward, record } from './change-case.server.ts';
import { caseDays, dayAfter } from './dates.ts';
import { type NewStep, stepRow } from './new-step.ts';
import { whatPartnersSay } from './partner-views.server.ts';

/** A steward puts a step into the plan. */
export function addStep(context: Context, caseId: string, { step, dueOn }: NewStep): Promise<CaseChanged> {
  return changeAsSteward(context, caseId, async (unit, row) => {
    await insertRemedy(unit.db, stepRow(caseId, unit.now, { step, dueOn }, false));
    await acted(unit, row, dayAfter(unit.today, caseDays.toReview));
    await record(context, unit, row, { kind: 'step_agreed', words: `${step} (by ${formatDate(dueOn)})` });
    await tellOfStep(unit, row, 'agreed', { step, dueOn, words: null });
    return { ok: true };
  });
}

export type StepJudgement = { verdict: 'agree' | 'refuse' | 'verify' | 'not_done'; words: string };

/**
 * A steward takes a proposed step into the plan or refuses it; verifies one that is done, where partners bear it out, or says
 * that it was not. The organisation's own evidence alone verifies nothing (domain.md 1.5).
 */
export function judgeStep(
  context: Context,
  caseId: string,
  remedyId: string,
  { verdict, words }: StepJudgement,
): Promise<CaseChanged> {
  return changeAsSteward(context, caseId, async (unit, row) => {
    const remedy = await findRemedy(unit.db, caseId, remedyId);
    const isProposal = verdict === 'agree' || verdict === 'refuse';
    const fits = isProposal ? remedy?.agreed_at === null : remedy?.done_on && !remedy.verified_at;
    if (!remedy || !fits) return { ok: false, reason: 'not_in_plan' };
    if (verdict === 'agree') {
      await updateRemedy(unit.db, caseId, remedyId, { agreed_at: unit.now });
    } else if (verdict === 'refuse') {
      await deleteRemedy(unit.db, caseId, remedyId);
    } else if (verdict === 'not_done') {
      await deleteViews(unit.db, remedyId);
      await updateRemedy(unit.db, caseId, remedyId, { done_on: null, done_words: null, evidence_id: null });
    } else {
      if ((await whatPartnersSay(unit.db, row))(remedyId).verdict !== 'enough')
        return { ok: false, reason: 'not_borne_out' };
      const verified = { verified_at: unit.now, verified_by: personOf(context), verification: words };
      await updateRemedy(unit.db, caseId, remedyId, verified);
    }
    await acted(unit, row, dayAfter(unit.today, caseDays.toReview));
    await record(context, unit, row, { kind: `step_${past[verdict]}`, words: `${remedy.step}: ${words}` });
    await tellOfStep(unit, row, past[verdict], { step: remedy.step, dueOn: remedy.due_on, words });
    return { ok: true };
  });
}

const past = { agree: 'agreed', refuse: 'refused', verify: 'verified', not_done: 'not_done' } as const;
const personOf = ({ actor }: Context) => (actor.kind === 'person' ? actor.personId : null);

type Told = { step: string; dueOn: string; words: string | null };

async function tellOfStep(
  unit: UnitOfWork,
  { id, organisation_id, organisation_name: organisationName }: CaseInFull,
  what: 'agreed' | 'refused' | 'verified' | 'not_done',
  { step, dueOn, words }: Told,
): Promise<void> {
  const url = inMail(unit.site, paths.case(id));
  const input = { organisationName, what, step, dueOn: formatDate(dueOn), words, url };
  await mailPeople(unit, [organisation_id], { kind: 'remedy-judged', input });
}
