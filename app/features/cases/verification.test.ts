import { expect, test } from 'vitest';
import { isPlanVerified, type PartnerView, verificationBy } from './verification.ts';

const said = (...views: PartnerView['view'][]): PartnerView[] =>
  views.map((view, index) => ({ group: `g${index}`, person: `p${index}`, view }));

test.each([
  ['nobody said anything', 5, said(), 'too_few'],
  ['two of five agree', 5, said('agree', 'agree'), 'too_few'],
  ['three of five agree', 5, said('agree', 'agree', 'agree'), 'enough'],
  ['who has no view does not count', 5, said('agree', 'agree', 'no_view'), 'too_few'],
  ['both of two agree', 2, said('agree', 'agree'), 'enough'],
  ['one of two is not all', 2, said('agree'), 'too_few'],
  ['a third disagrees', 9, said('agree', 'agree', 'agree', 'agree', 'disagree', 'disagree'), 'contested'],
  ['a quarter does', 9, said('agree', 'agree', 'agree', 'disagree'), 'enough'],
  ['there is no partner', 0, said(), 'enough'],
] as const)('%s', (_what, partners, views, verdict) => {
  expect(verificationBy(partners, views).verdict).toBe(verdict);
});

test('a group under three names and a person of two organisations are one voice', () => {
  const group = said('agree', 'agree', 'agree').map((view) => ({ ...view, group: 'one' }));
  expect(verificationBy(4, group)).toMatchObject({ agree: 1, needed: 3, verdict: 'too_few' });
  const person = said('agree', 'agree', 'agree').map((view) => ({ ...view, person: 'one' }));
  expect(verificationBy(4, person).agree).toBe(1);
});

test('a plan ends a case when it has steps and each is verified', () => {
  const at = new Date(0);
  expect(isPlanVerified([])).toBe(false);
  expect(isPlanVerified([{ agreed_at: null, verified_at: null }])).toBe(false);
  expect(isPlanVerified([{ agreed_at: at, verified_at: null }])).toBe(false);
  expect(
    isPlanVerified([
      { agreed_at: at, verified_at: at },
      { agreed_at: null, verified_at: null },
    ]),
  ).toBe(true);
});
