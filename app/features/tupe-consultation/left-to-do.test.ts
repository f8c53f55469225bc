import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConsultationDays, type ConsultationFacts, routes, type Told } from './domain.ts';
import { type InformItem, informItems, itemsOf } from './items.ts';
import { eventsReached, leftToDo } from './left-to-do.ts';
import { missingWords } from './words.ts';

// Domain.md 3.8: for a transfer on 1 October 2026.
const days: ConsultationDays = {
  electBy: '2026-08-02',
  letterBy: '2026-08-02',
  informBy: '2026-08-17',
  closeBy: '2026-09-24',
  transferOn: '2026-10-01',
};
const today = '2026-08-20';
const told = (on: string, items: readonly InformItem[] = informItems, letterIds: string[] = []): Told => ({
  on,
  items,
  letterIds,
});

const nothing: ConsultationFacts = {
  employer: 'outgoing',
  hasAffectedStaff: null,
  measuresEnvisaged: null,
  route: null,
  unionName: null,
  representatives: null,
  electionCalledOn: null,
  electionHeldOn: null,
  directAllowed: null,
  told: [],
  logged: [],
  startsOn: null,
  endsOn: null,
  closingWords: null,
  letters: [],
};
const ready: ConsultationFacts = {
  ...nothing,
  hasAffectedStaff: true,
  measuresEnvisaged: false,
  route: 'union',
  unionName: 'Unison',
  told: [told('2026-08-10')],
};
const consulted: Partial<ConsultationFacts> = {
  measuresEnvisaged: true,
  startsOn: '2026-08-11',
  endsOn: '2026-08-19',
  closingWords: 'Agreed on the new pay day',
  logged: ['2026-08-12'],
};

const step = (facts: ConsultationFacts, code: string, on = today) =>
  leftToDo(facts, days, on).steps.find((one) => one.code === code);

test('with nothing recorded everything is missing by name, and informing is late the day after its planned day', () => {
  const left = leftToDo(nothing, days, today);
  expect(left.isComplete).toBe(false);
  expect(step(nothing, 'representatives')).toMatchObject({
    status: 'not_started',
    missing: ['affected_staff'],
    isLate: true,
  });
  expect(step(nothing, 'inform')?.missing).toEqual(['measures_said', ...informItems]);
  expect(step(nothing, 'inform', '2026-08-17')?.isLate).toBe(false);
  expect(step(nothing, 'inform', '2026-08-18')?.isLate).toBe(true);
});

test.each<[string, Partial<ConsultationFacts>, string[]]>([
  ['a union has a name', { route: 'union', unionName: null }, ['union_name']],
  ['representatives are counted', { route: 'existing', representatives: 0 }, ['representatives']],
  ['an election has two days', { route: 'elected', representatives: 2 }, ['election_called', 'election_held']],
  [
    'an election to come is not held',
    { route: 'elected', representatives: 2, electionCalledOn: '2026-08-01', electionHeldOn: '2026-08-21' },
    ['election_held'],
  ],
  ['the direct route has a test', { route: 'direct' }, ['direct_test']],
  ['a test that says no leaves no direct route', { route: 'direct', directAllowed: false }, ['direct_not_allowed']],
  ['a test that says yes is enough', { route: 'direct', directAllowed: true }, []],
])('%s', (_, changes, missing) => {
  expect(step({ ...ready, ...changes }, 'representatives')?.missing).toEqual(missing);
});

test('the incoming employer does not pass on its own measures, the outgoing one does', () => {
  expect(itemsOf('incoming')).not.toContain('transferee_measures');
  const withoutThem = [told('2026-08-10', itemsOf('incoming'))];
  expect(step({ ...ready, told: withoutThem }, 'inform')?.missing).toEqual(['transferee_measures']);
  expect(step({ ...ready, employer: 'incoming', told: withoutThem }, 'inform')?.status).toBe('done');
});

test('items told one after another add up, and it is done on the day of the last', () => {
  const inParts = [told('2026-08-19', informItems.slice(0, 4)), told('2026-08-16', informItems.slice(4))];
  expect(step({ ...ready, told: inParts }, 'inform')).toMatchObject({
    status: 'done',
    doneOn: '2026-08-19',
    isLate: true,
  });
  expect(step({ ...ready, told: inParts.slice(1) }, 'inform')).toMatchObject({
    status: 'partly',
    missing: ['fact', 'date', 'reasons', 'legal'],
  });
});

test('a newer measures letter has to be passed on too', () => {
  const letters = [{ id: 'second', envisaged: false }];
  const first = { ...ready, letters, told: [told('2026-08-10', informItems, ['first'])] };
  expect(step(first, 'inform')?.missing).toEqual(['letter_to_pass_on']);
  const both = { ...first, told: [...first.told, told('2026-08-14', ['transferee_measures'], ['second'])] };
  expect(step(both, 'inform')).toMatchObject({ status: 'done', doneOn: '2026-08-14', isLate: false });
  expect(step({ ...first, employer: 'incoming' }, 'inform')?.status).toBe('done');
});

