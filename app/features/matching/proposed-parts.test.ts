import { expect, test } from 'vitest';
import { activity, opportunity, options, provider, requirement } from './matching.fixtures.ts';
import { tallyScore } from './tally.ts';

const need = opportunity({
  proposed: true,
  requirements: [requirement({ capabilities: [], volumeLow: null, volumeCentral: null, volumeHigh: null })],
});
const entry = provider({ claimed: false, publishedOn: null, seat: ['hull'] });

function partOf(key: string, each = entry, textRelevance: number | null = 0.4) {
  const part = tallyScore(need, each, { ...options, textRelevance }).parts.find((one) => one.key === key);
  return { weight: part?.weight, value: part?.value };
}

test('what a register says counts at half, and the words for 27 of the 30 points of fit', () => {
  expect(partOf('text')).toEqual({ weight: 27, value: 0.4 });
  // Every group and one of two specialisms: 0.6 + 0.4 × ½, and half of that.
  expect(partOf('fit')).toEqual({ weight: 3, value: 0.4 });
  expect(partOf('coverage')).toEqual({ weight: 15, value: 0.5 });
});

test('a place that the text names counts for less than the seat; no known place counts against nobody', () => {
  expect(partOf('coverage', { ...entry, seat: ['leeds'] }).value).toBe(0.25);
  expect(partOf('coverage', { ...entry, seat: [], activities: [] }).value).toBe(0.5);
  expect(partOf('coverage', { ...entry, seat: ['leeds'], activities: [activity({ districts: ['york'] })] }).value).toBe(
    0,
  );
});

test('where one side names no service the words count for the fit', () => {
  expect(partOf('fit', { ...entry, activities: [] }, 0.7).value).toBe(0.7);
});

test('what an organisation has published counts in full beside a need that was read from a text', () => {
  const claimed = provider();
  expect(partOf('fit', claimed).value).toBe(0.8);
  expect(partOf('coverage', { ...claimed, activities: [activity({ districts: ['hull'] })] }).value).toBe(0.5);
});
