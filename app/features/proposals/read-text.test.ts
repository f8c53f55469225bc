import { expect, test } from 'vitest';
import { referenceFiles } from '#db/reference/index.ts';
import { createPlaceIndex } from '#db/reference/place-index.ts';
import { rules } from './lexicon/index.ts';
import { createPlaceReader } from './read-places.ts';
import { onlyGivesGrants, readText } from './read-text.ts';

const codesOf = (text: string) => {
  const { services, customerGroups, specialisms } = readText(text);
  return [...services, ...customerGroups, ...specialisms];
};

test.each([
  [
    'We help ex-offenders back into work',
    ['end_to_end', 'prison_leavers', 'ex_offender_custody', 'ex_offender_community'],
  ],
  ['THE RELIEF OF UNEMPLOYMENT', ['end_to_end', 'anyone_out_of_work']],
  ['Employability courses for lone parents', ['end_to_end', 'lone_parents', 'lone_parent']],
  ['Job coaching for people with learning disabilities', ['in_work_support', 'learning_disability']],
  ['Apprenticeships and work placements', ['employer_engagement', 'training']],
  ['Debt advice', ['specialist_intervention', 'debt']],
  ['A night shelter for rough sleepers', ['specialist_intervention', 'homeless', 'homeless_rough']],
  ['Veterans of the armed forces', ['specialist_intervention', 'forces']],
  ['ESOL classes for refugees and asylum-seekers', ['training', 'refugees', 'refugee', 'esol']],
  ['Rooms for hire in our community centre', ['premises']],
])('%s', (text, expected) => {
  expect(codesOf(text)).toEqual(expect.arrayContaining(expected));
});

test.each([
  ['The maintenance of a churchyard'],
  ['Counselling'],
  ['Facilities for those who have need by reason of their youth, age, infirmity or disability'],
  ['Grants for prisoners of conscience, and to the Salvation Army'],
  ['Bible education and training in Christian living'],
  ['Social activities for people no longer in full-time gainful employment'],
  ['Groups for children and young people with their parents and carers'],
  ['A bus with wheelchair access'],
  ['Theunemployment of no word'],
])('nothing is read out of: %s', (text) => {
  expect(codesOf(text)).toEqual([]);
});

test('being young or out of work is no barrier by itself, so it makes no specialist support', () => {
  expect(readText('A club for young people').services).toEqual([]);
  expect(readText('A club for young people who are homeless').services).toEqual(['specialist_intervention']);
});

test('an organisation that only gives money is told from one that also does the work', () => {
  expect(onlyGivesGrants('Makes grants to charities for the homeless')).toBe(true);
  expect(onlyGivesGrants('Makes grants, and provides a hostel for the homeless')).toBe(false);
  expect(onlyGivesGrants('A hostel for the homeless')).toBe(false);
});

test('every code of the rules is a code of the reference lists', () => {
  const known = (list: keyof typeof referenceFiles.codeLists) =>
    new Set(referenceFiles.codeLists[list].entries.map(({ code }) => code));
  const unknown = (codes: readonly string[], ...lists: Parameters<typeof known>[0][]) =>
    codes.filter((code) => !lists.some((list) => known(list).has(code)));
  expect(
    unknown(
      rules.flatMap(({ services = [] }) => services),
      'service_type',
    ),
  ).toEqual([]);
  expect(
    unknown(
      rules.flatMap(({ groups = [] }) => groups),
      'customer_group',
    ),
  ).toEqual([]);
  expect(
    unknown(
      rules.flatMap(({ specialisms = [] }) => specialisms),
      'specialism',
      'health',
    ),
  ).toEqual([]);
});

const places = createPlaceIndex(referenceFiles.places, referenceFiles.outcodes);
const readPlaces = createPlaceReader(places);

test.each([
  ['ADVICE THROUGHOUT ENGLAND AND WALES', 'All of England; All of Wales'],
  ['Works nationwide', 'All of the United Kingdom'],
  ['Across the North East of England', 'All of North East'],
  ['Help for people in Leeds and Bradford', 'Bradford; Leeds'],
  ['Training across Devon and Cornwall', '12 districts in South West'],
  ['Help in the Black Country', '4 districts in West Midlands'],
  ['Support in the borough of Reading', 'Reading'],
  ['Help for lads who leave prison in Preston to get work', 'Preston'],
  ['People in Reading, Bury and in newcastle', 'Newcastle upon Tyne; Bury; Reading'],
  ['Training around Halifax and Huddersfield', 'Calderdale; Kirklees'],
  ['In South West England', 'All of South West'],
  ['Across the Thames Valley', '13 districts in South East'],
])('places: %s', (text, expected) => {
  expect(places.describe(readPlaces(text))).toBe(expected);
});

test.each([
  ['The Church in Wales and the University of Leeds'],
  ['Charitable under the laws of England'],
  ['Help with reading and a rugby club'],
  ['The village hall of Silchester, Hampshire'],
  ['A school in New York'],
  ['The museum in Leeds Road'],
  ['The kentish town'],
  ['Preston Hall'],
  ['Lessons in reading and writing'],
  ['TO ADVANCE EDUCATION IN READING'],
])('no place is read out of: %s', (text) => {
  expect(readPlaces(text)).toEqual([]);
});
