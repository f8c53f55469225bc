import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { layOut, picture } from './picture.ts';
import { timelineOf } from './timeline.ts';

const drawn = (transferOn: string) =>
  timelineOf({ transferOn: Temporal.PlainDate.from(transferOn), nation: 'GB' }).map((milestone) => ({
    ...milestone,
    state: 'ahead' as const,
  }));

test('each day has a dot with its number in the lane of whoever owes it, none on another, none outside', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9000 }), (days) => {
      const milestones = drawn(Temporal.PlainDate.from('2014-01-01').add({ days }).toString());
      const { dots, height } = layOut(milestones, '2026-11-26');
      expect(dots.map(({ number }) => number).sort((one, other) => one - other)).toEqual(
        milestones.map((_, index) => index + 1),
      );
      for (const dot of dots) {
        expect(dot.x).toBeGreaterThan(picture.left);
        expect(dot.x).toBeLessThan(picture.width);
        expect(dot.y).toBeLessThan(height);
        const others = dots.filter(({ y, number }) => y === dot.y && number > dot.number);
        expect(others.every(({ x }) => x >= dot.x + picture.dot)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('today is drawn where it lies between the first day and the last', () => {
  const milestones = drawn('2026-10-01');
  expect(layOut(milestones, '2026-04-03').todayX).toBeNull();
  expect(layOut(milestones, '2027-10-02').todayX).toBeNull();
  const { todayX, transferX, quarters } = layOut(milestones, '2026-10-01');
  expect(todayX).toBe(transferX);
  expect(quarters.map(({ label }) => label)).toEqual([
    'Jul 2026',
    'Oct 2026',
    'Jan 2027',
    'Apr 2027',
    'Jul 2027',
    'Oct 2027',
  ]);
});
