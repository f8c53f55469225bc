import { expect, test } from 'vitest';
import places from '#db/reference/places.json' with { type: 'json' };
import { isHeadingOfPerson, placeWords, roleProblem, siteProblem } from './personal-data.ts';

const known = placeWords([...places.districts, ...places.regions, ...places.nations].map(({ name }) => name));

test.each([
  'Adviser',
  'Grant Manager',
  'Grants officer',
  'Baker',
  'Cook',
  'Will writer',
  'Head of Hull site',
  'Young People’s Adviser',
  "Young People's Adviser",
  'Employment adviser (disability)',
  'Key worker / mentor',
  'Team Leader, Leeds and Bradford',
  'Senior HR & payroll administrator',
  'Mason',
  'Warden',
  'Chef',
  'Adviser 2',
  'Head of operations: North East',
  'ESOL tutor',
  'Assistant psychologist',
  'Chaplain',
])('%s is a role', (role) => {
  expect(roleProblem(role, known)).toBeNull();
});

test.each([
  'John Smith',
  'Mrs A Patel',
  'Dr Jones',
  'Grant Baker',
  'Will Cook',
  'Hope Carter',
  'Mark Porter',
  'J. Smith (Adviser)',
  'Smith, John',
  'Adviser - Sunita',
  'Manager (Priya Watson)',
  'O’Brien',
  'Siân Llewellyn',
  'Chester',
  'Adviser Kowalczyk',
  'Okonkwo',
  'JS',
  'Team leader for Mohammed',
  'John',
  'adviser@example.org',
  'Adviser 07700 900123',
  'Adviser QQ 12 34 56 C',
  'Tutor born 03/04/1985',
  'Tutor, 4 May 1985',
  'Adviser 104233',
  'Manager E1042',
  '=HYPERLINK("http://example.org")',
  '李伟',
])('%s is no role', (role) => {
  expect(roleProblem(role, known)).not.toBeNull();
});

test.each([
  'Hull',
  'Leeds city centre',
  'Victoria House',
  'St John’s Centre',
  'Thornaby office',
  'Home-based, North East',
  'HMP Hull',
  '12 High Street, Doncaster',
  'Remote',
])('%s is a site', (site) => {
  expect(siteProblem(site, known)).toBeNull();
});

test.each([
  'John Smith',
  'Patel',
  'John Smith, Hull',
  'Priya Watson office',
  'Mrs Jones’s house',
  'hull@example.org',
  '01482 300300',
  'Sunita Patel',
])('%s is no site', (site) => {
  expect(siteProblem(site, known)).not.toBeNull();
});

test('headings that say who somebody is are known', () => {
  for (const heading of ['Name', 'Employee Number', 'NI', 'Date of birth', 'E-mail', 'Surname', 'Home postcode'])
    expect(isHeadingOfPerson(heading)).toBe(true);
  for (const heading of ['Role', 'Site', 'FTE', 'Public origin', 'Pension type', 'Grade', 'Job title'])
    expect(isHeadingOfPerson(heading)).toBe(false);
});

test('no given name with a surname gets through, whichever they are', () => {
  const given =
    'Grant Will Mark Grace Art Dean Guy Frank Hope Chester Lincoln Priya Yusuf Siobhan Wei Olu Agnieszka'.split(' ');
  const surnames =
    'Baker Cook Young Smith Patel Guard Porter Driver Nowak Chen Adeyemi O’Neill Mason Hall Field Street'.split(' ');
  for (const first of given)
    for (const last of surnames)
      for (const role of [`${first} ${last}`, `${last}, ${first}`, `${first.toUpperCase()} ${last.toUpperCase()}`])
        expect(roleProblem(role, known), role).not.toBeNull();
});
