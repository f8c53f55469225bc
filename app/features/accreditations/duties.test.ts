import { expect, test } from 'vitest';
import { dutiesIn } from './duties.ts';
import { accreditationStates } from './states.ts';

const own = { id: 'a', on_site_on: '2027-03-15', contacts_given_on: null, reply_by: null, replied_on: null };

test.each([
  ['booked', '2027-01-11'],
  ['contacts_given', '2027-02-01'],
  ['surveying', '2027-02-01'],
  ['reported', '2027-04-07'],
] as const)('a prime whose accreditation is %s has something to do by %s', (status, due) => {
  expect(dutiesIn({ ...own, status, reply_by: '2027-04-07' }).map((duty) => duty.due)).toEqual([due]);
});

test('in every other state a prime only waits, and after its reply too', () => {
  for (const status of accreditationStates) {
    if (status === 'none' || ['booked', 'contacts_given', 'surveying', 'reported'].includes(status)) continue;
    expect(dutiesIn({ ...own, status })).toEqual([]);
  }
  expect(dutiesIn({ ...own, status: 'reported', replied_on: '2027-04-01' })).toEqual([]);
});
