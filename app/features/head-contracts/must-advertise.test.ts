import { expect, test } from 'vitest';
import { type AdvertisingFacts, mustAdvertise, noteApplies } from './must-advertise.ts';

// The truth table of domain.md 8.7, and the edges of each condition.
const facts: AdvertisingFacts = {
  regime: 'PCR2015',
  procurementBeganOn: '2018-05-01',
  centralGovernment: true,
  averageAnnualPence: 600_000_000,
  thresholdPence: null,
  subcontractPence: 3_000_000,
  aroseAfterAward: true,
  exemptReason: null,
};

test.each<[string, Partial<AdvertisingFacts>, string, RegExp]>([
  ['PCR, central, £6m a year, £30k, after award', {}, 'must_advertise', /£25,000 or more and arose after the award/],
  ['named before award', { aroseAfterAward: false }, 'not_required', /named before/],
  ['£20k', { subcontractPence: 2_000_000 }, 'not_required', /less than the threshold of £25,000/],
  ['exactly the threshold', { subcontractPence: 2_500_000 }, 'must_advertise', /£25,000/],
  ['a penny less', { subcontractPence: 2_499_999 }, 'not_required', /threshold/],
  ['a threshold of the department', { thresholdPence: 5_000_000 }, 'not_required', /threshold of £50,000/],
  ['above it', { thresholdPence: 5_000_000, subcontractPence: 5_000_000 }, 'must_advertise', /£50,000/],
  ['exactly £5m a year', { averageAnnualPence: 500_000_000 }, 'not_required', /£5 million a year or less/],
  ['a penny more', { averageAnnualPence: 500_000_001 }, 'must_advertise', /more than £5 million/],
  ['exempt', { exemptReason: 'The work is secret' }, 'not_required', /exempt: The work is secret/],
  ['not central government', { centralGovernment: false }, 'not_required', /not let by central government/],
  ['begun before the note', { procurementBeganOn: '2018-04-30' }, 'not_required', /30 April 2018, before 1 May 2018/],
  ['another regime', { regime: 'other' }, 'not_required', /not under the Public Contracts Regulations/],
  ['a Procurement Act head contract', { regime: 'PA2023' }, 'check_policy', /verify the current policy note/],
  ['the same, whatever else fails', { regime: 'PA2023', subcontractPence: 1 }, 'check_policy', /Procurement Act 2023/],
  ['value not stated', { subcontractPence: null }, 'cannot_tell', /^It depends on the value of the sub-contract\.$/],
  ['when it began', { procurementBeganOn: null }, 'cannot_tell', /when the procurement of the head contract began/],
  ['too little, whatever is not known', { centralGovernment: null, subcontractPence: 1 }, 'not_required', /threshold/],
])('advertising: %s', (_name, change, duty, reason) => {
  const answer = mustAdvertise({ ...facts, ...change });
  expect(answer.duty).toBe(duty);
  expect(answer.reason).toMatch(reason);
});

test('the note applies to a head contract by its own facts alone', () => {
  expect(noteApplies(facts)).toMatchObject({ duty: 'must_advertise' });
  expect(noteApplies({ ...facts, averageAnnualPence: 1 }).duty).toBe('not_required');
  expect(noteApplies({ ...facts, centralGovernment: null }).reason).toBe(
    'It depends on whether central government let the head contract.',
  );
});
