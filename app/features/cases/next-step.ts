import type { ConductCaseRow } from '#db/tables/finding.table.ts';
import { needsPlan } from './moves.ts';

type Remedy = { agreed_at: Date | null; done_on: string | null; verified_at: Date | null; due_on: string };
type Case = Pick<
  ConductCaseRow,
  | 'status'
  | 'level'
  | 'steward_id'
  | 'answer_due'
  | 'answered_at'
  | 'proposed_level'
  | 'reply_due'
  | 'replied_at'
  | 'review_on'
> & { are_findings_over: boolean };

/** What a case waits for, by whom and by when: no view of a case ends without it (peers.md, complaint 7). */
export type NextStep = {
  what:
    | 'take'
    | 'reply'
    | 'decide_proposal'
    | 'answer'
    | 'judge_answer'
    | 'propose_plan'
    | 'agree_plan'
    | 'do_step'
    | 'verify_step'
    | 'lift_or_close'
    | 'close'
    | 'look_again'
    | 'none';
  by: 'steward' | 'organisation' | null;
  due: string | null;
};

/** The next step of a case. */
export function nextStep(row: Case, plan: readonly Remedy[]): NextStep {
  const steward = (what: NextStep['what']): NextStep => ({ what, by: 'steward', due: row.review_on });
  const organisation = (what: NextStep['what'], due: string | null): NextStep => ({ what, by: 'organisation', due });
  if (row.status === 'closed') return { what: 'none', by: null, due: null };
  if (row.steward_id === null) return steward('take');
  if (row.proposed_level !== null)
    return row.replied_at ? steward('decide_proposal') : organisation('reply', row.reply_due);
  const open = plan.filter(({ verified_at: verifiedAt }) => verifiedAt === null);
  if (open.some(({ agreed_at: agreedAt }) => agreedAt === null)) return steward('agree_plan');
  if (open.some(({ done_on: doneOn }) => doneOn !== null)) return steward('verify_step');
  const [first] = open.map(({ due_on: dueOn }) => dueOn).toSorted();
  if (first) return organisation('do_step', first);
  if (row.are_findings_over && (row.level < needsPlan || plan.length > 0)) return steward('close');
  if (plan.length > 0) return steward('lift_or_close');
  if (row.answer_due !== null && row.answered_at === null) {
    return organisation(row.level === 2 ? 'propose_plan' : 'answer', row.answer_due);
  }
  return steward(row.answered_at ? 'judge_answer' : 'look_again');
}

/** Each next step in words. */
export const nextWords: Readonly<Record<NextStep['what'], string>> = {
  take: 'Give the case an owner',
  reply: 'Reply to the level that is proposed',
  decide_proposal: 'Decide on the level that is proposed',
  answer: 'Answer the stewards',
  judge_answer: 'Judge the answer',
  propose_plan: 'Propose an improvement plan',
  agree_plan: 'Agree the proposed steps, or refuse them',
  do_step: 'Do the next step of the plan',
  verify_step: 'Verify what is done',
  lift_or_close: 'Lower the level, or close the case',
  close: 'Close the case: every breach in it is put right',
  look_again: 'Look again',
  none: 'Nothing: it is closed',
};
