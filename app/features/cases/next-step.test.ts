import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';

const at = new Date(0);
const owned = {
  status: 'open',
  level: 1,
  steward_id: 'steward',
  answer_due: '2026-12-01',
  answered_at: null,
  proposed_level: null,
  reply_due: null,
  replied_at: null,
  review_on: '2026-12-15',
  are_findings_over: false,
} as const;
const verified = { agreed_at: at, done_on: '2026-11-01', verified_at: at, due_on: '2026-11-01' };
const toDo = { agreed_at: at, done_on: null, verified_at: null, due_on: '2026-11-30' };

test.each([
  ['nobody has it', { steward_id: null }, [], 'take', 'steward', '2026-12-15'],
  ['an answer is due', {}, [], 'answer', 'organisation', '2026-12-01'],
  ['a plan is due', { level: 2 }, [], 'propose_plan', 'organisation', '2026-12-01'],
  ['a step is due', { level: 2 }, [toDo], 'do_step', 'organisation', '2026-11-30'],
  ['all steps are verified', { level: 2 }, [verified], 'lift_or_close', 'steward', '2026-12-15'],
  ['and each finding is over', { level: 2, are_findings_over: true }, [verified], 'close', 'steward', '2026-12-15'],
  ['each finding is over at a query', { are_findings_over: true }, [], 'close', 'steward', '2026-12-15'],
  [
    'without a plan it is not closed',
    { level: 2, are_findings_over: true },
    [],
    'propose_plan',
    'organisation',
    '2026-12-01',
  ],
  ['it is closed', { status: 'closed' }, [], 'none', null, null],
] as const)('%s', (_when, changes, plan, what, by, due) => {
  expect(nextStep({ ...owned, ...changes }, plan)).toEqual({ what, by, due });
});
