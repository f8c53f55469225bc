import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { documentLimits } from './document-limits.ts';
import { createDocuments } from './documents.ts';

const fixture = async (name: string) => new Uint8Array(await readFile(`test/fixtures/documents/${name}`));
const kindOf = (name: string) => (name.endsWith('.pdf') ? 'pdf' : 'docx');
const documents = createDocuments();
const read = async (name: string) => documents.read(kindOf(name), await fixture(name));

test.each(['contract.pdf', 'contract.docx'])('%s is read as text', async (name) => {
  const document = await read(name);
  expect(document.ok && document.text.replaceAll(/\s+/g, ' ')).toMatch(/^7\.1 The Prime may .* days. notice\. 7\.2/);
});

test('a scan has no text', async () => {
  expect(await read('scan.pdf')).toEqual({ ok: true, text: '' });
});

test.each([
  ['locked.pdf', 'locked'],
  ['bomb.docx', 'too_long'],
])('%s is refused: %s', async (name, reason) => {
  expect(await read(name)).toEqual({ ok: false, reason });
});

test.each(['pdf', 'docx'] as const)('rubbish that says it is a %s is broken', async (kind) => {
  expect(await documents.read(kind, new Uint8Array(2_000).fill(37))).toMatchObject({ ok: false });
});

test('what takes longer than its time is ended, and when too many wait the next is told so', async () => {
  const slow = createDocuments({ ...documentLimits, milliseconds: 1, atOnce: 1, waiting: 0 });
  const bytes = await fixture('contract.pdf');
  const answers = await Promise.all([slow.read('pdf', bytes), slow.read('pdf', bytes)]);
  expect(answers).toEqual([
    { ok: false, reason: 'took_too_long' },
    { ok: false, reason: 'busy' },
  ]);
});
