import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { districtsOutside } from './area.ts';
import { questionTotalsInWords, statusOn } from './domain.ts';
import { isDivided, lotProblems, volumeOfLot } from './lots.ts';
import { paymentProblem, riskInWords, shareOnResults } from './payment.ts';
import { publisherProblem, publishProblems } from './publish-rules.ts';
import { type Timetable, timetableProblems } from './response-window.ts';
import { completeDraft } from './rules.fixtures.ts';
import type { OpportunitySnapshot } from './snapshot.ts';
import { tasksOf } from './tasks.ts';
import { valueBandOf } from './value.ts';
import { volumeProblem } from './volume.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const monday = day('2026-06-01');

test('a complete draft can be published', () => {
  expect(publishProblems(completeDraft, monday)).toEqual([]);
});

const [requirement] = completeDraft.requirements;

test.each<[string, Partial<OpportunitySnapshot>, string, string]>([
  ['no title', { title: '' }, 'title', 'Enter the title'],
  ['no summary', { summary: '' }, 'title', 'Enter the summary'],
  ['no requirement', { requirements: [] }, 'requirements', 'Add at least one requirement'],
  [
    'nobody to help',
    { requirements: requirement ? [{ ...requirement, customerGroups: [] }] : [] },
    'requirements',
    'Select who requirement 1 is for',
  ],
  [
    'nowhere',
    { requirements: requirement ? [{ ...requirement, districts: [] }] : [] },
    'requirements',
    'Select the places of requirement 1',
  ],
  [
    'no volume',
    { requirements: requirement ? [{ ...requirement, volumeCentral: null }] : [] },
    'requirements',
    'Enter how many people a month requirement 1 is for',
  ],
  [
    'neither value nor reason',
    { valueLowPence: null, valueHighPence: null },
    'value',
    'Enter the value, or the reason why it is not stated',
  ],
  ['value upside down', { valueLowPence: 9_000_001 }, 'value', 'The highest value must be no less than the lowest'],
  [
    'shares that make 90',
    { payment: [{ type: 'service_fee', percent: 90 }] },
    'payment',
    'The percentages add up to 90. They must add up to 100',
  ],
  ['no fee', { managementFeePercent: null }, 'terms', 'Enter the management fee'],
  ['no word on volume', { volumeGuarantee: null }, 'terms', 'Select whether you guarantee a volume'],
  ['no TUPE position', { tupe: null }, 'tupe', 'State your position on TUPE, and why'],
  [
    'TUPE not assessed',
    { tupe: { position: 'not_assessed', saidBy: 'A', reason: 'B' } },
    'tupe',
    'State your position on TUPE, and why',
  ],
  ['no criterion', { criteria: [] }, 'criteria', 'Add at least one criterion: how you will judge the answers'],
  [
    'weights that make 60',
    { criteria: completeDraft.criteria.slice(0, 1) },
    'criteria',
    'The weights of the criteria add up to 60. They must add up to 100',
  ],
  [
    'no dates',
    { responseDeadline: null },
    'dates',
    'Enter the clarification deadline, the response deadline and the decision date',
  ],
])('cannot be published with %s', (_name, change, task, message) => {
  expect(publishProblems({ ...completeDraft, ...change }, monday)).toEqual([{ task, message }]);
});

test('a reason stands in for the value', () => {
  const draft = { ...completeDraft, valueLowPence: null, valueHighPence: null, valueNotStatedReason: 'Not yet agreed' };
  expect(publishProblems(draft, monday)).toEqual([]);
});

const timetable: Timetable = {
  clarificationDeadline: '2026-06-10',
  responseDeadline: '2026-06-22',
  decisionDate: '2026-07-06',
  shortWindowReason: null,
};
const fieldsOf = (change: Partial<Timetable>, from = monday) =>
  timetableProblems({ ...timetable, ...change }, from, ['england_and_wales']).map(({ field }) => field);

test('15 working days are enough, 14 are not, and 14 with a reason are', () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ responseDeadline: '2026-06-19' })).toEqual(['response_deadline']);
  expect(fieldsOf({ responseDeadline: '2026-06-19', shortWindowReason: 'The funder needs an answer' })).toEqual([]);
});

test.each([
  ['Easter', '2026-03-27', '2026-04-20', '2026-04-21'],
  ['Christmas', '2026-12-14', '2027-01-06', '2027-01-07'],
])('over %s the bank holidays do not count', (_name, published, tooEarly, earliest) => {
  const dates = { clarificationDeadline: published, decisionDate: '2027-02-01' };
  expect(fieldsOf({ ...dates, responseDeadline: tooEarly }, day(published))).toEqual(['response_deadline']);
  expect(fieldsOf({ ...dates, responseDeadline: earliest }, day(published))).toEqual([]);
});

test('a holiday in Scotland counts for work in Scotland', () => {
  const scottish = timetableProblems(timetable, monday, ['scotland']);
  expect(scottish.map(({ message }) => message)).toEqual([
    'Response deadline must be 23 June 2026 or later, 15 working days from today, unless you give the reason for a shorter time',
  ]);
});

test('dates follow one another', () => {
  expect(fieldsOf({ clarificationDeadline: '2026-06-22' })).toEqual(['clarification_deadline']);
  expect(fieldsOf({ clarificationDeadline: '2026-05-31' })).toEqual(['clarification_deadline']);
  expect(fieldsOf({ decisionDate: '2026-06-22' })).toEqual(['decision_date']);
  expect(fieldsOf({ responseDeadline: '2026-06-01', clarificationDeadline: '2026-06-01' })).toEqual([
    'clarification_deadline',
    'response_deadline',
  ]);
});

