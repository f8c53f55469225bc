import { expect, test } from 'vitest';
import { feeUndisclosed, singlePointVolume, startedEarly } from './agreed-before.ts';
import { noReferrals } from './no-referrals.ts';
import { noticeShort } from './notice-short.ts';
import { partnerDropped } from './partner-dropped.ts';
import { paymentLate } from './payment-late.ts';
import { notice, payment, subcontract, today } from './rows.fixtures.ts';
import type { NoticeToTest, PaymentToTest, SubcontractToTest } from './rows.ts';
import { subcontractUnsigned } from './subcontract-unsigned.ts';
import { termShorter } from './term-shorter.ts';
import { volumeShort } from './volume-short.ts';

type Changes = Partial<SubcontractToTest>;
const unsigned = { signedOn: null };

test.each<[string, Changes, unknown]>([
  ['on day 60', { ...unsigned, awardedOn: '2026-09-27' }, []],
  ['on day 61', { ...unsigned, awardedOn: '2026-09-26' }, [null]],
  ['on day 120', { ...unsigned, awardedOn: '2026-07-29' }, [null]],
  ['on day 121: one step graver', { ...unsigned, awardedOn: '2026-07-28' }, [{ steps: 1 }]],
  ['on day 181: two steps graver', { ...unsigned, awardedOn: '2026-05-29' }, [{ steps: 2 }]],
  ['signature disputed', { awardedOn: '2026-09-26', isSignatureDisputed: true }, [null]],
  ['ended', { ...unsigned, isEnded: true }, []],
])('subcontract_unsigned: %s', (_when, changes, severity) => {
  expect(subcontractUnsigned([subcontract(changes)], today).map(({ change }) => change)).toEqual(severity);
});

const none = [{ month: '2026-09-01', sent: 0, received: null, explanation: null }];

test.each<[string, Changes, number]>([
  ['on day 90', { wentLiveOn: '2026-08-28', flows: none }, 0],
  ['on day 91', { wentLiveOn: '2026-08-27', flows: none }, 1],
  ['nobody entered a figure', { wentLiveOn: '2026-08-27', flows: [] }, 1],
  [
    'the prime says 5, the provider 0',
    { flows: [{ month: '2026-09-01', sent: 5, received: 0, explanation: null }] },
    1,
  ],
  [
    'the provider has said nothing',
    { flows: [{ month: '2026-09-01', sent: 5, received: null, explanation: null }] },
    0,
  ],
  ['not live', { wentLiveOn: null, flows: [] }, 0],
  ['ended before', { flows: [], endedOn: '2026-04-01' }, 0],
])('no_referrals: %s', (_when, changes, count) => {
  expect(noReferrals([subcontract(changes)], today)).toHaveLength(count);
});

const quarters = (counts: readonly number[], explanation: string | null = null) =>
  counts.map((received, index) => ({
    month: `2026-${String(4 + index * 3).padStart(2, '0')}-01`,
    sent: null,
    received,
    explanation,
  }));

// Ten a month at the low end: half of a quarter is 15.
test.each<[string, Changes, number]>([
  ['14 and 14', { flows: quarters([14, 14]) }, 1],
  ['15 and 14', { flows: quarters([15, 14]) }, 0],
  ['explained', { flows: quarters([14, 14], 'The prison was closed.') }, 0],
  ['one quarter only', { wentLiveOn: '2026-04-02', flows: quarters([0, 14]) }, 0],
  ['none at all is another test', { flows: quarters([0, 0]) }, 0],
  ['no range', { volumes: [], flows: quarters([1, 1]) }, 0],
])('volume_short: %s', (_when, changes, count) => {
  expect(volumeShort([subcontract(changes)], today)).toHaveLength(count);
});

test.each<[string, Partial<PaymentToTest>, string | null]>([
  ['unpaid on its last day', { dueOn: today }, null],
  ['unpaid the day after', { dueOn: '2026-11-25' }, 'and is not paid'],
  ['paid on its last day', { dueOn: '2026-10-10', paidOn: '2026-10-10' }, null],
  ['paid a day late', { dueOn: '2026-10-10', paidOn: '2026-10-11' }, 'was paid 1 day late, on 11 October 2026'],
  ['nothing due', { dueOn: null }, null],
])('payment_late: %s', (_when, changes, words) => {
  const found = paymentLate([subcontract({ payments: [payment(changes)] })], today);
  expect(found.map((breach) => breach.words)).toEqual(words ? [expect.stringContaining(words)] : []);
});

