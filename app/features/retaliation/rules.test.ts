import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowAround, isDrop, watchedBecauseOf, worseTerms } from './rules.ts';

const steady = { before: 40, after: 40 };

test.each([
  ['half is no drop', { before: 20, after: 10 }, steady, false],
  ['more than half is one', { before: 20, after: 9 }, steady, true],
  ['too few before', { before: 4, after: 0 }, steady, false],
  ['the others fell as much', { before: 20, after: 8 }, { before: 40, after: 16 }, false],
  ['it fell far more than the others', { before: 20, after: 3 }, { before: 40, after: 30 }, true],
  ['there are no others to compare with', { before: 20, after: 3 }, { before: 0, after: 0 }, true],
  ['others that grew make it no worse', { before: 20, after: 11 }, { before: 40, after: 80 }, false],
])('%s', (_what, own, others, expected) => {
  expect(isDrop(own, others)).toBe(expected);
});

const months = (counts: Record<string, number>) => Object.entries(counts).map(([month, count]) => ({ month, count }));

test('the flow is that of whole months: three before, and those that begin within 60 days and are over', () => {
  const rows = months({
    '2026-03-01': 30,
    '2026-04-01': 20,
    '2026-05-01': 10,
    '2026-06-01': 9,
    '2026-07-01': 4,
    '2026-08-01': 2,
    '2026-09-01': 99,
  });
  expect(flowAround(rows, '2026-06-10', '2026-07-31')).toBeNull();
  expect(flowAround(rows, '2026-06-10', '2026-08-01')).toEqual({ before: 20, after: 4 });
  expect(flowAround(rows, '2026-06-10', '2026-10-01')).toEqual({ before: 20, after: 3 });
  // A month without a row had no referrals.
  expect(flowAround(rows, '2026-11-20', '2027-02-01')).toEqual({ before: 101 / 3, after: 0 });
});

test('terms are worse when they pay later, give less notice, pay less up front or end earlier', () => {
  const terms = { paymentDays: 30, noticeMonths: 3, upFrontPercent: 20, endsOn: '2027-03-31' };
  expect(worseTerms(terms, terms)).toEqual([]);
  expect(worseTerms(terms, { ...terms, paymentDays: 20, noticeMonths: 6 })).toEqual([]);
  expect(worseTerms({ ...terms, paymentDays: null }, terms)).toEqual([]);
  const worse = { paymentDays: 60, noticeMonths: 1, upFrontPercent: 0, endsOn: '2026-12-31' };
  expect(worseTerms(terms, worse)).toHaveLength(4);
});

test('who is watched tells nothing of who raised a concern without a name', () => {
  const partner = fc.record({ subcontractId: fc.uuid(), providerId: fc.uuid() });
  fc.assert(
    fc.property(fc.array(partner), fc.option(fc.uuid(), { nil: null }), (partners, reporterId) => {
      for (const openness of ['confidential', 'anonymous'] as const) {
        expect(watchedBecauseOf({ openness, reporterId }, partners)).toEqual(partners);
      }
    }),
  );
});