test('it is open until the end of the day of the deadline, and the rest follows from the dates', () => {
  expect(statusOn(day('2026-06-22'), 'published', timetable)).toBe('open');
  expect(statusOn(day('2026-06-23'), 'published', timetable)).toBe('closed');
  expect(statusOn(day('2026-07-06'), 'published', timetable)).toBe('closed');
  expect(statusOn(day('2026-07-07'), 'published', timetable)).toBe('decision_passed');
  expect(statusOn(day('2026-06-02'), 'withdrawn', timetable)).toBe('withdrawn');
  expect(statusOn(monday, 'draft', timetable)).toBe('draft');
  expect(statusOn(monday, 'published', { responseDeadline: null, decisionDate: null })).toBe('closed');
});

test('only a verified organisation publishes', () => {
  expect(publisherProblem('verified', true)).toBeNull();
  expect(publisherProblem('unverified', true)?.message).toContain('A steward must verify your organisation');
  expect(publisherProblem('suspended', true)?.message).toContain('suspended');
  expect(publisherProblem('refused', false)?.message).toContain('refused');
  expect(publisherProblem('verified', false)).toMatchObject({ because: 'commitments' });
});

test('the share paid on results says who carries the risk', () => {
  expect(paymentProblem(completeDraft.payment)).toBeNull();
  expect(shareOnResults(completeDraft.payment)).toBe(30);
  expect(riskInWords(completeDraft.payment)).toBe(
    '30% of the price is paid only for results: the prime carries most of the risk.',
  );
  expect(riskInWords([{ type: 'sustained_26', percent: 100 }])).toContain('the provider carries the whole risk');
  expect(riskInWords([{ type: 'service_fee', percent: 100 }])).toContain('None of the price');
});

test('low, central and high volume are in order', () => {
  const volume = { volumeLow: 10, volumeCentral: 20, volumeHigh: 30 };
  expect(volumeProblem(volume)).toBeNull();
  expect(volumeProblem({ ...volume, volumeLow: 21 })?.field).toBe('volume_low');
  expect(volumeProblem({ ...volume, volumeHigh: 19 })?.field).toBe('volume_high');
  expect(volumeProblem({ ...volume, volumeCentral: null })?.field).toBe('volume_central');
  expect(volumeProblem({ volumeLow: null, volumeCentral: null, volumeHigh: null })).toBeNull();
});

test.each([
  [4_999_999, 'under_50k'],
  [5_000_000, '50k_250k'],
  [25_000_000, '250k_1m'],
  [100_000_000, 'over_1m'],
  [null, null],
])('a value of %s pence is in the band %s', (valueHighPence, band) => {
  expect(valueBandOf({ valueLowPence: null, valueHighPence })).toBe(band);
});

test('places outside the head contract are named, and none are without one', () => {
  expect(districtsOutside(['E06000010', 'E06000011'], ['E06000010'])).toEqual(['E06000011']);
  expect(districtsOutside(['E06000010'], null)).toEqual([]);
});

test('the cost of the questions is told', () => {
  expect(questionTotalsInWords([])).toBe('No questions');
  expect(questionTotalsInWords([{ maxWords: 300 }, { maxWords: 300 }, { maxWords: 300 }])).toBe(
    '3 questions, 900 words',
  );
});

test('a task is complete when nothing about it keeps the draft from being published', () => {
  const draft = { ...completeDraft, title: '', tupe: null };
  const statuses = Object.fromEntries(
    tasksOf(draft, publishProblems(draft, monday)).flatMap(({ tasks }) =>
      tasks.map(({ key, status }) => [key, status]),
    ),
  );
  expect(statuses).toEqual({
    'head-contract': 'optional',
    title: 'incomplete',
    requirements: 'complete',
    lots: 'optional',
    value: 'complete',
    payment: 'complete',
    terms: 'complete',
    tupe: 'not_started',
    evidence: 'optional',
    questions: 'optional',
    criteria: 'complete',
    standstill: 'complete',
    dates: 'complete',
  });
});

const [firstLot] = completeDraft.lots;
const lots = (...changes: Partial<OpportunitySnapshot['lots'][number]>[]) =>
  changes.map((change, index) => ({
    id: index === 0 ? completeDraft.opportunityId : `00000000-0000-4000-8000-00000000001${index}`,
    title: '',
    description: '',
    valueLowPence: null,
    valueHighPence: null,
    ...change,
  }));

test('an opportunity that is not divided has one lot without a title', () => {
  expect(isDivided(completeDraft.lots)).toBe(false);
  expect(lotProblems(completeDraft)).toEqual([]);
  expect(firstLot?.id).toBe(completeDraft.opportunityId);
});

test('each lot has a title, a requirement and a value in order', () => {
  expect(lotProblems({ ...completeDraft, lots: lots({ title: 'Hull' }) })).toEqual([
    'Add another lot, or remove the only one: the whole then is one piece of work',
  ]);
  const divided = lots({ title: 'Hull', valueLowPence: 200, valueHighPence: 100 }, {});
  expect(lotProblems({ ...completeDraft, lots: divided })).toEqual([
    'The highest value of lot 1 must be no less than the lowest',
    'Enter the title of lot 2',
    'Put at least one requirement in lot 2',
  ]);
  const [row] = completeDraft.requirements;
  const second = { ...row, lotId: divided[1]?.id ?? '', volumeCentral: 7 } as typeof row;
  const rows = row && second ? [row, second] : [];
  expect(lotProblems({ lots: lots({ title: 'Hull' }, { title: 'York' }), requirements: rows })).toEqual([]);
  expect(volumeOfLot(divided[1]?.id ?? '', rows)).toBe(7);
});