test.each<[string, Partial<NoticeToTest>, number]>([
  ['30 November for 28 February', {}, 0],
  ['30 November for 27 February', { effectiveOn: '2027-02-27' }, 1],
  ['a change of terms', { kind: 'change', effectiveOn: '2027-02-27' }, 1],
  ['a change that the provider agreed to', { kind: 'change', effectiveOn: '2027-02-27', isAgreed: true }, 0],
  ['an end that the provider agreed to', { effectiveOn: '2027-02-27', isAgreed: true }, 1],
  ['a change of partner is another test', { kind: 'partner', effectiveOn: '2026-12-01' }, 0],
  ['given by the provider', { byPrime: false, effectiveOn: '2026-12-01' }, 0],
  ['exceptional, not looked at', { effectiveOn: '2026-12-01', exceptionalReason: 'Fraud' }, 1],
  ['exceptional, accepted', { effectiveOn: '2026-12-01', exceptionalReason: 'Fraud', isAccepted: true }, 0],
])('notice_short: %s', (_when, changes, count) => {
  expect(noticeShort([subcontract({ notices: [notice(changes)] })])).toHaveLength(count);
});

test('notice_short: where six months were agreed, five are too few', () => {
  const notices = [notice({ givenOn: '2026-05-31', effectiveOn: '2026-10-31' })];
  const found = noticeShort([subcontract({ noticeMonths: 6, notices }), subcontract({ noticeMonths: 1, notices })]);
  expect(found.map(({ words }) => words)).toEqual([expect.stringContaining('6 months end on 30 November 2026')]);
});

const early = '2026-10-01';
const before = { recordedOn: '2026-09-30', givenOn: '2026-06-01', effectiveOn: early } as const;

test.each<[string, Changes, number]>([
  ['ended at its end', { endedOn: '2029-03-31' }, 0],
  ['ended early, nobody told', { endedOn: early }, 1],
  ['ended early, told the day before', { endedOn: early, notices: [notice(before)] }, 0],
  ['told on the day itself', { endedOn: early, notices: [notice({ ...before, recordedOn: early })] }, 1],
  ['a notice dated back', { endedOn: early, notices: [notice({ ...before, recordedOn: '2026-11-01' })] }, 1],
  ['the provider gave notice', { endedOn: early, notices: [notice({ ...before, byPrime: false })] }, 0],
  ['replaced, told after', { notices: [notice({ kind: 'partner', effectiveOn: early, recordedOn: '2026-10-02' })] }, 1],
  ['replaced, told before', { notices: [notice({ ...before, kind: 'partner' })] }, 0],
])('partner_dropped: %s', (_when, changes, count) => {
  expect(partnerDropped([subcontract(changes)])).toHaveLength(count);
});

test.each<[string, (rows: SubcontractToTest[]) => unknown[], Changes, number]>([
  ['term_shorter: a day before', termShorter, { endsOn: '2029-03-30' }, 1],
  ['term_shorter: with a reason', termShorter, { endsOn: '2029-03-30', shorterTermReason: 'A pilot' }, 0],
  ['term_shorter: the same day', termShorter, {}, 0],
  ['fee_undisclosed', feeUndisclosed, { managementFeePercent: null }, 1],
  ['fee_undisclosed: nothing kept back', feeUndisclosed, { managementFeePercent: 0 }, 0],
  ['fee_undisclosed: no head contract', feeUndisclosed, { managementFeePercent: null, isUnderHeadContract: false }, 0],
  ['single_point_volume', singlePointVolume, { volumes: [{ low: 10, central: 10, high: 10 }] }, 1],
  ['single_point_volume: one number', singlePointVolume, { volumes: [{ low: null, central: 10, high: null }] }, 1],
  ['single_point_volume: none', singlePointVolume, { volumes: [{ low: null, central: null, high: null }] }, 0],
  ['started_early: signed that day', startedEarly, { wentLiveOn: '2026-01-20' }, 0],
  ['started_early: signed the day after', startedEarly, { wentLiveOn: '2026-01-19' }, 1],
  ['started_early: not signed', startedEarly, { signedOn: null }, 1],
])('%s', (_when, rule, changes, count) => {
  expect(rule([subcontract(changes)])).toHaveLength(count);
});