test('what was said before the representatives were elected does not count', () => {
  const elected = { ...ready, route: 'elected' as const, representatives: 3, electionCalledOn: '2026-08-01' };
  expect(step({ ...elected, electionHeldOn: '2026-08-11' }, 'inform')?.status).toBe('partly');
  expect(step({ ...elected, electionHeldOn: '2026-08-10' }, 'inform')?.status).toBe('done');
  expect(step(elected, 'inform')?.status).toBe('partly');
});

test('consulting is needed where measures are envisaged, and only then', () => {
  expect(step(ready, 'consult')?.status).toBe('not_needed');
  expect(leftToDo(ready, days, today)).toMatchObject({ isComplete: true, isConsulted: true });
  const measures = { ...ready, measuresEnvisaged: true };
  expect(step(measures, 'consult')?.missing).toEqual(['start', 'log', 'end', 'closing_words']);
  expect(step({ ...measures, ...consulted }, 'consult')).toMatchObject({ status: 'done', isLate: false });
  const letters = [{ id: 'one', envisaged: true }];
  expect(leftToDo({ ...ready, letters }, days, today).mustConsult).toBe(true);
  expect(leftToDo({ ...ready, letters, employer: 'incoming' }, days, today).mustConsult).toBe(false);
});

test('an employer without affected staff informs nobody and is never late', () => {
  const left = leftToDo({ ...nothing, hasAffectedStaff: false, measuresEnvisaged: true }, days, '2027-01-01');
  expect(left).toMatchObject({ isComplete: true, isLate: false, isInformed: true, mustConsult: false });
});

test('without a transfer date nothing is due and nothing is late', () => {
  const left = leftToDo(nothing, null, '2030-01-01');
  expect(left.steps.map(({ due, isLate }) => [due, isLate])).toEqual([
    [null, false],
    [null, false],
    [null, false],
  ]);
});

test('a transfer is informed once every employer told all of it, and consulted when the last is done', () => {
  const as = (facts: ConsultationFacts) => ({ employer: facts.employer, left: leftToDo(facts, days, today) });
  const incoming = { ...ready, employer: 'incoming' as const };
  const measures = { ...ready, measuresEnvisaged: true, startsOn: '2026-08-11' };
  expect(eventsReached([])).toEqual([]);
  expect(eventsReached([as(incoming)])).toEqual([]);
  expect(eventsReached([as(ready), as({ ...nothing, employer: 'incoming' })])).toEqual([]);
  expect(eventsReached([as(ready), as(incoming)])).toEqual(['inform']);
  expect(eventsReached([as(measures), as(incoming)])).toEqual(['inform', 'begin_consulting']);
  const done = { ...ready, ...consulted };
  expect(eventsReached([as(done), as({ ...incoming, measuresEnvisaged: true })])).not.toContain('end_consulting');
  expect(eventsReached([as(done), as(incoming)])).toEqual(['inform', 'begin_consulting', 'end_consulting']);
});

const anyDay = fc.integer({ min: 0, max: 120 }).map((offset) => {
  const date = new Date(Date.UTC(2026, 5, 20) + offset * 86_400_000);
  return date.toISOString().slice(0, 10);
});
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });
const anyFacts: fc.Arbitrary<ConsultationFacts> = fc.record({
  employer: fc.constantFrom('outgoing' as const, 'incoming' as const),
  hasAffectedStaff: maybe(fc.boolean()),
  measuresEnvisaged: maybe(fc.boolean()),
  route: maybe(fc.constantFrom(...routes)),
  unionName: maybe(fc.constant('Unison')),
  representatives: maybe(fc.nat({ max: 3 })),
  electionCalledOn: maybe(anyDay),
  electionHeldOn: maybe(anyDay),
  directAllowed: maybe(fc.boolean()),
  told: fc.array(
    fc.record({
      on: anyDay,
      items: fc.subarray([...informItems]),
      letterIds: fc.subarray(['first', 'second']),
    }),
    { maxLength: 4 },
  ),
  logged: fc.array(anyDay, { maxLength: 2 }),
  startsOn: maybe(anyDay),
  endsOn: maybe(anyDay),
  closingWords: maybe(fc.constant('Done')),
  letters: fc.subarray([
    { id: 'first', envisaged: true },
    { id: 'second', envisaged: false },
  ]),
});

test('whatever is recorded, what is done lacks nothing, and telling more never leaves more to tell', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, fc.subarray([...informItems]), (facts, on, more) => {
      const left = leftToDo(facts, days, on);
      for (const { status, missing } of left.steps) {
        expect(missing.length === 0).toBe(status === 'done' || status === 'not_needed');
        expect(missing.map(missingWords).every(Boolean)).toBe(true);
      }
      expect(left.isComplete).toBe(left.steps.every(({ missing }) => missing.length === 0));
      if (facts.hasAffectedStaff === true && facts.measuresEnvisaged) expect(left.mustConsult).toBe(true);
      const before = left.steps[1]?.missing.length ?? 0;
      const after = leftToDo({ ...facts, told: [...facts.told, told('2026-10-30', more)] }, days, on);
      expect(after.steps[1]?.missing.length ?? 0).toBeLessThanOrEqual(before);
    }),
    { numRuns: 2000 },
  );
});
