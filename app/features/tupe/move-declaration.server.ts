import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  insertTupeStep,
  lockTupeDeclaration,
  tupeEventsOf,
  updateTupeDeclaration,
} from '#db/queries/tupe-declaration.ts';
import { isTupeContractGone, tupeFactsOf } from '#db/queries/tupe-facts.ts';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { tupeFacts } from './facts.ts';
import { tupeRefusals } from './refusal-words.ts';
import { type TupeEvent, type TupeRefusal, type TupeState, tupeStep } from './states.ts';

export type DeclarationMoved =
  | { ok: true; state: TupeState }
  | { ok: false; reason: TupeRefusal | 'unknown'; message: string };

/**
 * Takes a declaration a step on, within a unit of work: locks it, gathers what the step asks from the tables, and keeps the step.
 * So whatever a step rests on (information given, a day, a signature) is written before. A step that is past answers well and
 * changes nothing.
 * @param words the reason or the explanation, where one is asked for
 */
export async function moveDeclaration(
  unit: UnitOfWork,
  declarationId: string,
  event: TupeEvent,
  words = '',
): Promise<DeclarationMoved> {
  const row = await lockTupeDeclaration(unit.db, declarationId);
  if (!row) return refused('unknown');
  const known = await tupeEventsOf(unit.db, declarationId);
  const step = tupeStep(row.state, event, await gather(unit, row, [...known, event], words.trim()));
  if (!step.ok) return refused(step.reason);
  // A step that changes nothing is kept once: what happened while the position is open counts later.
  if (step.state === row.state && known.includes(event)) return step;
  const { personId, organisationId } = unit.by;
  await updateTupeDeclaration(unit.db, declarationId, {
    state: step.state,
    updated_at: unit.now,
    ...(event === 'reopen' && unsigned),
    // A risk was accepted in the dispute of its time.
    ...(event === 'conclude_disputed' && row.state !== 'disputed' && riskNotAccepted),
    ...(event === 'abort' && { aborted_reason: words.trim() }),
  });
  await insertTupeStep(unit.db, {
    declaration_id: declarationId,
    event,
    from_state: row.state,
    to_state: step.state,
    words: words.trim(),
    made_by: personId,
    made_by_organisation_id: organisationId,
    made_at: unit.now,
  });
  await unit.audit(event, 'tupe_declaration', declarationId, { from: row.state, to: step.state });
  return step;
}

// What is opened again has to be signed again.
const unsigned = {
  not_applicable_reason: null,
  not_applicable_by: null,
  not_applicable_at: null,
  counter_signed_by: null,
  counter_signed_organisation_id: null,
  counter_signed_at: null,
  aborted_reason: null,
} as const;

const riskNotAccepted = { risk_accepted_reason: null, risk_accepted_by: null, risk_accepted_at: null } as const;

async function gather(unit: UnitOfWork, row: TupeDeclarationRow, events: readonly string[], words: string) {
  const { db, today } = unit;
  const gathered = {
    ...(await tupeFactsOf(db, row.id)),
    isContractGone: await isTupeContractGone(db, row.id),
    events,
  };
  return tupeFacts(row, gathered, today.toString(), words);
}

function refused(reason: TupeRefusal | 'unknown'): DeclarationMoved {
  return { ok: false, reason, message: tupeRefusals[reason] };
}
