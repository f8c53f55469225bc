import { expect, test } from 'vitest';
import { measure, summarise } from './measures.ts';

const grades = new Map([
  ['a', 2],
  ['b', 1],
]);

test('a ranking with the best first is worth one', () => {
  expect(measure(['a', 'b', 'x'], grades)).toEqual({ ndcg10: 1, recall50: 1, mrr: 1 });
});

test('the grade is the gain, and each place down is worth less', () => {
  const { ndcg10, mrr } = measure(['x', 'b', 'a'], grades);

  expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 2 / Math.log2(4)) / (2 + 1 / Math.log2(3)), 12);
  expect(mrr).toBe(0.5);
});

test('what stands after the tenth or the fiftieth place is not found', () => {
  const others = (number: number) => Array.from({ length: number }, (_, at) => `x${at}`);

  expect(measure([...others(10), 'a'], grades)).toEqual({ ndcg10: 0, recall50: 0.5, mrr: 1 / 11 });
  expect(measure([...others(50), 'a', 'b'], grades).recall50).toBe(0);
});

test('recall is of at most fifty', () => {
  const many = new Map(Array.from({ length: 80 }, (_, at) => [`r${at}`, 1] as const));

  expect(measure([...many.keys()], many).recall50).toBe(1);
});

test('an interval lies around the mean and is the same at every run', () => {
  const each = Array.from({ length: 40 }, (_, at) => ({ ndcg10: at / 40, recall50: 0.5, mrr: 1 }));
  const { ndcg10, interval } = summarise(each);

  expect(interval.ndcg10[0]).toBeLessThan(ndcg10);
  expect(interval.ndcg10[1]).toBeGreaterThan(ndcg10);
  expect([interval.recall50, interval.mrr]).toEqual([
    [0.5, 0.5],
    [1, 1],
  ]);
  expect(summarise(each).interval).toEqual(interval);
});
