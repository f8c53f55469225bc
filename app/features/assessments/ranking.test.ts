import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criterion } from '../opportunities/criteria.ts';
import { rank, type ScoredInterest } from './ranking.ts';
import { fractionInWords, meanOf, movesFromMean, rounded, totalInWords, weightedTotal } from './totals.ts';

const criterion = (id: string, weight: number, threshold: number | null = null): Criterion => ({
  id,
  name: `Criterion ${id}`,
  description: '',
  weight,
  threshold,
});
const [quality, reach, price] = [criterion('quality', 50, 2), criterion('reach', 30), criterion('price', 20)];
const criteria = [reach, quality, price];
const byId = (interestId: string) => interestId;

function scored(interestId: string, [inQuality, inReach, inPrice]: [number, number, number]): ScoredInterest {
  const points = { quality: inQuality, reach: inReach, price: inPrice };
  return {
    interestId,
    organisationId: `organisation of ${interestId}`,
    number: 1,
    scores: Object.entries(points).map(([criterionId, points]) => ({ criterionId, points, reason: '' })),
  };
}

test.each([
  [[3, 4], '3.5', 4],
  [[3, 3, 4], '3.33', 3],
  [[5, 4, 4, 5], '4.5', 5],
  [[0, 1], '0.5', 1],
  [[2], '2', 2],
  [[0, 0], '0', 0],
])('the mean of %o is %s, which counts as %i', (points, words, whole) => {
  const mean = meanOf(points);
  expect(mean && [fractionInWords(mean), rounded(mean)]).toEqual([words, whole]);
  expect(movesFromMean(whole, points)).toBe(false);
  expect(movesFromMean(whole + 1, points)).toBe(true);
});

test('a total is weight times points, out of 100', () => {
  const { scores } = scored('a', [4, 3, 5]);
  expect(weightedTotal(criteria, scores)).toBe(390);
  expect(totalInWords(390, 500)).toBe('78.0');
  expect(totalInWords(1, 3)).toBe('33.3');
  expect(totalInWords(500, 500)).toBe('100.0');
});

test('the highest total comes first, and an answer below a threshold has no rank whatever its total', () => {
  const ranked = rank(criteria, [scored('low', [1, 5, 5]), scored('mid', [3, 2, 2]), scored('top', [4, 4, 4])], byId);
  expect(ranked.map(({ interestId, rank: place, total, awardable }) => [interestId, place, total, awardable])).toEqual([
    ['top', 1, '80.0', true],
    ['mid', 2, '50.0', true],
    ['low', null, '60.0', false],
  ]);
  expect(ranked[2]?.belowThreshold).toEqual(['quality']);
  expect(ranked.map(({ ahead }) => ahead)).toEqual([{ by: 'total' }, null, null]);
});

test('a tie goes to the heaviest criterion, then to the next, then to the draw', () => {
  // 50 × 3 + 30 × 5 + 20 × 0 = 50 × 3 + 30 × 3 + 20 × 3 = 50 × 2 + 30 × 4 + 20 × 4 = 300
  const ranked = rank(
    criteria,
    [scored('d', [2, 4, 4]), scored('c', [3, 3, 3]), scored('b', [3, 3, 3]), scored('a', [3, 5, 0])],
    byId,
  );
  expect(ranked.map(({ interestId, ahead }) => [interestId, ahead])).toEqual([
    ['a', { by: 'criterion', criterionId: 'reach' }],
    ['b', { by: 'draw' }],
    ['c', { by: 'criterion', criterionId: 'quality' }],
    ['d', null],
  ]);
  const drawnOtherwise = rank(criteria, [scored('c', [3, 3, 3]), scored('b', [3, 3, 3])], (id) =>
    id === 'c' ? '0' : '1',
  );
  expect(drawnOtherwise.map(({ interestId }) => interestId)).toEqual(['c', 'b']);
});

const anyWeights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
const anyField = anyWeights.chain((weights) =>
  fc.record({
    criteria: fc.constant(weights.map((weight, index) => criterion(String(index), weight, index % 2 ? 2 : null))),
    points: fc.array(fc.tuple(...weights.map(() => fc.integer({ min: 0, max: 5 }))), { maxLength: 12 }),
  }),
);
const asInterests = (points: number[][]): ScoredInterest[] =>
  points.map((row, index) => ({
    interestId: `interest-${index}`,
    organisationId: `organisation-${index}`,
    number: index + 1,
    scores: row.map((points, at) => ({ criterionId: String(at), points, reason: '' })),
  }));

test('the order of arrival, names and numbers have no part in the ranking', () => {
  fc.assert(
    fc.property(anyField, ({ criteria: anyCriteria, points }) => {
      const interests = asInterests(points);
      const renamed = interests
        .toReversed()
        .map((interest) => ({ ...interest, organisationId: `other-${interest.number}`, number: 99 - interest.number }));
      const order = (list: ScoredInterest[]) => rank(anyCriteria, list, byId).map(({ interestId }) => interestId);
      expect(order(renamed)).toEqual(order(interests));
    }),
  );
});

test('ranks count up from 1 along falling totals, and whoever may not be awarded comes last', () => {
  fc.assert(
    fc.property(anyField, ({ criteria: anyCriteria, points }) => {
      const ranked = rank(anyCriteria, asInterests(points), byId);
      const awardable = ranked.filter((one) => one.awardable);
      expect(awardable.map((one) => one.rank)).toEqual(awardable.map((_, index) => index + 1));
      expect(ranked.slice(0, awardable.length)).toEqual(awardable);
      for (const [index, one] of awardable.entries()) {
        expect(Number.isInteger(one.weighted) && one.weighted <= one.most).toBe(true);
        expect(one.weighted).toBeGreaterThanOrEqual(awardable[index + 1]?.weighted ?? 0);
      }
    }),
  );
});

test('more points on one criterion never lower a rank', () => {
  fc.assert(
    fc.property(anyField, fc.nat(), fc.nat(), ({ criteria: anyCriteria, points }, who, where) => {
      const interests = asInterests(points);
      const raised = interests[who % Math.max(1, interests.length)];
      if (!raised) return;
      const better = raised.scores.map((score, at) =>
        at === where % raised.scores.length ? { ...score, points: Math.min(5, score.points + 1) } : score,
      );
      const place = (list: ScoredInterest[]) =>
        rank(anyCriteria, list, byId).findIndex(({ interestId }) => interestId === raised.interestId);
      const after = interests.map((one) => (one === raised ? { ...one, scores: better } : one));
      expect(place(after)).toBeLessThanOrEqual(place(interests));
    }),
  );
});
