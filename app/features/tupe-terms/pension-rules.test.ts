import { expect, test } from 'vitest';
import { type PensionContext, type PensionGroup, pensionRules, toAsk } from './pension-rules.ts';

const nothingKnown: PensionGroup = {
  schemeKind: 'unknown',
  publicOrigin: null,
  originBody: null,
  fairDealProtected: null,
  employerPercent: null,
  employeePercent: null,
  deficitKnown: null,
  deficitBorneBy: null,
};
const inGB: PensionContext = { jurisdiction: 'GB', transferOn: '2026-10-01', today: '2026-06-01' };
const applies = (group: Partial<PensionGroup>, context = inGB) =>
  pensionRules({ ...nothingKnown, ...group }, context).map((rule) => rule.applies);
const least = (group: Partial<PensionGroup>, context = inGB) =>
  pensionRules({ ...nothingKnown, ...group }, context)[0]?.words;

// The least provision, New Fair Deal, best-value bodies.
const cases: [string, Partial<PensionGroup>, string[]][] = [
  ['nothing known', {}, ['unknown', 'unknown', 'unknown']],
  ['no scheme, never public', { schemeKind: 'none', publicOrigin: false }, ['no', 'no', 'no']],
  [
    'central government, protected',
    { schemeKind: 'public', publicOrigin: true, originBody: 'central_government', fairDealProtected: true },
    ['yes', 'yes', 'no'],
  ],
  [
    'central government, not protected',
    {
      schemeKind: 'defined_contribution',
      publicOrigin: true,
      originBody: 'central_government',
      fairDealProtected: false,
    },
    ['yes', 'no', 'no'],
  ],
  ['a council', { schemeKind: 'public', publicOrigin: true, originBody: 'best_value' }, ['yes', 'no', 'yes']],
  ['public, of an unknown body', { schemeKind: 'public', publicOrigin: true }, ['yes', 'unknown', 'unknown']],
];
test.each(cases)('%s', (_name, group, expected) => {
  expect(applies(group)).toEqual(expected);
});

test('since April 2014 the rate of the old employer will do; what is matched ends at 6%', () => {
  const group = { schemeKind: 'defined_contribution', employeePercent: 8, employerPercent: 4 } as const;
  expect(least(group)).toContain('here 4% at the least');
  expect(least(group, { ...inGB, transferOn: '2014-04-05' })).toContain('here 6% at the least');
  expect(least({ ...group, employeePercent: 3 })).toContain('here 3% at the least');
  expect(least({ ...group, employeePercent: null })).not.toContain('here');
});

test('in Northern Ireland neither guidance holds by itself', () => {
  const context = { ...inGB, jurisdiction: 'NI' } as const;
  const protectedStaff = {
    schemeKind: 'public',
    publicOrigin: true,
    originBody: 'central_government',
    fairDealProtected: true,
  } as const;
  expect(applies(protectedStaff, context)).toEqual(['yes', 'unknown', 'no']);
  expect(pensionRules({ ...nothingKnown, ...protectedStaff }, context)[0]?.source).toContain('Northern Ireland');
});

test('what is not known is asked for by name, for every person', () => {
  expect(toAsk(nothingKnown)).toEqual([
    'the scheme that they are in: ask for every in-scope person',
    'whether they came from a public body: ask for every in-scope person',
    'whether Fair Deal protects them: ask for every in-scope person',
    'whether the scheme has a deficit',
  ]);
  expect(toAsk({ ...nothingKnown, schemeKind: 'none', publicOrigin: false })).toEqual([]);
  const indebted = { schemeKind: 'defined_benefit', publicOrigin: false, deficitKnown: true } as const;
  expect(toAsk({ ...nothingKnown, ...indebted })).toEqual(['who bears the deficit']);
});
