import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { publishProblems } from '../publish-rules.ts';
import { completeDraft } from '../rules.fixtures.ts';
import type { OpportunitySnapshot } from '../snapshot.ts';
import { unexplainedAcronyms, writtenOut } from './acronyms.ts';
import { lintBrief } from './lint.ts';
import { readingOf, sentencesIn, syllablesIn } from './reading-age.ts';

test.each([
  ['the', 1],
  ['make', 1],
  ['people', 2],
  ['table', 2],
  ['helped', 1],
  ['needed', 2],
  ['provider', 3],
  ['referrals', 3],
  ['organisation', 5],
  ['young', 1],
  ['TUPE', 4],
])('“%s” has %i syllables', (word, count) => {
  expect(syllablesIn(word)).toBe(count);
});

test('sentences end at marks and at lines', () => {
  expect(sentencesIn('We help people. Do you?\nA list:\n- one\n…')).toEqual([
    'We help people.',
    'Do you?',
    'A list:',
    '- one',
  ]);
});

test('the age is the grade of Flesch and Kincaid plus five', () => {
  // 40 words of one syllable in four sentences: 0.39 × 10 + 11.8 × 1 − 15.59 = 0.11.
  const easy = Array(4).fill('We help the young to find good work in town.').join(' ');
  expect(readingOf(easy)).toMatchObject({ words: 40, sentences: 4, age: 5 });
  // 30 words of four syllables in one sentence: 0.39 × 30 + 11.8 × 4 − 15.59 = 43.31.
  expect(readingOf(`${Array(30).fill('information').join(' ')}.`)?.age).toBe(48);
  expect(readingOf('Too short to tell.')).toBeNull();
});

test('harder words and longer sentences never read more easily', () => {
  const plain =
    'We want a partner who helps people. They come to us from the job centre. You meet them once a week. You find out what they want to do, and you help them do it. We pay you each month.';
  const officialese =
    'The successful sub-contractor will be responsible for the mobilisation and implementation of comprehensive, personalised employability interventions, facilitating sustainable progression outcomes for participants experiencing multiple disadvantages across the contractual geography and in accordance with the requirements of the commissioning authority.';
  expect(readingOf(plain)?.age).toBeLessThan(12);
  expect(readingOf(officialese)?.age).toBeGreaterThan(20);
  expect(readingOf(plain.replaceAll('. ', ', '))?.age).toBeGreaterThan(readingOf(plain)?.age ?? 0);
});

test.each<[string, string, string[]]>([
  ['bare', 'Work with the CRC and the PCC.', ['CRC', 'PCC']],
  ['in the plural and again', 'Two MOUs, one MOU.', ['MOU']],
  ['mixed', 'Paid by PbR for the MoJ.', ['PbR', 'MoJ']],
  ['explained before', 'A personal development plan (PDP) each. The PDP is theirs.', []],
  ['explained after', 'Each has a PDP (personal development plan).', []],
  ['explained in another text', 'The PDP counts.', []],
  ['everyday', 'The NHS in the UK, TUPE and VAT.', []],
  ['names and shouting', 'Ask McDonald. IMPORTANT notice for Hull.', []],
  ['an aside is no explanation', 'The CRC (Hull) runs it.', ['CRC']],
])('acronyms: %s', (name, text, found) => {
  const others = name.includes('another') ? ['A personal development plan (PDP).'] : [];
  expect(unexplainedAcronyms([text, ...others])).toEqual(found);
});

test('an acronym is written out where it first stands, and then counts as explained', () => {
  const text = writtenOut('Meet the CRC. The CRC pays.', 'CRC', 'community rehabilitation company');
  expect(text).toBe('Meet the community rehabilitation company (CRC). The CRC pays.');
  expect(unexplainedAcronyms([text ?? ''])).toEqual([]);
  expect(writtenOut('Nothing here', 'CRC', 'x')).toBeNull();
  expect(writtenOut('The CRCs', 'CRC', '$& company')).toBe('The $& company (CRC)s');
});

