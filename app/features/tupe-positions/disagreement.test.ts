import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementInWords, agreementOf, differs, type Stated } from './disagreement.ts';
import { type Position, positions, stanceOf } from './positions.ts';

const parties = ['funder', 'prime', 'outgoing', 'incoming'] as const;
const stated = (...said: (Position | null)[]): Stated[] =>
  said.map((position, index) => ({ partyId: String(index), party: parties[index % 4] ?? 'prime', name: '', position }));

test.each<[(Position | null)[], string, number]>([
  [[], 'nobody', 0],
  [[null, null], 'nobody', 2],
  [['applies', null], 'agreed', 1],
  [['applies', 'likely'], 'agreed', 0],
  [['unlikely', 'does_not'], 'agreed', 0],
  [['likely', 'unlikely'], 'disputed', 0],
  [['does_not', 'applies', null], 'disputed', 1],
  [['applies', 'disputed'], 'disputed', 0],
  [['under_advice'], 'open', 0],
  [['under_advice', 'applies'], 'agreed', 0],
])('%j is %s, with %i silent', (said, kind, silent) => {
  const agreement = agreementOf(stated(...said));
  expect(agreement.kind).toBe(kind);
  expect(agreement.silent).toHaveLength(silent);
});

describe('whatever is said', () => {
  const someone = fc.option(fc.constantFrom(...positions));
  test('the order of the parties changes nothing, and silence never makes or ends a dispute', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 6 }), (said) => {
        const { kind } = agreementOf(stated(...said));
        expect(agreementOf(stated(...said.toReversed())).kind).toBe(kind);
        expect(agreementOf(stated(...said, null)).kind).toBe(kind);
      }),
    );
  });
  test('two positions differ in both directions alike, and none differs from itself', () => {
    for (const one of positions) {
      expect(differs(one, one)).toBe(false);
      for (const other of positions) expect(differs(one, other)).toBe(differs(other, one));
    }
    expect(differs('applies', 'does_not')).toBe(true);
    expect(differs('applies', 'under_advice')).toBe(false);
    expect(differs('applies', 'likely')).toBe(false);
    expect(stanceOf('disputed')).toBe('open');
  });
});

test('a dispute says who says what and since when, and leaves out who waits for advice', () => {
  const words = agreementInWords(agreementOf(stated('does_not', 'likely')), [
    { name: 'North Prime', position: 'does_not', since: '1 November 2026' },
    { name: 'Fair Start', position: 'likely', since: '3 November 2026' },
    { name: 'A ministry', position: 'under_advice', since: '4 November 2026' },
  ]);
  expect(words).toBe(
    'The parties do not agree. North Prime says, since 1 November 2026: TUPE does not apply. Fair Start says, since 3 November 2026: TUPE is likely to apply.',
  );
});
