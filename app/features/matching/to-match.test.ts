import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  publishedActivity,
  publishedOpportunity,
  publishedProfile,
  publishedRequirement,
} from '#test/support/published.ts';
import { noAreas } from './nearness.ts';
import { toOpportunityForMatch, toProviderForMatch } from './to-match.ts';
import type { Vocabulary } from './vocabulary.ts';
import { plainName } from './wording.ts';

const vocabulary: Vocabulary = {
  plainGroups: (code) => (code === 'wp_pg2' ? ['aged_25_49', 'aged_50_plus'] : []),
  groupsThatMeet: () => [],
  isEverywhere: () => false,
  districtsAround: () => [],
  areas: noAreas,
  decayMonths: (kind) => (kind === 'audited_accounts' ? 18 : null),
  names: plainName,
};
const publishedOn = Temporal.PlainDate.from('2026-05-01');
const toProvider = (changes: Parameters<typeof publishedProfile>[0]) =>
  toProviderForMatch({ snapshot: publishedProfile(changes), publishedOn }, vocabulary);
const prime = { organisationId: '018f0000-0000-7000-8000-000000000000' };

test('both sides have their programme groups turned into plain ones', () => {
  const provider = toProvider({ activities: [publishedActivity({ customerGroups: ['wp_pg2', 'carers'] })] });
  const need = toOpportunityForMatch(
    publishedOpportunity({ ...prime, requirements: [publishedRequirement({ customerGroups: ['wp_pg2'] })] }),
    vocabulary,
  );

  expect(provider.activities[0]?.customerGroups).toEqual(['aged_25_49', 'aged_50_plus', 'carers']);
  expect(need.requirements[0]?.customerGroups).toEqual(['aged_25_49', 'aged_50_plus']);
});

test('an insurance counts as the certificate of its kind, and evidence decays as its kind does', () => {
  const profile = publishedProfile();
  const { evidence } = toProvider({
    evidence: [
      {
        id: '018f0000-0000-7000-8000-000000000001',
        capabilityCode: 'CAP01',
        kind: 'audited_accounts',
        title: 'Accounts',
        reference: null,
        fileId: null,
        validFrom: '2025-03-31',
        expiresOn: null,
        outcome: 'unverified',
      },
    ],
    commercial: {
      ...profile.commercial,
      insurances: [{ kind: 'employers_liability', coverPence: 1_000_000_000, expiresOn: '2026-12-31' }],
    },
  });

  expect(evidence.map(({ kind, decayMonths, expiresOn }) => [kind, decayMonths, expiresOn?.toString()])).toEqual([
    ['audited_accounts', 18, undefined],
    ['insurance_employers_liability', null, '2026-12-31'],
  ]);
});

const tupePositions: [position: string, likely: boolean][] = [
  ['applies', true],
  ['likely', true],
  ['unlikely', false],
  ['disputed', false],
];
test.each(tupePositions)('TUPE that %s makes it likely: %s', (position, likely) => {
  const tupe = { position, saidBy: 'The prime', reason: '' };
  const need = toOpportunityForMatch(publishedOpportunity({ ...prime, tupe }), vocabulary);

  expect(need.tupeLikely).toBe(likely);
});

test('having no experience of TUPE is an answer, and not answering is none', () => {
  const { commercial } = publishedProfile();
  const experience = (tupeExperience: typeof commercial.tupeExperience) =>
    toProvider({ commercial: { ...commercial, tupeExperience } }).tupeExperience;

  expect([experience('none'), experience('transferred_in'), experience(null)]).toEqual([false, true, null]);
});
