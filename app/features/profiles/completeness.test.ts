import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { completeness } from './completeness.ts';
import type { DraftActivity, DraftEvidence, ProfileDraft } from './domain.ts';
import { ageOf, byUrgency, lastDay } from './evidence-age.ts';

const today = Temporal.PlainDate.from('2026-06-01');
const capabilities = [
  { code: 'CAP01', name: 'Finance' },
  { code: 'CAP02', name: 'Partners' },
];
const decayOf = (kind: string) => (kind === 'audited_accounts' ? 18 : null);
const reckon = (draft: ProfileDraft) => completeness(draft, { today, decayOf, capabilities });

const empty: ProfileDraft = {
  organisationId: '00000000-0000-4000-8000-000000000001',
  name: 'A provider',
  claimed: true,
  legalForm: null,
  sizeBand: null,
  headOfficeDistrict: null,
  website: null,
  summary: '',
  registerText: null,
  source: null,
  activities: [],
  capabilities: [],
  evidence: [],
  commercial: {
    largestContractPence: null,
    outcomeSharePercent: null,
    reservesBand: null,
    tupeExperience: null,
    insurances: [],
  },
  status: 'draft',
  publishedVersion: null,
  publishedAt: null,
  updatedAt: null,
};

const activity: DraftActivity = {
  id: 'a1',
  serviceType: 'training',
  customerGroups: ['carers'],
  specialisms: [],
  placeRule: null,
  districts: ['E06000010'],
  ways: ['site'],
  capacityPerMonth: 10,
  since: null,
  description: '',
};

const accounts: DraftEvidence = {
  id: 'e1',
  capabilityCode: 'CAP01',
  kind: 'audited_accounts',
  title: 'Accounts',
  reference: 'Companies House',
  fileId: null,
  file: null,
  validFrom: '2026-01-01',
  expiresOn: null,
  outcome: 'unverified',
};

const claim = (capabilityCode: string, claimedLevel: number) => ({
  capabilityCode,
  claimedLevel,
  statement: '',
  verifiedLevel: null,
  verifiedOn: null,
});

const insurance = (
  kind: 'public_liability' | 'employers_liability' | 'professional_indemnity',
  expiresOn = '2027-01-01',
) => ({
  kind,
  coverPence: 100,
  expiresOn,
});

const whole: ProfileDraft = {
  ...empty,
  summary: 'We help.',
  activities: [activity],
  capabilities: [claim('CAP01', 2), claim('CAP02', 0)],
  evidence: [accounts],
  commercial: {
    largestContractPence: 1,
    outcomeSharePercent: 0,
    reservesBand: 'none',
    tupeExperience: 'none',
    insurances: [insurance('public_liability'), insurance('employers_liability'), insurance('professional_indemnity')],
  },
  updatedAt: new Date('2026-05-01T00:00:00Z'),
};
const published: ProfileDraft = {
  ...whole,
  status: 'published',
  publishedVersion: 1,
  publishedAt: new Date('2026-05-01T00:00:00Z'),
};

test.each<[string, ProfileDraft, number, string | null]>([
  ['nothing is written', empty, 0, 'activities/new'],
  ['an activity is half answered', { ...empty, activities: [{ ...activity, ways: [] }] }, 10, 'activities/a1/ways'],
  ['there is no summary', { ...whole, summary: '' }, 90, 'summary'],
  [
    'accounts have faded',
    { ...whole, summary: '', evidence: [{ ...accounts, validFrom: '2024-11-30' }] },
    70,
    'evidence',
  ],
  ['a claim has nothing behind it', { ...whole, evidence: [] }, 80, 'evidence/new?capability=CAP01'],
  [
    'evidence has no date',
    { ...whole, evidence: [{ ...accounts, validFrom: null }] },
    80,
    'evidence/new?capability=CAP01',
  ],
  [
    'evidence was refuted',
    { ...whole, evidence: [{ ...accounts, outcome: 'refuted' }] },
    80,
    'evidence/new?capability=CAP01',
  ],
  [
    'capacity is not stated',
    { ...whole, activities: [{ ...activity, capacityPerMonth: null }] },
    90,
    'activities/a1/capacity',
  ],
  ['a capability is not answered', { ...whole, capabilities: [claim('CAP01', 2)] }, 90, 'capabilities/CAP02'],
  [
    'an insurance has run out',
    { ...whole, commercial: { ...whole.commercial, insurances: [insurance('public_liability', '2026-05-31')] } },
    95,
    'insurances',
  ],
  ['all is written and nothing published', whole, 100, 'check'],
  ['all is published', published, 100, null],
  ['changes wait to be published', { ...published, updatedAt: new Date('2026-05-02T00:00:00Z') }, 100, 'check'],
])('when %s, the next thing to do says so', (_when, draft, percent, task) => {
  const reckoned = reckon(draft);
  expect(reckoned.next?.task ?? null).toBe(task);
  expect(reckoned.percent).toBe(percent);
});

test('what lapsed longest ago is named first', () => {
  const evidence = [
    { ...accounts, id: 'e2', title: 'Later', kind: 'matrix', expiresOn: '2026-05-31' },
    { ...accounts, id: 'e3', title: 'Earlier', kind: 'matrix', expiresOn: '2025-05-31' },
  ];
  expect(reckon({ ...whole, evidence }).next?.text).toBe('Renew or remove “Earlier”');
});

test.each([
  ['on its last day', { kind: 'matrix', validFrom: null, expiresOn: '2026-06-01' }, 'expiring'],
  ['the day after', { kind: 'matrix', validFrom: null, expiresOn: '2026-05-31' }, 'expired'],
  ['60 days before', { kind: 'matrix', validFrom: null, expiresOn: '2026-07-31' }, 'expiring'],
  ['61 days before', { kind: 'matrix', validFrom: null, expiresOn: '2026-08-01' }, 'current'],
  ['18 months after its date', { kind: 'audited_accounts', validFrom: '2024-12-01', expiresOn: null }, 'expiring'],
  ['a day longer', { kind: 'audited_accounts', validFrom: '2024-11-30', expiresOn: null }, 'expired'],
  ['without a date to fade from', { kind: 'audited_accounts', validFrom: null, expiresOn: null }, 'undated'],
  ['when it neither fades nor ends', { kind: 'case_study', validFrom: null, expiresOn: null }, 'current'],
])('evidence %s is judged by the day', (_when, evidence, age) => {
  expect(ageOf(evidence, decayOf, today)).toBe(age);
});

test('evidence is listed by its last day, the earliest first and the endless last', () => {
  const items = [
    { kind: 'case_study', validFrom: null, expiresOn: null },
    { kind: 'matrix', validFrom: null, expiresOn: '2027-01-01' },
    { kind: 'audited_accounts', validFrom: '2024-01-01', expiresOn: null },
  ];
  expect(items.sort(byUrgency(decayOf)).map((item) => lastDay(item, decayOf))).toEqual([
    '2025-07-01',
    '2027-01-01',
    null,
  ]);
});
