import { expect, test } from 'vitest';
import { excelFile } from '#app/services/excel-file.ts';
import { createStaffFileThreads } from '#app/services/staff-file-threads.ts';
import { createThreads } from '#app/services/threads.ts';
import { zip } from '#app/services/zip.ts';
import { ownColumns } from './columns.ts';
import { readTable } from './read-table.server.ts';
import { studyFile } from './study-file.server.ts';
import { studyTable } from './study-rows.ts';
import { templateColumns, templateRows } from './template.ts';

const question = { mapping: null, placeNames: ['Kingston upon Hull', 'Leeds'], before: null, asAt: '2026-11-01' };
const headings = ['Role', 'Pay band', 'FTE', 'Site', 'Length of service', 'Pension type', 'Public origin'];
const employee = ['Adviser', '£25,000 to £29,999', 0.6, 'Hull', '2 to 4 years', 'No scheme', 'no'];
const rowsOf = (count: number) => [headings, ...Array.from({ length: count }, () => employee)];
const csvOf = (rows: readonly (readonly (string | number)[])[]) =>
  new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n'));
const sheetOf = (rows: string) => zip({ 'xl/worksheets/sheet1.xml': `<sheetData>${rows}</sheetData>` });
const wideRows = Array.from({ length: 500 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}" s="1"/></row>`).join(
  '',
);
const study = async (bytes: Uint8Array) => studyTable(await readTable(bytes), question);

test.each([
  ['CSV', csvOf(rowsOf(7))],
  ['CSV with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...csvOf(rowsOf(7))])],
  ['CSV as Windows writes it', new Uint8Array(Buffer.from(Buffer.from(csvOf(rowsOf(7))).toString('utf8'), 'latin1'))],
  [
    'text with semicolons',
    new TextEncoder().encode(
      rowsOf(7)
        .map((row) => row.join(';'))
        .join('\n'),
    ),
  ],
  ['Excel', excelFile(rowsOf(7))],
])('staff in %s come to figures', async (_kind, bytes) => {
  expect(await study(bytes)).toMatchObject({
    ok: true,
    kind: 'figures',
    people: 7,
    figures: { people: 7, lines: [{ keys: ['Adviser|Hull'], count: 7, fte: 4 }] },
  });
});

test('50,000 rows are read while the process goes on, and one more is refused', async () => {
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 5);
  const answer = await studyFile({ staffFiles: createStaffFileThreads() }, csvOf(rowsOf(50_000)), question);
  clearInterval(ticking);
  expect(answer).toMatchObject({ ok: true, kind: 'figures', people: 50_000 });
  expect(ticks).toBeGreaterThan(10);
  expect(await study(csvOf(rowsOf(50_001)))).toEqual({ ok: false, reason: 'too_many_rows' });
});

test('a file that takes longer than its time is given up', async () => {
  const threads = createThreads(new URL('./staff-file-worker.server.ts', import.meta.url), {
    milliseconds: 1,
    memoryBytes: 900_000_000,
    heapMegabytes: 600,
    atOnce: 1,
    waiting: 0,
  });
  const answer = await studyFile({ staffFiles: threads }, csvOf(rowsOf(5)), question);
  expect(answer).toEqual({ ok: false, reason: 'took_too_long' });
});

test('a formula in a cell is an error that names the cell, although its value would do', async () => {
  const rows = [...rowsOf(6), [...employee.slice(0, 2), { formula: '30/37', value: 0.81 }, ...employee.slice(3)]];
  expect(await study(excelFile(rows))).toMatchObject({ ok: true, kind: 'errors', errors: [{ row: 8, column: 'C' }] });
  const text = [...rowsOf(6), ['=HYPERLINK(1)', ...employee.slice(1)]];
  expect(await study(csvOf(text))).toMatchObject({ ok: true, kind: 'errors', errors: [{ row: 8, column: 'A' }] });
});

test('a file with a column of names is not taken', async () => {
  const rows = rowsOf(6).map((row, index) => [index === 0 ? 'Surname' : 'Patel', ...row]);
  expect(await study(csvOf(rows))).toEqual({ ok: false, reason: 'headings_of_people', names: ['Surname'] });
});

test('headings that are not ours are asked about', async () => {
  const rows = [['Job title', ...headings.slice(1)], employee];
  expect(await study(csvOf(rows))).toMatchObject({ ok: true, kind: 'columns', guesses: { role: 0, origin: 6 } });
});

test.each([
  ['an empty file', new Uint8Array(), 'no_rows'],
  ['headings alone', csvOf([headings]), 'no_rows'],
  ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0]), 'not_a_table'],
  ['a broken zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'too_long'],
  ['an Excel file that unpacks to too much', zip({ 'xl/worksheets/sheet1.xml': ' '.repeat(101_000_000) }), 'too_long'],
  ['a cell in the far corner of a sheet', sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'too_long'],
  ['rows of empty cells without end', sheetOf(wideRows), 'too_long'],
  ['a zip of something else', zip({ 'a.txt': 'a' }), 'broken'],
])('%s is refused', async (_what, bytes, reason) => {
  expect(await study(bytes)).toEqual({ ok: false, reason });
});

test('the template as Excel is read as it is given', async () => {
  const titles = templateColumns.map(({ header }) => header);
  const rows = templateRows.map((row) => templateColumns.map(({ key }) => row[key]));
  const table = await readTable(excelFile([titles, ...rows]));
  expect(table).toEqual({ ok: true, rows: [titles, ...rows.map((row) => row.map(String))] });
  expect(ownColumns(titles)).not.toBeNull();
});
