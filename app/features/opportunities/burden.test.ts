import fc from 'fast-check';
import { expect, test } from 'vitest';
import { burdenOf, lighterInWords } from './burden.ts';

const asking = (...words: number[]) => words.map((maxWords) => ({ maxWords }));

const cases: [name: string, words: number[], valuePence: number | null, invited: number, expected: object][] = [
  ['nothing', [], 9_000_000, 0, { hoursEach: 1, hoursAll: 10, isHeavy: false, percentOfValue: 0.3, lighter: null }],
  ['one short question', [150], 9_000_000, 0, { hoursEach: 2.5, hoursAll: 25, percentOfValue: 0.7, isHeavy: false }],
  ['25 invited', [150], 9_000_000, 25, { providers: 25, hoursAll: 62.5, costPence: 156_250, isHeavy: false }],
  ['no value, a long day', [600, 600], null, 0, { hoursEach: 10, percentOfValue: null, isHeavy: true }],
];
test.each(cases)('%s', (_name, words, valuePence, invited, expected) => {
  expect(burdenOf({ questions: asking(...words), valuePence, invited })).toMatchObject(expected);
});

test('where TUPE may apply, saying whether the price includes it takes an hour more', () => {
  const plain = { questions: asking(150), valuePence: 9_000_000, invited: 0 };
  expect(burdenOf({ ...plain, asksTupe: true })).toMatchObject({ hoursEach: 3.5, hoursAll: 35, isHeavy: false });
  expect(burdenOf({ ...plain, asksTupe: true }).hoursEach - burdenOf(plain).hoursEach).toBe(1);
});

test('44 questions of 500 to 2,000 words for £350,000 are too many; a lighter form is proposed', () => {
  const questions = Array.from({ length: 44 }, (_, index) => ({ maxWords: 500 + (index % 4) * 500 }));
  const burden = burdenOf({ questions, valuePence: 35_000_000, invited: 0 });
  expect(burden).toMatchObject({
    words: 55_000,
    hoursEach: 389.7,
    hoursAll: 3896.7,
    percentOfValue: 27.8,
    isHeavy: true,
  });
  expect(burden.lighter).toEqual({ questions: 5, wordsEach: 500, hoursEach: 20.2 });
});

test('where not even one question fits, the profile is the answer', () => {
  const burden = burdenOf({ questions: asking(300), valuePence: 100_000, invited: 0 });
  expect(burden.lighter && lighterInWords(burden.lighter)).toBe(
    'Ask nothing: the published profile, with its evidence, is the answer.',
  );
});

const anything = fc.record({
  questions: fc.array(fc.record({ maxWords: fc.integer({ min: 20, max: 3000 }) }), { maxLength: 50 }),
  valuePence: fc.option(fc.integer({ min: 1, max: 10_000_000_000 })),
  invited: fc.integer({ min: 0, max: 1000 }),
});

test('asking more never costs less, and what is proposed is lighter', () => {
  fc.assert(
    fc.property(anything, (asked) => {
      const burden = burdenOf(asked);
      const more = burdenOf({ ...asked, questions: [...asked.questions, { maxWords: 100 }] });
      expect(more.hoursAll).toBeGreaterThan(burden.hoursAll);
      expect(burden.lighter === null).toBe(!burden.isHeavy);
      if (!burden.lighter) return;
      expect(burden.lighter.hoursEach).toBeLessThan(burden.hoursEach + 0.1);
      const { questions, wordsEach } = burden.lighter;
      const lighter = Array.from({ length: questions }, () => ({ maxWords: wordsEach }));
      expect(burdenOf({ ...asked, questions: lighter }).isHeavy).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});
