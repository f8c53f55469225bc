import { expect, test } from 'vitest';
import { waitingTime } from './waiting-time.ts';

test('waiting is counted in whole days', () => {
  const now = new Date('2026-06-10T08:00:00Z');
  expect(waitingTime(new Date('2026-06-10T07:00:00Z'), now)).toBe('Less than a day');
  expect(waitingTime(new Date('2026-06-09T08:00:00Z'), now)).toBe('1 day');
  expect(waitingTime(new Date('2026-05-29T09:00:00Z'), now)).toBe('11 days');
  expect(waitingTime(new Date('2026-06-11T08:00:00Z'), now)).toBe('Less than a day');
});
