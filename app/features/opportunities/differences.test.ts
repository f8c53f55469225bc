import { expect, test } from 'vitest';
import { referenceFiles } from '#db/reference/index.ts';
import { createPlaceIndex } from '#db/reference/place-index.ts';
import { differencesBetween } from './differences.ts';
import { completeDraft } from './rules.fixtures.ts';
import type { OpportunitySnapshot } from './snapshot.ts';

const places = createPlaceIndex(referenceFiles.places, referenceFiles.outcodes);
const vocabulary = { places, has: () => true, label: (_list: string, code: string) => code.replaceAll('_', ' ') };
const [row] = completeDraft.requirements;
if (!row) throw new Error('The complete draft has a requirement');
const otherRow = { ...row, id: '00000000-0000-4000-8000-00000000000a', serviceType: 'outreach' };
const question = { id: '00000000-0000-4000-8000-00000000000b', question: 'How?', maxWords: 100 };
const hull = { ...completeDraft.lots[0], title: 'Hull' } as OpportunitySnapshot['lots'][number];
const york = { ...hull, id: '00000000-0000-4000-8000-00000000000c', title: 'York', valueHighPence: 100_000 };

const changed = (change: Partial<OpportunitySnapshot>, from: Partial<OpportunitySnapshot> = {}) =>
  differencesBetween({ ...completeDraft, ...from }, { ...completeDraft, ...from, ...change }, vocabulary);

test('the same says nothing', () => {
  expect(changed({})).toEqual([]);
  // What is fixed, and what is not for amendments to change, is not told either.
  expect(changed({ organisationName: 'Renamed' })).toEqual([]);
});

test.each<[string, Partial<OpportunitySnapshot>, string, string | null, string | null, boolean]>([
  ['title', { title: 'Debt advice' }, 'Title', 'Debt advice in Hull', 'Debt advice', false],
  ['summary', { summary: 'Two.' }, 'Summary', 'One adviser, two days a week.', 'Two.', false],
  ['codes', { cpvCodes: ['79611000'] }, 'Procurement codes', null, '79611000', false],
  ['value', { valueLowPence: null }, 'Value', '£50,000 to £90,000', 'Up to £90,000', true],
  [
    'payment',
    { payment: [{ type: 'service_fee', percent: 100 }] },
    'What is paid, and when',
    'service fee 70%; outcome 30%',
    'service fee 100%',
    true,
  ],
  ['fee', { managementFeePercent: 10 }, 'Management fee', '0%', '10%', true],
  ['guarantee', { volumeGuarantee: true }, 'Volume guarantee', 'No', 'Yes', true],
  ['days to pay', { paymentDays: null }, 'Days until a valid invoice is paid', '30', null, true],
  [
    'TUPE',
    { tupe: { position: 'likely', saidBy: 'A', reason: 'B' } },
    'Position on TUPE',
    'unlikely. Head of contracts: Nobody does this work now.',
    'likely. A: B',
    true,
  ],
  ['evidence', { mandatoryEvidence: ['insurance'] }, 'What a provider must have', null, 'insurance', true],
  ['clarification', { clarificationDeadline: '2026-06-11' }, 'Ask questions by', '10 June 2026', '11 June 2026', false],
  ['deadline', { responseDeadline: '2026-06-30' }, 'Respond by the end of', '22 June 2026', '30 June 2026', false],
  ['decision', { decisionDate: '2026-07-07' }, 'Decision by', '6 July 2026', '7 July 2026', false],
  ['short window', { shortWindowReason: 'Funder' }, 'Reason for a shorter time', null, 'Funder', false],
  ['a new question', { questions: [question] }, 'Question 1', null, 'How? (up to 100 words)', true],
])('%s is told in words', (_name, change, what, before, after, need) => {
  expect(changed(change)).toEqual([{ what, before, after, need }]);
});

test.each<[string, Partial<typeof row>, string, string | null, string | null]>([
  ['service', { serviceType: 'outreach' }, 'service', 'specialist intervention', 'outreach'],
  ['importance', { importance: 'desirable' }, 'how much it matters', 'Essential', 'Desirable'],
  ['description', { description: 'In the evening' }, 'description', null, 'In the evening'],
  ['groups', { customerGroups: ['carers'] }, 'for whom', 'anyone out of work', 'carers'],
  ['specialisms', { specialisms: [] }, 'specialisms', 'debt', null],
  [
    'volume',
    { volumeCentral: 25 },
    'how many',
    '20 people a month, between 10 and 30',
    '25 people a month, between 10 and 30',
  ],
  [
    'capabilities',
    { capabilities: [{ code: 'CAP01', level: 2, importance: 'essential' }] },
    'capabilities',
    null,
    'CAP01: level 2 (essential)',
  ],
])('a changed row says what of it: %s', (_name, change, part, before, after) => {
  const service = (change.serviceType ?? row.serviceType).replaceAll('_', ' ');
  expect(changed({ requirements: [{ ...row, ...change }] })).toEqual([
    { what: `Requirement 1 (${service}): ${part}`, before, after, need: true },
  ]);
});

test('the places that came and went are named', () => {
  expect(changed({ requirements: [{ ...row, districts: ['E06000011'] }] })).toEqual([
    {
      what: 'Requirement 1 (specialist intervention): places',
      before: 'Kingston upon Hull',
      after: 'East Riding of Yorkshire (added: East Riding of Yorkshire; taken out: Kingston upon Hull)',
      need: true,
    },
  ]);
});

test('rows that came and went are told in short', () => {
  const inShort = 'outreach, anyone out of work, Kingston upon Hull, 20 people a month, between 10 and 30';
  expect(changed({ requirements: [row, otherRow] })).toEqual([
    { what: 'Requirement 2', before: null, after: inShort, need: true },
  ]);
  expect(changed({ requirements: [row] }, { requirements: [row, otherRow] })).toEqual([
    { what: 'Requirement', before: inShort, after: null, need: true },
  ]);
});

test('a question that was taken out, and one that was reworded', () => {
  const other = { ...question, id: '00000000-0000-4000-8000-00000000000d', question: 'When?' };
  expect(changed({ questions: [{ ...other, maxWords: 50 }] }, { questions: [question, other] })).toEqual([
    { what: 'Question', before: 'How? (up to 100 words)', after: null, need: true },
    { what: 'Question 1', before: 'When? (up to 100 words)', after: 'When? (up to 50 words)', need: true },
  ]);
});

test('dividing, a new lot and a row that moves to it', () => {
  expect(
    changed(
      { lots: [hull, york], requirements: [row, { ...otherRow, lotId: york.id }] },
      { requirements: [row, otherRow] },
    ),
  ).toEqual([
    { what: 'Lot 1', before: 'Not divided', after: 'Hull', need: true },
    { what: 'Lot 2', before: null, after: 'York. Value: Up to £1,000', need: true },
    { what: 'Requirement 1 (specialist intervention): lot', before: null, after: 'Lot 1: Hull', need: true },
    { what: 'Requirement 2 (outreach): lot', before: null, after: 'Lot 2: York', need: true },
  ]);
});

test('a lot under another title is told once, not for each of its rows', () => {
  const renamed = { ...york, title: 'Selby' };
  const rows = { requirements: [row, { ...otherRow, lotId: york.id }] };
  expect(changed({ lots: [hull, renamed] }, { ...rows, lots: [hull, york] })).toEqual([
    { what: 'Lot 2', before: 'York. Value: Up to £1,000', after: 'Selby. Value: Up to £1,000', need: true },
  ]);
});
