import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutName } from './without-name.ts';

const known = { name: 'The Hull Harbour Trust Limited', website: 'https://www.hullharbour.org.uk/about' };

test.each([
  ['The Hull Harbour Trust Limited has worked here since 1990.', 'Provider 3 has worked here since 1990.'],
  ['At HULL-HARBOUR we care.', 'At Provider 3 we care.'],
  ['Hull  Harbour’s team', 'Provider 3’s team'],
  ['See www.hullharbour.org.uk or write to jo@hullharbour.org.uk.', 'See [web address] or write to [email address].'],
  ['Our site hullharbour.org.uk says more', 'Our site Provider 3 says more'],
  ['We work in Hull, near the harbour', 'We work in Hull, near the harbour'],
])('%s', (text, shown) => {
  expect(withoutName(text, known, 'Provider 3')).toBe(shown);
});

test('a name of one or two letters is not looked for inside other words', () => {
  expect(withoutName('We get IT right', { name: 'IT', website: null }, 'Provider 1')).toBe('We get IT right');
});

test('no name is left, whatever stands around it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const shown = withoutName(`${before} Hull Harbour ${after}`, known, 'Provider 3');
      expect(shown.toLowerCase()).not.toContain(' hull harbour ');
    }),
  );
});
