import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { byDate, dueInWords, urgencyOn } from './item.ts';

const today = Temporal.PlainDate.from('2026-06-01');

test.each([
  ['2026-05-31', 'late', 'Overdue: was due 31 May 2026'],
  ['2026-06-01', 'soon', 'Today'],
  ['2026-06-02', 'soon', 'In 1 day'],
  ['2026-06-06', 'soon', 'In 5 days'],
  ['2026-06-07', 'later', 'By 7 June 2026'],
  ['2027-06-01', 'later', 'By 1 June 2027'],
] as const)('%s is %s', (date, urgency, words) => {
  expect(urgencyOn(today, date)).toBe(urgency);
  expect(dueInWords(today, date)).toBe(words);
});

test('what is late comes first, and what has no date last', () => {
  const item = (key: string, date: string | null) => ({ key, href: '/', title: key, hint: '', date });
  const sorted = byDate([item('none', null), item('later', '2026-07-01'), item('late', '2026-05-01')]);
  expect(sorted.map(({ key }) => key)).toEqual(['late', 'later', 'none']);
});
