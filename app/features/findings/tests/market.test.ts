import { expect, test } from 'vitest';
import { commitmentExpired } from './commitment-expired.ts';
import { decisionLate, feedbackLate } from './decision-late.ts';
import { responseWindow } from './response-window.ts';
import { answer, commitment, opportunity, today } from './rows.fixtures.ts';
import { tupeField } from './tupe-field.ts';

test.each([
  ['on its last day', { expiresOn: today }, null],
  ['the day after', { expiresOn: '2026-11-25' }, '2026-11-26'],
  ['newer version, last day to accept', { expiresOn: '2027-06-01', replaceBy: today }, null],
  ['newer version not accepted', { expiresOn: '2027-06-01', replaceBy: '2026-11-20' }, '2026-11-21'],
  ['ran out before the newer one was due', { expiresOn: '2026-11-01', replaceBy: '2026-12-01' }, '2026-11-02'],
] as const)('commitment_expired: %s', (_when, changes, since) => {
  expect(commitmentExpired([commitment(changes)], today).map((breach) => breach.since)).toEqual(since ? [since] : []);
});

test.each([
  ['15 working days', {}, []],
  ['14 working days', { responseDeadline: '2026-10-21' }, [null]],
  ['14 with a reason', { responseDeadline: '2026-10-21', shortWindowReason: 'The funder moved its date.' }, ['minor']],
  [
    'a Scottish holiday makes 15 into 14',
    { publishedOn: '2026-11-09', responseDeadline: '2026-11-30', districts: ['S12000033'] },
    [null],
  ],
  ['21 of 84 days of the prime', { primeWindowDays: 84 }, []],
  ['21 of 85 days of the prime', { primeWindowDays: 85 }, [null]],
  ['no deadline', { responseDeadline: null }, []],
] as const)('response_window: %s', (_when, changes, severity) => {
  expect(responseWindow([opportunity(changes)]).map(({ change }) => change)).toEqual(severity);
});

test.each([
  ['unlikely', {}, null],
  ['not_assessed', {}, '2026-10-01'],
  [null, {}, '2026-10-01'],
  ['under_advice', { responseDeadline: today }, null],
  ['under_advice', { responseDeadline: '2026-11-25' }, today],
  ['under_advice', { responseDeadline: null }, null],
  ['likely', { tupeEndedOn: '2026-11-20' }, '2026-11-20'],
  ['does_not', { tupeEndedOn: '2026-11-20' }, null],
] as const)('tupe_field: position %s, %j', (tupePosition, changes, since) => {
  const found = tupeField([opportunity({ publishedOn: '2026-10-01', tupePosition, ...changes })], today);
  expect(found.map((breach) => breach.since)).toEqual(since ? [since] : []);
});

test('decision_late: one breach for all that wait for the same date, from the day after it', () => {
  const late = { decisionDue: '2026-11-25' };
  const found = decisionLate(
    [
      answer(),
      answer({ id: 'a', ...late, number: 2 }),
      answer({ id: 'b', ...late, number: null }),
      answer({ id: 'c', ...late, decidedOn: '2026-11-20' }),
      answer({ id: 'd', decisionDue: null }),
    ],
    today,
  );
  expect(found).toMatchObject([{ since: today, about: ['opportunity'], rows: [{ id: 'a' }, { id: 'b' }] }]);
  expect(found[0]?.words).toContain('2 providers wait for a decision that was due on 25 November 2026');
});

test.each([
  ['ten working days later', { decidedOn: '2026-11-12' }, 0],
  ['eleven working days later', { decidedOn: '2026-11-11' }, 1],
  ['with feedback', { decidedOn: '2026-11-02', hasFeedback: true }, 0],
  ['an award', { decidedOn: '2026-11-02', isAward: true }, 0],
  ['not decided', {}, 0],
] as const)('feedback_late: %s', (_when, changes, count) => {
  expect(feedbackLate([answer(changes)], today)).toHaveLength(count);
});
