import { feeUndisclosed, singlePointVolume, startedEarly } from './agreed-before.ts';
import type { Breach } from './breach.ts';
import { commitmentExpired } from './commitment-expired.ts';
import { decisionLate, feedbackLate } from './decision-late.ts';
import { noReferrals } from './no-referrals.ts';
import { noticeShort } from './notice-short.ts';
import { partnerDropped } from './partner-dropped.ts';
import { paymentLate } from './payment-late.ts';
import { responseWindow } from './response-window.ts';
import type { RowsToTest } from './rows.ts';
import { subcontractUnsigned } from './subcontract-unsigned.ts';
import { termShorter } from './term-shorter.ts';
import { tupeDeletionLate } from './tupe-deletion-late.ts';
import { tupeDisputeLeft } from './tupe-dispute-left.ts';
import { tupeEliLate } from './tupe-eli-late.ts';
import { tupeField } from './tupe-field.ts';
import { tupeNotConsulted, tupeNotInformed } from './tupe-not-informed.ts';
import { tupeOverlap } from './tupe-overlap.ts';
import { tupeUndeclared } from './tupe-undeclared.ts';
import { volumeShort } from './volume-short.ts';

/** All that the rows of an organisation show on a day. */
export function runTests(rows: RowsToTest, today: string): Breach[] {
  const { commitments, opportunities, answers, subcontracts, transfers, deletions } = rows;
  return [
    ...commitmentExpired(commitments, today),
    ...responseWindow(opportunities),
    ...tupeField(opportunities, today),
    ...decisionLate(answers, today),
    ...feedbackLate(answers, today),
    ...subcontractUnsigned(subcontracts, today),
    ...noReferrals(subcontracts, today),
    ...volumeShort(subcontracts, today),
    ...paymentLate(subcontracts, today),
    ...noticeShort(subcontracts),
    ...termShorter(subcontracts),
    ...partnerDropped(subcontracts),
    ...feeUndisclosed(subcontracts),
    ...singlePointVolume(subcontracts),
    ...startedEarly(subcontracts),
    ...tupeEliLate(transfers, today),
    ...tupeNotInformed(transfers, today),
    ...tupeNotConsulted(transfers, today),
    ...tupeUndeclared(subcontracts),
    ...tupeDisputeLeft(transfers, today),
    ...tupeOverlap(transfers, today),
    ...tupeDeletionLate(deletions, today),
  ];
}
