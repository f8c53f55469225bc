import { expect, test } from 'vitest';
import type { TupeNation } from '#db/reference/tupe-rules.ts';
import { type DirectFacts, directConsultation } from './direct-consultation.ts';

const facts = (changes: Partial<DirectFacts> = {}): DirectFacts => ({
  transferOn: '2026-10-01',
  nation: 'GB',
  headcount: 9,
  transferring: 9,
  representativesExist: false,
  representativesInvited: false,
  ...changes,
});
const dates = [
  '2006-04-06',
  '2014-05-01',
  '2014-07-30',
  '2014-07-31',
  '2024-02-29',
  '2024-06-30',
  '2024-07-01',
  '2026-10-01',
] as const;
const counts = [0, 1, 8, 9, 10, 11, 48, 49, 50, 51, 500] as const;

// domain.md 3.3, written a second time: the three periods of Great Britain, one never for Northern Ireland.
function byTheTable(transferOn: string, nation: TupeNation, headcount: number, transferring: number): boolean {
  if (nation === 'NI' || transferOn < '2014-07-31') return false;
  if (transferOn < '2024-07-01') return headcount < 10;
  return headcount < 50 || transferring < 10;
}

test('the truth table: dates × nation × headcount × transferring × representatives', () => {
  let tried = 0;
  for (const transferOn of dates)
    for (const nation of ['GB', 'NI'] as const)
      for (const headcount of counts)
        for (const transferring of counts)
          for (const representativesExist of [false, true])
            for (const representativesInvited of [false, true]) {
              const given = {
                transferOn,
                nation,
                headcount,
                transferring,
                representativesExist,
                representativesInvited,
              };
              const none = !representativesExist && !representativesInvited;
              const expected = none && byTheTable(transferOn, nation, headcount, transferring);
              if (directConsultation(given).allowed !== expected)
                expect({ ...given, expected }).toBe('as by the table');
              tried += 1;
            }
  expect(tried).toBe(8 * 2 * 11 * 11 * 4);
});

test.each<[string, Partial<DirectFacts>, boolean]>([
  ['49 staff, 30 transferring, from July 2024', { headcount: 49, transferring: 30, transferOn: '2024-07-01' }, true],
  ['500 staff, 9 transferring', { headcount: 500, transferring: 9 }, true],
  ['50 staff, 10 transferring', { headcount: 50, transferring: 10 }, false],
  ['representatives exist', { headcount: 5, transferring: 2, representativesExist: true }, false],
  ['representatives were invited', { headcount: 5, transferring: 2, representativesInvited: true }, false],
  ['Northern Ireland', { headcount: 5, transferring: 2, nation: 'NI' }, false],
  ['49 staff the day before', { headcount: 49, transferring: 9, transferOn: '2024-06-30' }, false],
  ['9 staff on 31 July 2014', { transferOn: '2014-07-31' }, true],
  ['9 staff on 30 July 2014', { transferOn: '2014-07-30' }, false],
])('%s', (_when, changes, allowed) => {
  expect(directConsultation(facts(changes)).allowed).toBe(allowed);
});

test.each<[string, Partial<DirectFacts>, boolean | null]>([
  ['the headcount is missing, few transfer', { headcount: null }, true],
  ['the headcount is missing, ten transfer', { headcount: null, transferring: 10 }, null],
  ['how many transfer is missing, 50 staff', { headcount: 50, transferring: null }, null],
  ['how many transfer is missing, before 2024', { headcount: 10, transferring: null, transferOn: '2024-06-30' }, false],
  ['nothing is known of representatives', { representativesExist: null }, null],
  ['nothing is known of an invitation', { representativesInvited: null }, null],
  [
    'too large, nothing known of representatives',
    { headcount: 50, transferring: 10, representativesExist: null },
    false,
  ],
  ['Northern Ireland, nothing known', { nation: 'NI', headcount: null, transferring: null }, false],
])('a fact is missing: %s', (_when, changes, allowed) => {
  expect(directConsultation(facts(changes)).allowed).toBe(allowed);
});

test('the result says by which rule, and for which transfers it holds', () => {
  expect(directConsultation(facts())).toMatchObject({ from: '2024-07-01', to: null });
  expect(directConsultation(facts()).rule).toBe(
    'Transfers in Great Britain from 1 July 2024: an employer may consult its staff directly where it has fewer than 50 employees or fewer than 10 employees would transfer, there are no appropriate representatives, and staff were not invited to elect any.',
  );
  expect(directConsultation(facts({ transferOn: '2024-06-30' })).rule).toContain(
    'from 31 July 2014 to 30 June 2024: an employer may consult its staff directly where it has fewer than 10 employees,',
  );
  expect(directConsultation(facts({ transferOn: '2014-07-30' })).rule).toContain('up to 30 July 2014');
  expect(directConsultation(facts({ nation: 'NI' })).rule).toBe(
    'Transfers in Northern Ireland: staff cannot be consulted directly.',
  );
});
