import { expect, test } from 'vitest';
import { isInGoodStanding } from './standing.ts';

const good = { level: null, isCommitted: true, upheld: 0 };

test.each([
  ['committed and without a case', {}, null],
  ['with an improvement plan, which is not public', { level: 2 }, null],
  ['under a formal notice', { level: 3 }, 'formal_notice'],
  ['referred under its head contract', { level: 5 }, 'formal_notice'],
  ['with a major finding upheld', { upheld: 1 }, 'upheld'],
  ['without a current acceptance', { isCommitted: false }, 'not_committed'],
] as const)('%s', (_what, change, why) => {
  expect(isInGoodStanding({ ...good, ...change })).toEqual({ isGood: why === null, why });
});
