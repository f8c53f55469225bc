import { expect, test } from 'vitest';
import { guessColumns, ownColumns } from './columns.ts';
import { placeWords } from './personal-data.ts';
import { columnLetter, readStaff } from './read-staff.ts';

const places = placeWords(['Kingston upon Hull', 'Leeds']);
const headings = ['Role', 'Pay band', 'FTE', 'Site', 'Length of service', 'Pension type', 'Public origin'];
const mapping = ownColumns(headings);
const row = ['Employment advisor', '£25,000 to £29,999', '0.6', 'hull office', '2 to 4 years', 'LGPS', 'Yes'];
const readRows = (...rows: string[][]) => {
  if (!mapping) throw new Error('These are our own headings');
  return readStaff(rows, mapping, places);
};
const withCell = (column: number, value: string) => row.map((cell, at) => (at === column ? value : cell));

test('a row of the template is an employee', () => {
  expect(readRows(row)).toEqual({
    ok: true,
    staff: [
      {
        role: 'Employment adviser',
        pay: '25_to_30',
        fte: 0.6,
        site: 'Hull Office',
        service: '2_to_5',
        pension: 'public',
        origin: 'yes',
      },
    ],
  });
});

test.each([
  [1, '19,999', 'under_20'],
  [1, '£20,000', '20_to_25'],
  [1, '60000', '60_or_more'],
  [4, '1.9', 'under_2'],
  [4, '2 years', '2_to_5'],
  [4, '31', '20_or_more'],
])('a sum or a number of years falls into its band', (column, value, band) => {
  const read = readRows(withCell(column, value));
  expect(read.ok && Object.values(read.staff[0] ?? {})).toContain(band);
});

test.each([
  [0, 'John Smith', 'Role looks like a name'],
  [0, '=1+1', 'Role begins like a formula'],
  [0, '@SUM(A1)', 'Role begins like a formula'],
  [3, '+44 20', 'Site begins like a formula'],
  [3, '-', 'Site begins like a formula'],
  [0, '', 'Role is empty'],
  [1, 'Band 5', 'Pay band is not one of the values'],
  [2, '1.2', 'FTE must be a number above 0 and up to 1'],
  [2, '0', 'FTE must be a number above 0 and up to 1'],
  [2, '37 hours', 'FTE must be'],
  [5, 'John', 'Pension type is not one of'],
  [6, 'perhaps', 'Public origin is not one of'],
])('what is wrong with a cell is said with its row and column', (column, value, message) => {
  const read = readRows(row, withCell(column, value));
  const said = { row: 3, column: columnLetter(column), message: expect.stringContaining(message) };
  expect(read).toEqual({ ok: false, count: 1, errors: [said] });
});

test('a hundred errors are shown and all are counted', () => {
  const read = readRows(...Array.from({ length: 150 }, () => withCell(0, 'John Smith')));
  expect(read).toMatchObject({ ok: false, count: 150 });
  expect(!read.ok && read.errors.length).toBe(100);
});

test('headings that are not ours are guessed', () => {
  expect(ownColumns(['Job title', 'Salary', 'WTE'])).toBeNull();
  const guesses = guessColumns(['Ref', 'Job title', 'Annual salary', 'WTE', 'Location', 'Years of service', 'Scheme']);
  expect(guesses).toEqual({ role: 1, pay: 2, fte: 3, site: 4, service: 5, pension: 6, origin: null });
});

test('columns have the letters of a spreadsheet', () => {
  expect([0, 25, 26, 51, 52].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});
