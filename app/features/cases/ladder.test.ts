import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Breaches,
  calledWhenOverdue,
  type Level,
  levelFor,
  levels,
  publicFrom,
  raised,
  type Standing,
} from './ladder.ts';

const none: Breaches = { severity: 'minor', moderate: 0, major: 0, isRetaliation: false };

test.each<[string, Partial<Breaches>, Level]>([
  ['a minor breach is watched', {}, 0],
  ['minor breaches stay so after two moderate ones', { moderate: 2 }, 0],
  ['a moderate breach is asked about', { severity: 'moderate', moderate: 1 }, 1],
  ['two are asked about', { severity: 'moderate', moderate: 2 }, 1],
  ['three within 12 months call for a plan', { severity: 'moderate', moderate: 3 }, 2],
  ['so does one major breach', { severity: 'major', major: 1 }, 2],
  ['a severe one calls for a formal notice', { severity: 'severe', major: 1 }, 3],
  ['a second major one has a consequence', { severity: 'major', major: 2 }, 4],
  ['a severe one after a major one too', { severity: 'severe', major: 2 }, 4],
  ['so has proven retaliation, the first time', { severity: 'severe', major: 1, isRetaliation: true }, 4],
])('%s', (_what, breaches, level) => {
  expect(levelFor({ ...none, ...breaches })).toBe(level);
});

test.each<[Standing, Level, Standing]>([
  [{ level: 0, proposed: null }, 1, { level: 1, proposed: null }],
  [{ level: 0, proposed: null }, 4, { level: 2, proposed: 4 }],
  [{ level: 2, proposed: null }, 1, { level: 2, proposed: null }],
  [{ level: 2, proposed: null }, 3, { level: 2, proposed: 3 }],
  [{ level: 2, proposed: 3 }, 4, { level: 2, proposed: 4 }],
  [{ level: 2, proposed: 4 }, 3, { level: 2, proposed: 4 }],
  [{ level: 3, proposed: null }, 4, { level: 3, proposed: 4 }],
  [{ level: 4, proposed: null }, 4, { level: 4, proposed: null }],
  [{ level: 4, proposed: null }, 3, { level: 4, proposed: null }],
])('from %j a call for level %i leads to %j', (standing, called, expected) => {
  expect(raised(standing, called)).toEqual(expected);
});

test('only an improvement plan that is overdue leads further by itself', () => {
  expect(levels.map(calledWhenOverdue)).toEqual([null, null, 3, null, null, null]);
});

const anyLevel = fc.constantFrom(...levels);
const walk = fc.array(anyLevel, { maxLength: 12 });

test('however often a case is raised, it never falls and takes no public level without a reply', () => {
  fc.assert(
    fc.property(walk, (calls) => {
      let standing: Standing = { level: 0, proposed: null };
      for (const called of calls) {
        const next = raised(standing, called);
        expect(next.level).toBeGreaterThanOrEqual(standing.level);
        expect(next.level).toBeLessThan(publicFrom);
        expect(next.proposed ?? 0).toBeGreaterThanOrEqual(standing.proposed ?? 0);
        expect(Math.max(next.level, next.proposed ?? 0)).toBeGreaterThanOrEqual(called);
        if (next.proposed !== null) expect(next.proposed).toBeGreaterThan(next.level);
        standing = next;
      }
    }),
    { numRuns: 10_000 },
  );
});

test('more breaches never call for less', () => {
  const breaches = fc.record<Breaches>({
    severity: fc.constantFrom('minor', 'moderate', 'major', 'severe'),
    moderate: fc.nat({ max: 6 }),
    major: fc.nat({ max: 4 }),
    isRetaliation: fc.boolean(),
  });
  fc.assert(
    fc.property(breaches, (given) => {
      const level = levelFor(given);
      expect(levelFor({ ...given, moderate: given.moderate + 1 })).toBeGreaterThanOrEqual(level);
      expect(levelFor({ ...given, major: given.major + 1 })).toBeGreaterThanOrEqual(level);
      expect(levelFor({ ...given, isRetaliation: true })).toBe(4);
    }),
  );
});
