import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type BidderFacts, bidderStanding, deleteBy } from './bidder-standing.ts';
import { type PackState, packEvents, packStep, proposedDeletion } from './domain.ts';

test('a giver never has two packs released, and nothing comes back once it is gone: 10,000 random walks', () => {
  const move = fc.record({ event: fc.constantFrom(...packEvents, 'upload' as const), nth: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      const packs: PackState[] = [];
      for (const { event, nth } of moves) {
        const at = packs.length === 0 ? 0 : nth % packs.length;
        const before = packs[at];
        if (event === 'upload') packs.push('draft');
        const to = event === 'upload' || !before ? null : packStep(before, event);
        if (!to) continue;
        if (event === 'replace') continue;
        if (event === 'release')
          for (const [other, state] of packs.entries()) packs[other] = packStep(state, 'replace') ?? state;
        packs[at] = to;
        if (before === 'deleted' || before === 'withdrawn') expect(to).toBe('deleted');
        expect(packs.filter((state) => state === 'released').length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 10_000 },
  );
});

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const facts = (changes: Partial<BidderFacts>): BidderFacts => ({
  status: 'sent',
  withdrawnAt: null,
  openedAt: null,
  opportunityWithdrawnAt: null,
  isInTheRunning: false,
  decidedAt: null,
  awardedAt: null,
  ...changes,
});

test.each([
  ['without an interest', null, false, null],
  ['writing an interest', facts({ status: 'draft' }), true, null],
  ['having sent one', facts({}), true, null],
  ['under review', facts({ status: 'under_review', openedAt: day('2026-06-01') }), true, null],
  [
    'having won or in reserve',
    facts({ status: 'decided', isInTheRunning: true, decidedAt: day('2026-07-01') }),
    true,
    null,
  ],
  ['having withdrawn', facts({ status: 'withdrawn', withdrawnAt: day('2026-06-03') }), false, '2026-07-03'],
  ['having sent nothing in time', facts({ status: 'draft', openedAt: day('2026-06-01') }), false, '2026-07-01'],
  ['when the opportunity is withdrawn', facts({ opportunityWithdrawnAt: day('2026-06-02') }), false, '2026-07-02'],
  [
    'having lost, counted from the award',
    facts({ status: 'decided', decidedAt: day('2026-07-01'), awardedAt: day('2026-07-10') }),
    false,
    '2026-08-09',
  ],
  [
    'released from reserve after the award, counted from then',
    facts({ status: 'decided', decidedAt: day('2026-08-01'), awardedAt: day('2026-07-10') }),
    false,
    '2026-08-31',
  ],
] as const)('a bidder %s', (_how, bidder, may, due) => {
  const standing = bidderStanding(bidder);
  expect(standing.may).toBe(may);
  if (!standing.may) expect(standing.since && deleteBy(standing.since)).toBe(due);
});

test('deletion is proposed for 30 days after the decision, or from today where that is past or unknown', () => {
  const today = Temporal.PlainDate.from('2026-06-01');
  expect(proposedDeletion('2026-08-01', today)).toBe('2026-08-31');
  expect(proposedDeletion('2026-05-01', today)).toBe('2026-07-01');
  expect(proposedDeletion(null, today)).toBe('2026-07-01');
});
