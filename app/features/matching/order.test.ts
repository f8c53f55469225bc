import fc from 'fast-check';
import { expect, test } from 'vitest';
import { today } from './matching.fixtures.ts';
import { orderScores } from './order.ts';

const score = (organisationId: string, total = 50, opportunityId = 'opportunity-1') => ({
  organisationId,
  opportunityId,
  total,
});

test('the highest total comes first', () => {
  const ordered = orderScores([score('a', 10), score('b', 90.1), score('c', 90)], today);

  expect(ordered.map(({ organisationId }) => organisationId)).toEqual(['b', 'c', 'a']);
});

test('within a day the order is the same, however the scores come in', () => {
  const anyScores = fc.uniqueArray(
    fc.record({
      organisationId: fc.string(),
      opportunityId: fc.constant('opportunity-1'),
      total: fc.constantFrom(50, 60),
    }),
    { selector: ({ organisationId }) => organisationId },
  );
  fc.assert(
    fc.property(anyScores, (scores) => {
      const before = [...scores];

      expect(orderScores(scores.toReversed(), today)).toEqual(orderScores(scores, today));
      expect(scores).toEqual(before);
    }),
  );
});

test('over a year each of three equals tops the list on about a third of the days', () => {
  const tops = new Map<string, number>();
  for (let days = 0; days < 365; days += 1) {
    const top = orderScores([score('provider-1'), score('provider-2'), score('provider-3')], today.add({ days }))[0];
    tops.set(top?.organisationId ?? '', (tops.get(top?.organisationId ?? '') ?? 0) + 1);
  }

  expect(tops.size).toBe(3);
  // A fair draw gives 122 with a standard deviation of 9.
  for (const days of tops.values()) expect(Math.abs(days - 365 / 3)).toBeLessThan(36);
});

test('on one day different opportunities draw different orders', () => {
  const firsts = Array.from({ length: 30 }, (_, number) => {
    const opportunityId = `opportunity-${number}`;
    return orderScores([score('a', 50, opportunityId), score('b', 50, opportunityId)], today)[0]?.organisationId;
  });

  expect(new Set(firsts)).toEqual(new Set(['a', 'b']));
});
