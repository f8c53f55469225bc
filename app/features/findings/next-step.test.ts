import { expect, test } from 'vitest';
import { nextStepWords } from './next-step.ts';

const finding = {
  status: 'published',
  annotateBy: '2026-11-10',
  isAnswered: false,
  stewardName: null,
  curedOn: null,
} as const;

test.each([
  [{ status: 'open' }, 'The organisation: answer by 10 November 2026'],
  [{ status: 'open', isAnswered: true }, 'Any steward: decide. It has answered'],
  [{}, 'Any steward: decide. It did not answer by 10 November 2026'],
  [{ isAnswered: true, stewardName: 'Callum Morgan' }, 'Callum Morgan: decide. It has answered'],
  [{ status: 'upheld' }, 'Any steward: close it once it is mended'],
  [{ status: 'upheld', curedOn: '2026-11-12' }, 'Any steward: close it. The facts no longer show it'],
  [{ status: 'cured' }, 'Nothing'],
] as const)('%o waits for "%s"', (change, words) => {
  expect(nextStepWords({ ...finding, ...change })).toBe(words);
});
