import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import type { CompactSubcontract } from '#db/queries/compact.ts';
import type { AdvancePaymentRequestRow } from '#db/tables/compact.table.ts';
import { formatDate, formatMoney } from '../wording.ts';
import { tellSide } from './tell-parties.server.ts';

type Asked = { requestId: string; amountPence: number; due: string };
type Answered = {
  requestId: string;
  status: 'granted' | 'granted_in_part' | 'refused';
  grantedPence: number;
  reason: string;
};

/** Tells the prime that payment in advance is asked for. */
export function tellAsked(unit: UnitOfWork, subcontract: CompactSubcontract, { requestId, amountPence, due }: Asked) {
  const words = { amount: formatMoney(amountPence), answerDue: formatDate(due) };
  const mail = (about: { title: string; otherName: string; url: string }) =>
    ({ kind: 'advance-asked', input: { ...about, ...words } }) as const;
  return tellSide(unit, subcontract, 'prime', { event: 'advance_asked', once: requestId, mail });
}

/** Tells the provider what its prime answered. */
export function tellAnswer(unit: UnitOfWork, subcontract: CompactSubcontract, answered: Answered) {
  const { requestId, status, grantedPence, reason } = answered;
  return tellSide(unit, subcontract, 'provider', {
    event: 'advance_answered',
    once: requestId,
    mail: (about) => ({
      kind: 'advance-answered',
      input: { ...about, status, granted: formatMoney(grantedPence), reason },
    }),
  });
}

/** Tells the prime that the provider no longer asks. */
export function tellWithdrawn(unit: UnitOfWork, subcontract: CompactSubcontract, requestId: string) {
  return tellSide(unit, subcontract, 'prime', {
    event: 'advance_withdrawn',
    once: requestId,
    mail: (about) => ({ kind: 'advance-withdrawn', input: about }),
  });
}

/** Tells both sides that a request was not answered in time. */
export async function tellOverdue(
  unit: UnitOfWork,
  subcontract: CompactSubcontract,
  request: AdvancePaymentRequestRow,
) {
  const answerDue = formatDate(request.answer_due);
  const sides = { prime: 'advance_overdue', provider: 'advance_late' } as const;
  for (const to of ['prime', 'provider'] as const) {
    await tellSide(unit, subcontract, to, {
      event: sides[to],
      once: request.id,
      mail: (about) => ({ kind: 'advance-overdue', input: { ...about, answerDue, to } }),
    });
  }
}
