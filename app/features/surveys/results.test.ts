import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, pulseQuestions } from './questions.ts';
import { inSteps, leastAnswers, publish, roundedRate } from './results.ts';

const codes = pulseQuestions.map(({ code }) => code);
const anyScore = fc.constantFrom(null, 1, 2, 3, 4, 5);
const anyAnswers: fc.Arbitrary<Answers> = fc.record(Object.fromEntries(codes.map((code) => [code, anyScore])));
const same = (score: 1 | 5): Answers => Object.fromEntries(codes.map((code) => [code, score]));

test('nothing is shown of fewer than five answers, whole or of one question', () => {
  fc.assert(
    fc.property(fc.array(anyAnswers, { maxLength: 30 }), (answers) => {
      const shown = publish(codes, answers);
      const useful = answers.filter((one) => codes.some((code) => one[code] !== null));
      expect(shown.isShown).toBe(useful.length >= leastAnswers);
      if (!shown.isShown) return;
      for (const { code, mean } of shown.questions) {
        expect(mean === null).toBe(answers.filter((one) => one[code] !== null).length < leastAnswers);
      }
    }),
  );
});

test('what hides one question cannot be got from the others: no total, no exact count', () => {
  fc.assert(
    fc.property(fc.array(anyAnswers, { minLength: 10, maxLength: 18 }), anyScore, anyScore, (answers, one, other) => {
      // A question that only four could answer, whatever these four said: all that is published is the same.
      const withScore = (score: typeof one) =>
        answers.map((each, index): Answers => ({ ...each, P13: 3, P36: index < 4 ? score : null }));
      expect(publish(codes, withScore(one))).toEqual(publish(codes, withScore(other)));
    }),
  );
});

test('five who all say the same are not shown to have done so', () => {
  const low = publish(
    codes,
    Array.from({ length: 5 }, () => same(1)),
  );
  const mixed = publish(codes, [...Array.from({ length: 4 }, () => same(1)), { ...same(1), P18: 3 }]);
  expect(low).toEqual(mixed);
  expect(low).toMatchObject({ questions: [{ shown: '1.5 or less' }, {}, {}, {}, {}] });
  const high = publish(
    codes,
    Array.from({ length: 9 }, () => same(5)),
  );
  expect(high).toMatchObject({ answered: '5 to 9', questions: [{ shown: '4.5 or more' }, {}, {}, {}, {}] });
});

test('counts are told in steps and rates in tens', () => {
  expect([5, 9, 10, 49, 50, 600].map(inSteps)).toEqual([
    '5 to 9',
    '5 to 9',
    '10 to 19',
    '20 to 49',
    '50 to 99',
    '500 or more',
  ]);
  expect(roundedRate(7, 12)).toBe(60);
  expect(roundedRate(1, 4)).toBeNull();
});
