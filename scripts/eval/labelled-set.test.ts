import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLabelledSet } from './labelled-set.ts';

test('a set is read though fields are missing, are lists or stand beside the text', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tierbridge-set-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const rows = [
    { qid: '1', text: 'Help after prison', service: 'Employment', area: ['Hull', 'Preston'] },
    { qid: '2', text: 'Employment for all', service: 'employment', region: null },
    { qid: '3' },
  ];
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write('set.json', JSON.stringify({ name: 'odd', corpus_is: 'provider' }));
  await write('corpus.jsonl', '{"id":"a"}\n\n{"id":"b"}\n');
  await write('queries.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
  await write('qrels.tsv', '1\t0\ta\t2\r\n2 0 b 1\n3\t0\ta\t0\n');

  const set = await readLabelledSet(folder);

  expect(set.ids).toEqual(['a', 'b']);
  expect(set.queries).toMatchObject([
    { title: 'Employment', area: 'Hull, Preston', region: '' },
    { title: '', text: 'Employment for all' },
    { title: '', text: '', area: '' },
  ]);
  expect([...set.grades].map(([qid, grades]) => [qid, ...grades])).toEqual([
    ['1', ['a', 2]],
    ['2', ['b', 1]],
  ]);
});
