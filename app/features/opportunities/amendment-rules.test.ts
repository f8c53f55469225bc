import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { amendedTimetableProblems, isInLastThird, lastThirdBegins } from './amended-timetable.ts';
import { isExplained, kindOfAmendment } from './amendment-rules.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
// Thirty days from 1 June to 1 July: the last third begins on the twentieth day after publication.
const standing = {
  publishedOn: day('2026-06-01'),
  clarificationDeadline: '2026-06-15',
  responseDeadline: '2026-07-01',
};
const need = { what: 'Value', before: '1', after: '2', need: true };
const words = { what: 'Title', before: 'A', after: 'B', need: false };

test.each([
  ['2026-06-20', false],
  ['2026-06-21', true],
  ['2026-07-01', true],
])('on %s the last third has begun: %s', (today, late) => {
  expect(isInLastThird(standing, day(today))).toBe(late);
  expect(lastThirdBegins(standing).toString()).toBe('2026-06-21');
});

test.each([
  ['need, early', [need], '2026-07-01', '2026-06-20', false],
  ['need, late, unmoved', [need], '2026-07-01', '2026-06-21', true],
  ['need, late, moved', [need], '2026-07-02', '2026-06-21', false],
  ['words only, late', [words], '2026-07-01', '2026-06-30', false],
])('why the deadline stays must be said: %s', (_name, changes, deadline, today, asked) => {
  const kind = kindOfAmendment(changes, standing, { responseDeadline: deadline }, day(today));
  expect(kind.needsUnmovedReason).toBe(asked);
  expect(isExplained(kind, { reason: 'Because', unmovedReason: null })).toBe(!asked);
  expect(isExplained(kind, { reason: 'Because', unmovedReason: 'The funder’s date' })).toBe(true);
  expect(isExplained(kind, { reason: '', unmovedReason: 'The funder’s date' })).toBe(false);
});

test('an amendment that changes nothing is none', () => {
  const kind = kindOfAmendment([], standing, { responseDeadline: '2026-07-01' }, day('2026-06-02'));
  expect(isExplained(kind, { reason: 'Because', unmovedReason: null })).toBe(false);
});

const timetable = {
  clarificationDeadline: '2026-06-15',
  responseDeadline: '2026-07-01',
  decisionDate: '2026-07-20',
  shortWindowReason: null,
};
test.each<[string, Partial<typeof timetable>, string[]]>([
  ['nothing moved, though the clarification deadline is over', {}, []],
  ['an earlier deadline', { responseDeadline: '2026-06-30' }, ['response_deadline']],
  ['a later deadline', { responseDeadline: '2026-07-08' }, []],
  ['a clarification deadline moved into the past', { clarificationDeadline: '2026-06-16' }, ['clarification_deadline']],
  ['clarification on the deadline', { clarificationDeadline: '2026-07-01' }, ['clarification_deadline']],
  ['a decision before the later deadline', { responseDeadline: '2026-07-20' }, ['decision_date']],
])('dates of an amendment: %s', (_name, change, fields) => {
  const found = amendedTimetableProblems({ ...timetable, ...change }, standing, day('2026-06-22'), [
    'england_and_wales',
  ]);
  expect(found.map(({ field }) => field)).toEqual(fields);
});
