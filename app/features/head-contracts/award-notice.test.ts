import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { awardNoticeOn } from './award-notice.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ['2026-01-01', null, '2026-04-01', 'due', '2026-04-01'],
  ['2026-01-01', null, '2026-04-02', 'overdue', '2026-04-01'],
  ['2026-01-01', '2026-04-01', '2026-09-01', 'in_time', '2026-04-01'],
  ['2026-01-01', '2026-04-02', '2026-09-01', 'late', '2026-04-01'],
  [null, '2026-04-02', '2026-09-01', 'none', null],
] as const)('awarded %s, published %s, on %s: %s', (awarded, noticed, today, state, dueOn) => {
  expect(awardNoticeOn(day(today), awarded, noticed)).toMatchObject({ state, dueOn });
});
