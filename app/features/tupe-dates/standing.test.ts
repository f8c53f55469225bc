import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isEliWindowOpen } from './eli-window.ts';
import { moveRefusal } from './moving.ts';
import type { Progress } from './progress.ts';
import { incoming, party, progress } from './standing.fixtures.ts';
import { owersOf, remindersOn, standingOn } from './standing.ts';
import { timelineOf } from './timeline.ts';
import { mayTick } from './who-ticks.ts';

// Transfer on 1 October 2026: the safe date is 2 September, the last day 3 September.
const milestones = timelineOf({ transferOn: Temporal.PlainDate.from('2026-10-01'), nation: 'GB' });
const on = (today: string, of: Progress = progress(), ticks: Parameters<typeof standingOn>[1]['ticks'] = []) =>
  standingOn(today, { milestones, ticks, progress: of });
const one = (code: string, ...given: Parameters<typeof on>) => {
  const found = on(...given).find((milestone) => milestone.code === code);
  if (!found) throw new Error(`The plan has no ${code}`);
  return found;
};
const both = (changes: Parameters<typeof party>[0]) => progress({ parties: [party(changes), incoming(changes)] });

test.each<[string, string, Progress, string]>([
  ['eli', '2026-08-26', progress(), 'ahead'],
  ['eli', '2026-08-27', progress(), 'soon'],
  ['eli', '2026-09-03', progress(), 'today'],
  ['eli', '2026-09-04', progress(), 'overdue'],
  ['eli_safe', '2026-09-03', progress(), 'passed'],
  ['eli', '2026-09-04', progress({ hasSpecialCircumstances: true }), 'excused'],
  ['workforce_pack', '2026-09-04', progress({ hasBidders: false }), 'excused'],
  ['eli', '2026-09-04', progress({ parties: [party({ eliGivenOn: '2026-09-01' })] }), 'done'],
  ['inform', '2026-08-18', progress({ parties: [party({ informedOn: '2026-08-01' }), incoming()] }), 'overdue'],
  ['inform', '2026-08-18', both({ informedOn: '2026-08-01' }), 'done'],
  [
    'inform',
    '2026-08-18',
    progress({ parties: [party({ informedOn: '2026-08-01' }), incoming({ hasAffectedStaff: false })] }),
    'done',
  ],
  ['inform', '2026-08-18', both({ hasAffectedStaff: false }), 'excused'],
  ['consultation_close', '2026-09-25', both({ measuresEnvisaged: false }), 'excused'],
  ['consultation_close', '2026-09-25', both({ measuresEnvisaged: true }), 'overdue'],
  ['consultation_close', '2026-09-25', both({ measuresEnvisaged: false, isToldOfMeasures: true }), 'overdue'],
  ['consultation_close', '2026-09-25', both({ consultationEndedOn: '2026-09-20' }), 'done'],
  ['measures_letter', '2026-08-03', progress({ parties: [incoming({ letterSentOn: '2026-07-30' })] }), 'done'],
  ['transfer', '2026-10-02', progress(), 'overdue'],
  ['transfer', '2026-10-02', progress({ transferredOn: '2026-10-01' }), 'done'],
  ['reconcile', '2026-10-30', progress({ reconciledOn: '2026-10-20' }), 'done'],
  ['claim_limit', '2027-01-01', progress(), 'passed'],
  ['workforce_pack', '2026-06-04', progress({ parties: [] }), 'overdue'],
])('%s on %s', (code, today, of, state) => {
  expect(one(code, today, of).state).toBe(state);
});

test('a milestone is ticked only where it does not follow from what is recorded elsewhere', () => {
  const tick = (code: string) => [{ code, doneOn: '2026-07-01', words: 'Agreed', by: 'Prime' }];
  expect(one('indemnities', '2026-07-05', progress(), tick('indemnities'))).toMatchObject({
    state: 'done',
    doneBy: 'Prime',
  });
  expect(one('eli', '2026-09-04', progress(), tick('eli'))).toMatchObject({ state: 'overdue', doneOn: null });
});

test('of several who owe the same, those whose part is missing are named and told', () => {
  const of = progress({
    parties: [party({ eliGivenOn: '2026-09-01' }), party({ organisationId: 'other', name: 'Other' })],
  });
  const milestone = one('eli', '2026-09-04', of);
  expect(milestone.waitsFor.map(({ name }) => name)).toEqual(['Other']);
  expect(owersOf(milestone, of, 'prime')).toEqual(['other']);
});

