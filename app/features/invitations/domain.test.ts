import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { answersAreOpen, isEnough, isReminderDue, stageOf } from './domain.ts';

const at = new Date('2026-06-01T08:00:00Z');
const none = { openedAt: null, viewedAt: null, interestedAt: null, declinedAt: null };
const day = (text: string) => Temporal.PlainDate.from(text);

test('an invitation came as far as its last step, and an interest outweighs what was said before', () => {
  expect(stageOf(none)).toBe('sent');
  expect(stageOf({ ...none, openedAt: at })).toBe('opened');
  expect(stageOf({ ...none, viewedAt: at })).toBe('viewed');
  expect(stageOf({ ...none, openedAt: at, declinedAt: at })).toBe('not_for_us');
  expect(stageOf({ ...none, declinedAt: at, interestedAt: at })).toBe('interested');
});

test('who answered is sealed until the interests themselves are opened', () => {
  const at = (text: string) => Temporal.Instant.from(text);
  expect(answersAreOpen(at('2026-07-01T23:04:59Z'), { responseDeadline: '2026-07-01' })).toBe(false);
  expect(answersAreOpen(at('2026-07-01T23:05:00Z'), { responseDeadline: '2026-07-01' })).toBe(true);
  expect(answersAreOpen(at('2026-07-02T09:00:00Z'), { responseDeadline: null })).toBe(false);
});

test('nothing is enough until a number is set', () => {
  expect(isEnough(100, null)).toBe(false);
  expect(isEnough(2, 3)).toBe(false);
  expect(isEnough(3, 3)).toBe(true);
});

test('fewer answers than may be told are never enough', () => {
  expect(isEnough(2, 1)).toBe(false);
  expect(isEnough(3, 1)).toBe(true);
});

test('a reminder waits five working days of the nation and never comes on the last day', () => {
  const sent = { invitedOn: day('2026-05-29'), responseDeadline: '2026-06-30' };
  expect(isReminderDue(day('2026-06-04'), sent, ['england_and_wales'])).toBe(false);
  expect(isReminderDue(day('2026-06-05'), sent, ['england_and_wales'])).toBe(true);
  const overEaster = { invitedOn: day('2026-04-02'), responseDeadline: '2026-04-30' };
  expect(isReminderDue(day('2026-04-10'), overEaster, ['england_and_wales'])).toBe(false);
  expect(isReminderDue(day('2026-04-10'), overEaster, ['scotland'])).toBe(true);
  expect(isReminderDue(day('2026-06-30'), sent, ['england_and_wales'])).toBe(false);
});
