import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type FileRow, readFileRows } from '#app/features/imports/read-file.server.ts';

async function rowsOf(text: string): Promise<Omit<FileRow, 'bytesRead'>[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-import-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'rows');
  await writeFile(file, text);
  const rows = [];
  for await (const { bytesRead: _, ...row } of readFileRows(file)) rows.push(row);
  return rows;
}

test('an empty file has no rows, and empty lines are no rows but keep their numbers', async () => {
  expect(await rowsOf('')).toEqual([]);
  expect(await rowsOf('\n\n{"a":1}\r\n\n{"b":2}')).toEqual([
    { row: 3, value: { a: 1 } },
    { row: 5, value: { b: 2 } },
  ]);
});

test('a byte order mark is no part of the first row', async () => {
  expect(await rowsOf('\uFEFF{"a":1}\n{"b":2}\n')).toEqual([
    { row: 1, value: { a: 1 } },
    { row: 2, value: { b: 2 } },
  ]);
});

test('a line of 10 MB is refused, and the lines beside it are read', async () => {
  const long = `{"a":"${'x'.repeat(10_000_000)}"}`;
  const problem = 'The row is longer than 4 MB';
  expect(await rowsOf(`{"a":1}\n${long}\n{"b":2}\n`)).toEqual([
    { row: 1, value: { a: 1 } },
    { row: 2, problem },
    { row: 3, value: { b: 2 } },
  ]);
  expect(await rowsOf(long)).toEqual([{ row: 1, problem }]);
});

test('a list and a release package are read as their members', async () => {
  expect(await rowsOf('[\n{"a":1},\n{"b":2}\n]')).toEqual([
    { row: 1, value: { a: 1 } },
    { row: 2, value: { b: 2 } },
  ]);
  expect(await rowsOf('{"releases":[{"a":1}]}')).toEqual([{ row: 1, value: { a: 1 } }]);
});

test('text that is not JSON is refused line by line', async () => {
  expect(await rowsOf('org_id,name\n1,x')).toEqual([
    { row: 1, problem: 'The row is not JSON' },
    { row: 2, problem: 'The row is not JSON' },
  ]);
});