test.each<[string, Progress, string[]]>([
  ['eli', progress(), ['outgoing']],
  ['eli', progress({ parties: [party({ organisationId: null })] }), ['prime']],
  ['measures_letter', progress({ parties: [party()] }), ['prime']],
  ['inform', progress(), ['outgoing', 'incoming']],
  ['refresh', progress(), ['outgoing']],
  ['indemnities', progress({ parties: [party({ party: 'prime', organisationId: 'prime' })] }), ['prime']],
  ['claim_limit', progress(), []],
])('%s is owed by whoever is named, and by the prime for the others', (code, of, expected) => {
  expect(owersOf(one(code, '2026-06-01', of), of, 'prime')).toEqual(expected);
});

const reminded = (today: string, plannedOn = '2026-01-01') =>
  remindersOn(on(today), plannedOn).map(({ kind, milestone }) => `${kind} ${milestone.code}`);

test('whoever owes something hears of it from seven days before, on the day and once it is late', () => {
  expect(reminded('2026-03-27')).toEqual([]);
  expect(reminded('2026-03-28')).toEqual(['before first_position']);
  expect(reminded('2026-04-04')).toEqual(['due first_position']);
  expect(reminded('2026-04-05')).toEqual(['overdue first_position']);
});

test('what was late before the plan was made is no news, save what the law sets', () => {
  const late = reminded('2026-09-10', '2026-09-10');
  expect(late).toEqual(['overdue eli', 'before refresh']);
});

test.each([
  ['2026-08-19', progress(), false],
  ['2026-08-20', progress(), true],
  ['2026-09-20', progress(), true],
  ['2026-09-20', both({ eliGivenOn: '2026-09-01' }), false],
  ['2026-09-20', progress({ hasSpecialCircumstances: true }), false],
])('on %s employee liability information is called for: %#', (today, of, isOpen) => {
  expect(isEliWindowOpen(on(today, of), Temporal.PlainDate.from(today))).toBe(isOpen);
});

const move = (changes: Partial<Parameters<typeof moveRefusal>[0]> = {}) =>
  moveRefusal({
    state: 'applies',
    transferredOn: null,
    from: '2026-10-01',
    to: '2026-11-01',
    today: '2026-09-01',
    reason: 'The funder moved it',
    ...changes,
  });

test.each([
  ['later, with a reason', {}, null],
  ['without a reason', { reason: '' }, 'no_reason'],
  ['the first plan needs none', { from: null, reason: '' }, null],
  ['the same day needs none', { to: '2026-10-01', reason: '' }, null],
  ['today', { to: '2026-09-01' }, null],
  ['into the past', { to: '2026-08-31' }, 'in_past'],
  ['to the day on which staff transferred', { transferredOn: '2026-08-20', to: '2026-08-20' }, null],
  ['to another day after that', { transferredOn: '2026-08-20', to: '2026-10-01' }, 'not_the_day'],
  ['once it is over', { state: 'closed' }, 'over'],
  ['once it does not apply', { state: 'not_applicable' }, 'over'],
] as const)('moving the day: %s', (_when, changes, refusal) => {
  expect(move(changes)).toBe(refusal);
});

test.each([
  ['the prime', 'prime', 'prime', true],
  ['the outgoing provider', 'outgoing', 'outgoing', true],
  ['the incoming provider', 'incoming', 'outgoing', false],
  ['the outgoing provider, of each', 'outgoing', 'each', true],
  ['the prime for the one that is not on the market', 'prime', 'incoming', true],
  ['the prime for the one that is', 'prime', 'outgoing', false],
  ['somebody else', 'other', 'outgoing', false],
  ['nobody owes it', 'prime', null, false],
] as const)('%s ticks: %#', (_who, organisationId, owedBy, may) => {
  const parties = [
    { party: 'funder', organisationId: 'funder' },
    { party: 'prime', organisationId: 'prime' },
    { party: 'outgoing', organisationId: 'outgoing' },
    { party: 'incoming', organisationId: null },
    { party: 'incoming', organisationId: 'incoming' },
  ];
  expect(mayTick(organisationId, { owedBy, parties, primeId: 'prime' })).toBe(may);
});
