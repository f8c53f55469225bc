import { expect, test } from 'vitest';
import type { Answers } from './questions.ts';
import { toRecord } from './record-answers.ts';

const empty = {
  jurisdiction: 'GB',
  calendar: 'england_and_wales',
  transfer_type: 'unknown',
  planned_transfer_on: null,
  fragmentation_count: null,
} as const;
const today = '2026-11-26';
const answers: Answers = { jurisdiction: 'NI', planned_on: '2027-04-01', transfer: 'retender', incoming: 3 };

test('the record takes from the answers what it does not hold, and nothing that is not known', () => {
  expect(toRecord(answers, empty, today)).toEqual({
    jurisdiction: 'NI',
    calendar: 'northern_ireland',
    transfer_type: 'retender',
    planned_transfer_on: '2027-04-01',
    fragmentation_count: 3,
  });
  expect(
    toRecord({ jurisdiction: 'GB', planned_on: 'unsure', transfer: 'unknown', incoming: 'unsure' }, empty, today),
  ).toEqual({});
  expect(toRecord({ ...answers, planned_on: '2014-01-30' }, empty, today)).not.toHaveProperty('planned_transfer_on');
  expect(toRecord({ ...answers, transfer: 'none' }, empty, today)).not.toHaveProperty('fragmentation_count');
});

test('what the record holds stays', () => {
  const full = {
    ...empty,
    calendar: 'scotland',
    transfer_type: 'business',
    planned_transfer_on: '2026-10-01',
    fragmentation_count: 1,
  } as const;
  expect(toRecord(answers, full, today)).toEqual({});
});
