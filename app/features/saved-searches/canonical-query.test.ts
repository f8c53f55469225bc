import { expect, test } from 'vitest';
import { canonicalQuery } from './canonical-query.ts';

const of = (query: string) => canonicalQuery(new URLSearchParams(query));

test('the same search has one form, whatever the order and however its results are shown', () => {
  expect(of('in=profile&service=training&q=+hull+&page=3&region=b&region=a&sort=name&empty=')).toBe(
    'q=hull&region=a&region=b&service=training',
  );
  expect(of('region=a&region=b&region=a')).toBe(of('region=b&region=a'));
  expect(of('')).toBe('');
});

test('no search is longer than a page could make it', () => {
  const long = new URLSearchParams(Array.from({ length: 500 }, (_, index) => ['district', `E0600${index}`]));
  expect(canonicalQuery(long).length).toBeLessThanOrEqual(2000);
});
