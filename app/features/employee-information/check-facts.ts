import type { TupeThing } from '../tupe/policy.ts';
import { asAtProblem, deleteOnProblem, isLate } from './domain.ts';
import { informationDue } from './due.ts';
import { asAtWords, deleteOnWords, lateWords } from './words.ts';

export type FieldProblem = { ok: false; field: string; message: string };
type Facts = { as_at: string | null; delete_on: string | null; late_reason: string };

/** What the rules say against an instalment, or null. @param kind updates are never late: they are owed to the end */
export function factsProblem(
  { as_at: asAt, delete_on: deleteOn, late_reason: reason }: Facts,
  {
    declaration,
    kind,
    givenOn,
    today,
  }: { declaration: TupeThing; kind: 'initial' | 'update'; givenOn: string; today: string },
): FieldProblem | null {
  if (!asAt || !deleteOn) return { ok: false, field: 'as_at', message: asAtWords.in_future };
  const age = asAtProblem(asAt, givenOn);
  if (age) return { ok: false, field: 'as_at', message: asAtWords[age] };
  const end = deleteOnProblem(deleteOn, today);
  if (end) return { ok: false, field: 'delete_on', message: deleteOnWords[end] };
  const due = informationDue(declaration.row)?.due ?? null;
  const isExcused = reason !== '' || declaration.row.special_circumstances !== null;
  if (due && kind === 'initial' && isLate(givenOn, due) && !isExcused)
    return { ok: false, field: 'late_reason', message: lateWords(due) };
  return null;
}
