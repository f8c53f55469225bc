import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Evidence } from './domain.ts';
import { isCurrent } from './evidence.ts';
import { evidence } from './matching.fixtures.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const certificate = { decayMonths: null, expiresOn: day('2026-06-30') };

// domain.md 4.2: accounts 18 months, outcome data 24, references 36, insurance and certificates at expiry.
const cases: [name: string, item: Partial<Evidence>, on: string, current: boolean][] = [
  ['accounts in their 18th month', { decayMonths: 18, validFrom: day('2025-01-31') }, '2026-07-31', true],
  ['accounts a day later', { decayMonths: 18, validFrom: day('2025-01-31') }, '2026-08-01', false],
  ['accounts whose 18th month is a short one', { decayMonths: 18, validFrom: day('2024-08-31') }, '2026-02-28', true],
  ['the same on the next day', { decayMonths: 18, validFrom: day('2024-08-31') }, '2026-03-01', false],
  ['outcome data after 24 months', { decayMonths: 24, validFrom: day('2024-05-10') }, '2026-05-10', true],
  ['outcome data a day later', { decayMonths: 24, validFrom: day('2024-05-10') }, '2026-05-11', false],
  ['a reference after 36 months', { decayMonths: 36, validFrom: day('2023-05-10') }, '2026-05-10', true],
  ['a reference a day later', { decayMonths: 36, validFrom: day('2023-05-10') }, '2026-05-11', false],
  ['a certificate on its last day', certificate, '2026-06-30', true],
  ['a certificate a day later', certificate, '2026-07-01', false],
  ['a certificate of an unknown start', { ...certificate, validFrom: null }, '2026-06-30', true],
  ['what decays from no known day', { decayMonths: 18, validFrom: null }, '2026-06-30', false],
  ['what is not valid yet', { validFrom: day('2026-07-01') }, '2026-06-30', false],
  ['what was refuted', { outcome: 'refuted' }, '2026-06-30', false],
  ['what was found expired', { outcome: 'expired' }, '2026-06-30', false],
  ['what neither decays nor ends', { decayMonths: null, validFrom: day('1999-01-01') }, '2026-06-30', true],
];

test.each(cases)('%s', (_name, item, on, current) => {
  expect(isCurrent(evidence(item), day(on))).toBe(current);
});
