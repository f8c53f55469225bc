import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  advanceRequests,
  advanceRequestsPastDue,
  type CompactSubcontract,
  findAdvanceRequest,
  findCompactSubcontract,
  holdSubcontract,
  insertAdvanceRequest,
  updateAdvanceRequest,
} from '#db/queries/compact.ts';
import type { AdvancePaymentRequestRow } from '#db/tables/compact.table.ts';
import { signedIn, system } from '../identity/actor.ts';
import { calendarsOf } from '../working-days/working-days.ts';
import { type AdvanceEvent, type AdvanceRefusal, advanceStep, answerDue, isOver } from './advance-states.ts';
import { districtsOf } from './read-compact.server.ts';
import { tellAnswer, tellAsked, tellOverdue, tellWithdrawn } from './tell-advance.server.ts';

export type AdvanceChanged = { ok: true } | { ok: false; reason: AdvanceRefusal | 'unknown' };
type AdvanceInput = { amountPence: number; need: string; wantedBy: string | null };
type AnswerInput = { decision: 'grant' | 'grant_in_part' | 'refuse'; grantedPence: number | null; reason: string };
const runs = ({ status }: CompactSubcontract) => status === 'awarded' || status === 'signed';
const noFacts = { isPast: false, isOverdue: false, grantedPence: null };

/** A provider asks its prime for payment in advance, which is to be answered within 10 working days. */
export function askAdvance(context: Context, subcontractId: string, input: AdvanceInput): Promise<AdvanceChanged> {
  const { amountPence, need, wantedBy } = input;
  return inUnitOfWork<AdvanceChanged>(context, async (unit) => {
    await holdSubcontract(unit.db, subcontractId);
    const subcontract = await findCompactSubcontract(unit.db, subcontractId);
    if (!subcontract) return { ok: false, reason: 'unknown' };
    const isAnotherOpen = (await advanceRequests(unit.db, subcontractId)).some(({ status }) => status === 'asked');
    const facts = { ...noFacts, runs: runs(subcontract), isAnotherOpen, askedPence: amountPence };
    const step = advanceStep('none', 'ask', facts);
    if (!step.ok) return step;
    const due = answerDue(unit.today, calendarsOf(districtsOf(subcontract)));
    const requestId = await insertAdvanceRequest(unit.db, {
      subcontract_id: subcontractId,
      amount_pence: amountPence,
      need,
      wanted_by: wantedBy,
      asked_by: signedIn(context.actor).personId,
      asked_at: unit.now,
      answer_due: due,
      granted_pence: null,
      reason: null,
      decided_by: null,
      decided_at: null,
      overdue_since: null,
    });
    await unit.audit('ask', 'advance_payment_request', requestId, { subcontractId, to: step.state, due });
    await tellAsked(unit, subcontract, { requestId, amountPence, due });
    return { ok: true };
  });
}

/** A prime answers a request for payment in advance, in full, in part or not, with its reason. */
export function answerAdvance(
  context: Context,
  subcontractId: string,
  requestId: string,
  { decision, grantedPence, reason }: AnswerInput,
): Promise<AdvanceChanged> {
  return change(context, subcontractId, requestId, decision, grantedPence, async (unit, { subcontract, request }) => {
    const granted = { grant: request.amount_pence, grant_in_part: grantedPence, refuse: 0 }[decision];
    const status = ({ grant: 'granted', grant_in_part: 'granted_in_part', refuse: 'refused' } as const)[decision];
    const decided = { decided_by: signedIn(context.actor).personId, decided_at: unit.now };
    await updateAdvanceRequest(unit.db, requestId, { status, granted_pence: granted, reason, ...decided });
    await tellAnswer(unit, subcontract, { requestId, status, grantedPence: granted ?? 0, reason });
  });
}

/** A provider takes its request back. */
export function withdrawAdvance(context: Context, subcontractId: string, requestId: string): Promise<AdvanceChanged> {
  return change(context, subcontractId, requestId, 'withdraw', null, async (unit, { subcontract }) => {
    await updateAdvanceRequest(unit.db, requestId, { status: 'withdrawn' });
    await tellWithdrawn(unit, subcontract, requestId);
  });
}

const atOnce = 500;

/** Calls requests overdue that were not answered in time, and tells both sides. Once each: safe to repeat. */
export async function keepAdvanceClock(services: Services): Promise<void> {
  const context: Context = { services, actor: system, formKey: null };
  const late = await advanceRequestsPastDue(services.db, services.clock.today().toString(), atOnce);
  for (const { id, subcontract_id: subcontractId } of late) {
    await change(context, subcontractId, id, 'call_overdue', null, async (unit, { subcontract, request }) => {
      await updateAdvanceRequest(unit.db, id, { overdue_since: unit.today.toString() });
      await tellOverdue(unit, subcontract, request);
    });
  }
}

type Changing = { subcontract: CompactSubcontract; request: AdvancePaymentRequestRow };

function change(
  context: Context,
  subcontractId: string,
  requestId: string,
  event: AdvanceEvent,
  grantedPence: number | null,
  work: (unit: UnitOfWork, changing: Changing) => Promise<void>,
): Promise<AdvanceChanged> {
  return inUnitOfWork<AdvanceChanged>(context, async (unit) => {
    await holdSubcontract(unit.db, subcontractId);
    const subcontract = await findCompactSubcontract(unit.db, subcontractId);
    const request = await findAdvanceRequest(unit.db, subcontractId, requestId);
    if (!subcontract || !request) return { ok: false, reason: 'unknown' };
    const step = advanceStep(request.status, event, {
      runs: runs(subcontract),
      isAnotherOpen: false,
      isPast: isOver(request.answer_due, unit.today),
      isOverdue: request.overdue_since !== null,
      askedPence: request.amount_pence,
      grantedPence,
    });
    if (!step.ok) return step;
    await work(unit, { subcontract, request });
    const detail = { subcontractId, from: request.status, to: step.state };
    await unit.audit(
      event,
      'advance_payment_request',
      requestId,
      detail,
      event === 'call_overdue' ? subcontract.prime_id : null,
    );
    return { ok: true };
  });
}
