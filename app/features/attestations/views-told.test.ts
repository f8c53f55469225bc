import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ViewGiven } from '#db/queries/validation.ts';
import { leastVoices } from '../conduct-record/voices.ts';
import { viewsFor, viewsTold } from './views-told.ts';

const attestation = { id: 'now', item_code: 'P02', period_from: '2026-04-01', claimed: 'met' };
const given = (by: string, changes: Partial<ViewGiven>): ViewGiven => ({
  attestationId: 'now',
  itemCode: 'P02',
  periodFrom: '2026-04-01',
  claimed: 'met',
  organisationId: by,
  organisationName: `Name of ${by}`,
  personId: `person of ${by}`,
  view: 'agree',
  comment: '',
  isAnonymous: true,
  ...changes,
});
const alone = (organisationId: string) => organisationId;
const told = (views: readonly ViewGiven[]) => viewsTold(viewsFor(attestation, views, alone, 'subject'), alone);

test('a disagreement outlives a new attestation, an agreement only with the same claim', () => {
  const before = { attestationId: 'before', isAnonymous: false };
  const kept = (changes: Partial<ViewGiven>) => told([given('a', { ...before, ...changes })]).open.length;
  expect(kept({ view: 'disagree', claimed: 'partly' })).toBe(1);
  expect(kept({ view: 'agree', claimed: 'met' })).toBe(1);
  expect(kept({ view: 'agree', claimed: 'partly' })).toBe(0);
  expect(kept({ view: 'disagree', itemCode: 'P03' })).toBe(0);
  expect(kept({ view: 'disagree', periodFrom: '2025-04-01' })).toBe(0);
});

test('comments without a name are read from three independent writers on, in the order of their letters', () => {
  const written = ['c', 'a', 'b'].map((comment, index) => given(String(index), { comment }));
  expect(told(written).unnamedComments).toEqual(['a', 'b', 'c']);
  expect(told(written.slice(1)).unnamedComments).toEqual([]);
  const oneGroup = (id: string) => (id === '1' ? '0' : id);
  expect(viewsTold(written, oneGroup).unnamedComments).toEqual([]);
});

// A history: views one after the other, the last of each partner counts. Those who leave out their names are numbers.
const change = fc.record({
  view: fc.constantFrom('agree' as const, 'disagree' as const, 'no_view' as const),
  comment: fc.constantFrom('', 'They never came.', 'They come each week.', 'Ask the others.'),
  claimed: fc.constantFrom('met' as const, 'partly' as const),
  attestationId: fc.constantFrom('now', 'before'),
});
const unnamedSteps = fc.array(fc.tuple(fc.nat({ max: 5 }), change), { maxLength: 15 });
const openSteps = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), change), { maxLength: 5 });
const partners = ['a', 'b', 'c', 'd', 'e', 'f'];

const standing = (steps: readonly (readonly [string, Partial<ViewGiven>])[], isAnonymous: boolean) => {
  const last = new Map(steps.map(([by, one]) => [by, given(by, { ...one, isAnonymous })]));
  return [...last.values()].sort((one, other) => one.organisationId.localeCompare(other.organisationId));
};

test('of two histories that differ only in which partner spoke without its name, the same is told', () => {
  const order = fc.shuffledSubarray(partners, { minLength: partners.length });
  fc.assert(
    fc.property(unnamedSteps, openSteps, order, (steps, open, names) => {
      const played = (who: readonly string[]) => [
        ...standing(open, false),
        ...standing(
          steps.map(([index, one]) => [who[index] ?? '', one] as const),
          true,
        ),
      ];
      expect(told(played(names))).toEqual(told(played(partners)));
    }),
    { numRuns: 5000 },
  );
});

test('below three independent views without a name, nothing told depends on any of them', () => {
  fc.assert(
    fc.property(unnamedSteps, openSteps, (steps, open) => {
      const few = steps.map(([index, one]) => [partners[index % (leastVoices - 1)] ?? '', one] as const);
      const named = standing(open, false);
      expect(told([...standing(few, true), ...named])).toEqual(told(named));
    }),
    { numRuns: 5000 },
  );
});
