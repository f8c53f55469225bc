import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BreachTest, breachTests, fingerprintOf } from './breach.ts';
import {
  answer,
  cleanRows,
  commitment,
  deletion,
  notice,
  opportunity,
  payment,
  subcontract,
  today,
  transfer,
} from './rows.fixtures.ts';
import type { RowsToTest, SubcontractToTest } from './rows.ts';
import { runTests } from './run-tests.ts';

const broken = (changes: Partial<SubcontractToTest>) => (id: string) => ({
  subcontracts: [subcontract({ id, ...changes })],
});

// One row that breaks one rule and no other.
const plant: Readonly<Record<BreachTest, (id: string) => Partial<RowsToTest>>> = {
  commitment_expired: (id) => ({ commitments: [commitment({ id, expiresOn: '2026-11-25' })] }),
  response_window: (id) => ({ opportunities: [opportunity({ id, responseDeadline: '2026-10-09' })] }),
  tupe_field: (id) => ({ opportunities: [opportunity({ id, tupePosition: 'not_assessed' })] }),
  decision_late: (id) => ({ answers: [answer({ id, opportunityId: id, decisionDue: '2026-11-25' })] }),
  feedback_late: (id) => ({ answers: [answer({ id, opportunityId: id, decidedOn: '2026-10-01' })] }),
  subcontract_unsigned: broken({ signedOn: null, wentLiveOn: null }),
  no_referrals: broken({ flows: [] }),
  volume_short: broken({ flows: [{ month: '2026-04-01', sent: 3, received: 2, explanation: null }] }),
  payment_late: (id) => broken({ payments: [payment({ id, dueOn: '2026-11-01' })] })(`of ${id}`),
  notice_short: (id) =>
    broken({ notices: [notice({ id, givenOn: '2026-11-01', effectiveOn: '2026-12-31' })] })(`of ${id}`),
  term_shorter: broken({ endsOn: '2028-03-31' }),
  partner_dropped: broken({ endedOn: '2026-10-01', isEnded: true }),
  fee_undisclosed: broken({ managementFeePercent: null }),
  single_point_volume: broken({ volumes: [{ low: 10, central: 10, high: 10 }] }),
  started_early: broken({ wentLiveOn: '2026-01-19' }),
  tupe_eli_late: (declarationId) => ({ transfers: [transfer({ declarationId, eliDueOn: '2026-11-25' })] }),
  tupe_not_informed: (declarationId) => ({
    transfers: [transfer({ declarationId, role: 'incoming', transferOn: today, informedOn: null })],
  }),
  tupe_not_consulted: (declarationId) => ({
    transfers: [transfer({ declarationId, role: 'incoming', transferOn: today, measuresEnvisaged: true })],
  }),
  tupe_undeclared: broken({
    signedOn: today,
    wentLiveOn: null,
    awardedOn: '2026-11-01',
    isTupeDeclared: false,
  }),
  tupe_dispute_left: (declarationId) => ({
    transfers: [transfer({ declarationId, role: 'prime', isGoingAhead: false, disputedSince: '2026-10-26' })],
  }),
  tupe_overlap: (declarationId) => ({
    transfers: [transfer({ declarationId, role: 'prime', oldContractEndsOn: '2026-12-25' })],
  }),
  tupe_deletion_late: (declarationId) => ({ deletions: [deletion({ declarationId, dueOn: '2026-11-25' })] }),
};

function market(planted: readonly BreachTest[], clean: number): RowsToTest {
  const parts = [
    ...Array.from({ length: clean }, cleanRows),
    ...planted.map((name, index) => plant[name](`${name} ${index}`)),
  ];
  return {
    commitments: parts.flatMap(({ commitments = [] }) => commitments),
    opportunities: parts.flatMap(({ opportunities = [] }) => opportunities),
    answers: parts.flatMap(({ answers = [] }) => answers),
    subcontracts: parts.flatMap(({ subcontracts = [] }) => subcontracts),
    transfers: parts.flatMap(({ transfers = [] }) => transfers),
    deletions: parts.flatMap(({ deletions = [] }) => deletions),
  };
}

test('whatever is planted in a market is found, each once, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...breachTests), { maxLength: 20 }), fc.nat({ max: 4 }), (planted, clean) => {
      const found = runTests(market(planted, clean), today);
      expect(found.map(({ test: name }) => name).sort()).toEqual([...planted].sort());
      expect(new Set(found.map(fingerprintOf)).size).toBe(found.length);
      for (const { rows, words, since } of found) {
        expect(rows.length).toBeGreaterThan(0);
        expect(words).not.toBe('');
        expect(since <= today).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('a market in order gives nothing, today or in ten weeks', () => {
  const { commitments, answers, ...rest } = cleanRows();
  expect(runTests(cleanRows(), today)).toEqual([]);
  const later = { ...rest, commitments: [], answers: answers.filter(({ decidedOn }) => decidedOn !== null) };
  expect(commitments).toHaveLength(1);
  expect(runTests(later, '2026-11-30')).toEqual([]);
});

test('the same facts give the same fingerprint on every later day', () => {
  for (const name of breachTests) {
    const rows = market([name], 0);
    const prints = (day: string) =>
      runTests(rows, day)
        .filter((breach) => breach.test === name)
        .map(fingerprintOf);
    expect(prints('2027-03-01')).toEqual(expect.arrayContaining(prints(today)));
    expect(prints(today)).toHaveLength(1);
  }
});
