import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dueClocks, replyBy, type Timed } from './clocks.ts';
import { anniversaryOf, noticeOf } from './dates.ts';
import {
  type AccreditationEvent,
  type AccreditationFacts,
  type AccreditationState,
  accreditationEvents,
  accreditationStates,
  accreditationStep,
  accreditationSteps,
  isPublic,
  isUnderWay,
  noFacts,
} from './states.ts';

const anyFacts = fc.record<AccreditationFacts>({
  notice: fc.constantFrom('full', 'short', 'none'),
  isDue: fc.boolean(),
  isComplete: fc.boolean(),
  hasLead: fc.boolean(),
  hasInterest: fc.boolean(),
  isHeard: fc.boolean(),
  isGoodEnough: fc.boolean(),
});
const anyMove = fc.record({ event: fc.constantFrom(...accreditationEvents), facts: anyFacts });

test('10,000 random walks of an accreditation reach no state that is not allowed', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
      let state: AccreditationState = 'none';
      const passed = new Set<AccreditationState>([state]);
      for (const { event, facts } of moves) {
        const step = accreditationStep(state, event, facts);
        if (!step.ok) continue;
        expect(accreditationStates).toContain(step.to);
        if (step.to === 'booked')
          expect(facts.notice === 'full' || (state === 'requested' && !facts.hasInterest)).toBe(true);
        if (step.to === 'reported') expect(facts).toMatchObject({ hasLead: true, isComplete: true });
        if (event.startsWith('decide')) expect(facts).toMatchObject({ hasInterest: false, isHeard: true });
        if (event === 'decide_met') expect(facts.isGoodEnough).toBe(true);
        state = step.to;
        passed.add(state);
        // Nobody is judged who was not surveyed, locked, timetabled, visited and reported on.
        if (isPublic(state)) {
          for (const before of ['surveying', 'questionnaire_locked', 'timetabled', 'on_site', 'reported'] as const)
            expect(passed).toContain(before);
        }
      }
    }),
    { numRuns: 10_000 },
  );
});

test('every state under way can end, and what has ended stays', () => {
  for (const state of accreditationStates.filter(isUnderWay))
    expect(Object.keys(accreditationSteps[state])).not.toEqual([]);
  for (const state of ['standard_not_met', 'lapsed', 'cancelled'] as const)
    expect(accreditationSteps[state]).toEqual({});
});

test.each([
  ['none', 'book', { notice: 'short' }, 'short_notice'],
  ['none', 'book', { notice: 'none' }, 'no_notice'],
  ['none', 'request', { notice: 'full' }, 'not_short'],
  ['requested', 'accept_late', { notice: 'short', hasInterest: true }, 'has_interest'],
  ['requested', 'accept_late', { notice: 'none' }, 'no_notice'],
  ['booked', 'open_survey', {}, 'too_soon'],
  ['surveying', 'submit', {}, 'incomplete'],
  ['surveying', 'lock', {}, 'too_soon'],
  ['on_site', 'report', { isComplete: true }, 'no_lead'],
  ['reported', 'decide_met', { isGoodEnough: true }, 'not_heard'],
  ['reported', 'decide_met', { isHeard: true }, 'not_good_enough'],
  ['reported', 'decide_not_met', { isHeard: true, hasInterest: true }, 'has_interest'],
  ['on_site', 'cancel', {}, 'no_such_step'],
] as const)('from %s no %s when %j: %s', (state, event, changes, reason) => {
  expect(accreditationStep(state, event, { ...noFacts, ...changes })).toEqual({ ok: false, reason });
});

// A cycle lived through day by day, by people who do things or leave them, and a job that misses days.
type Deed = { day: number; event: AccreditationEvent };
const anyDeed: fc.Arbitrary<Deed> = fc.record({
  day: fc.integer({ min: 0, max: 900 }),
  event: fc.constantFrom(
    'give_contacts',
    'submit',
    'finish_timetable',
    'report',
    'decide_met',
    'decide_not_met',
    'cancel',
  ),
});

test('every clock fires once, however the days go and however often the job runs', () => {
  fc.assert(
    fc.property(
      fc.array(anyDeed, { maxLength: 12 }),
      fc.integer({ min: 84, max: 140 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 30, maxLength: 30 }),
      (deeds, daysAhead, gaps) => {
        const start = Temporal.PlainDate.from('2026-11-26');
        const onSiteOn = start.add({ days: daysAhead }).toString();
        const timed: Timed = {
          status: 'booked',
          onSiteOn,
          replyBy: null,
          replied: false,
          anniversary: null,
          hasLead: true,
        };
        const fired: string[] = [];
        let day = 0;
        for (const gap of gaps) {
          const from = day;
          day += gap;
          const today = start.add({ days: day });
          for (const { event } of deeds.filter((deed) => deed.day > from && deed.day <= day)) live(timed, event, today);
          for (let run = 0; run < 2; run += 1) {
            let due = dueClocks(timed, new Set(fired), today);
            while (due[0]) {
              fired.push(due[0].name);
              if (due[0].event) live(timed, due[0].event, today);
              due = dueClocks(timed, new Set(fired), today);
            }
          }
          expect(new Set(fired).size).toBe(fired.length);
        }
      },
    ),
    { numRuns: 150 },
  );
});

function live(timed: Timed, event: AccreditationEvent, today: Temporal.PlainDate): void {
  const isHeard = timed.replyBy !== null && Temporal.PlainDate.compare(timed.replyBy, today) < 0;
  const facts = { ...noFacts, notice: noticeOf(today, timed.onSiteOn), isDue: true, isComplete: true, hasLead: true };
  const step = accreditationStep(timed.status, event, { ...facts, isHeard, isGoodEnough: true });
  if (!step.ok) return;
  timed.status = step.to;
  if (step.to === 'reported') timed.replyBy = replyBy(today).toString();
  if (step.to === 'standard_met') timed.anniversary = anniversaryOf(timed.onSiteOn).toString();
}

test('a cycle in which only the assessor does anything still runs its whole course by the clock', () => {
  const timed: Timed = {
    status: 'booked',
    onSiteOn: '2027-03-15',
    replyBy: null,
    replied: false,
    anniversary: null,
    hasLead: true,
  };
  const seen: string[] = [];
  let today = Temporal.PlainDate.from('2026-11-26');
  for (
    const fired = new Set<string>();
    Temporal.PlainDate.compare(today, '2029-12-31') < 0;
    today = today.add({ days: 1 })
  ) {
    for (const { name, event } of dueClocks(timed, fired, today)) {
      fired.add(name);
      seen.push(`${today} ${name}`);
      if (event) live(timed, event, today);
    }
    if (timed.status === 'on_site' && today.equals('2027-03-22')) live(timed, 'report', today);
    if (timed.status === 'reported' && today.equals('2027-04-14')) live(timed, 'decide_met', today);
  }
  expect(seen).toEqual([
    '2027-01-04 contacts_soon',
    '2027-01-11 survey_opens',
    '2027-01-25 questionnaire_soon',
    '2027-02-01 questionnaire_locks',
    '2027-03-01 timetable_ends',
    '2027-03-15 visit_begins',
    '2027-04-08 reply_over',
    '2028-09-15 renewal_6_months',
    '2028-12-21 renewal_12_weeks',
    '2029-03-16 lapses',
  ]);
});