const clear: OpportunitySnapshot = {
  ...completeDraft,
  tupe: { position: 'unlikely', saidBy: 'A', reason: 'Nobody does this work now, so nobody transfers.' },
};
const today = Temporal.PlainDate.from('2026-06-01');
const lint = (change: Partial<OpportunitySnapshot>) => {
  const draft = { ...clear, ...change };
  return lintBrief(draft, publishProblems(draft, today), ['england_and_wales']);
};
const [row] = completeDraft.requirements;
const [lot] = completeDraft.lots;
const lots = lot
  ? [
      { ...lot, title: 'Hull' },
      { ...lot, id: '00000000-0000-4000-8000-00000000000c', title: 'York' },
    ]
  : [];
const rows = row && lots[1] ? [row, { ...row, id: lots[1].id, lotId: lots[1].id }] : [];

test('a clear brief has nothing to find', () => {
  expect(lint({})).toEqual([]);
});

test.each<[string, Partial<OpportunitySnapshot>, string, string, string]>([
  ['acronyms', { summary: 'The CRC refers.' }, 'acronym', '“CRC” is not explained', 'title'],
  [
    'reading age',
    { summary: `${Array(30).fill('information').join(' ')}.` },
    'reading_age',
    'The summary needs a reading age of 48. Aim for 14 or less',
    'title',
  ],
  [
    'budget',
    { valueLowPence: null, valueHighPence: null, valueNotStatedReason: 'Not yet agreed' },
    'budget',
    'The budget is missing',
    'value',
  ],
  ['lots without a budget', { lots, requirements: rows }, 'budget', '2 lots without a budget', 'lots'],
  [
    'lots worth more',
    { lots: lots.map((each) => ({ ...each, valueHighPence: 5_000_000 })), requirements: rows },
    'budget',
    'The lots together are worth more than the whole',
    'lots',
  ],
  [
    'volumes',
    { requirements: row ? [{ ...row, volumeLow: null }] : [] },
    'volume',
    'Requirement 1 gives one number of people and no range',
    'requirements',
  ],
  [
    'open TUPE',
    { tupe: { position: 'under_advice', saidBy: 'A', reason: 'We have asked our solicitor for advice.' } },
    'tupe',
    'The position on TUPE is open',
    'tupe',
  ],
  [
    'TUPE without a why',
    { tupe: { position: 'unlikely', saidBy: 'A', reason: 'New work.' } },
    'tupe',
    'The reason for the position on TUPE is short',
    'tupe',
  ],
  ['payment terms', { paymentDays: null }, 'payment', 'The payment terms are missing', 'terms'],
  ['late payment', { paymentDays: 45 }, 'payment', 'You pay after 45 days', 'terms'],
  [
    'late decision',
    { decisionDate: '2026-08-04' },
    'decision_date',
    'Providers wait 31 working days for a decision',
    'dates',
  ],
])('finds %s', (_name, change, about, message, task) => {
  expect(lint(change)).toMatchObject([{ about, message, fix: { task } }]);
});

test('thirty working days are a fair wait, and thirty days a fair time to pay', () => {
  expect(lint({ decisionDate: '2026-08-03', paymentDays: 30 })).toEqual([]);
});

test.each<[string, Partial<OpportunitySnapshot>]>([
  ['value', { valueLowPence: null, valueHighPence: null, valueNotStatedReason: null }],
  ['volume', { requirements: row ? [{ ...row, volumeCentral: null, volumeLow: null, volumeHigh: null }] : [] }],
  ['TUPE', { tupe: null }],
  ['dates', { decisionDate: null }],
  ['terms', { managementFeePercent: null, paymentDays: null }],
])('what keeps it from being published is not said twice: %s', (_name, change) => {
  expect(publishProblems({ ...clear, ...change }, today)).toHaveLength(1);
  expect(lint(change)).toEqual([]);
});
