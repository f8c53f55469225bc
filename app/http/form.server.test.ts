import { expect, test } from 'vitest';
import { readForm } from './form.server.ts';

const key = '6f1c2f3e-8a34-4f0e-9a51-0d7d1c9a7b11';
const post = (fields: [string, string][] | FormData, address = '/profiles/1/edit/summary') => {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  return readForm(new Request(`https://market.example${address}`, { method: 'POST', body }));
};

test('the same answers sent twice are one submission; other answers, or to another address, are another', async () => {
  const first = await post([
    ['form_key', key],
    ['summary', 'One'],
  ]);
  const again = await post([
    ['form_key', key],
    ['summary', 'One'],
  ]);
  const corrected = await post([
    ['form_key', key],
    ['summary', 'Two'],
  ]);
  const elsewhere = await post(
    [
      ['form_key', key],
      ['summary', 'One'],
    ],
    '/profiles/2/edit/summary',
  );
  expect(first.formKey).toBe(again.formKey);
  expect(new Set([first.formKey, corrected.formKey, elsewhere.formKey, null]).size).toBe(4);
  expect(
    (
      await post([
        ['form_key', 'made up'],
        ['summary', 'One'],
      ])
    ).formKey,
  ).toBeNull();
});

test('a form with another file is another submission', async () => {
  const withFile = (content: string) => {
    const form = new FormData();
    form.set('form_key', key);
    form.set('file', new File([content], 'a.pdf'));
    return post(form);
  };
  expect((await withFile('one')).formKey).toBe((await withFile('one')).formKey);
  expect((await withFile('one')).formKey).not.toBe((await withFile('two')).formKey);
});

test('a form with more fields than any of ours is refused', async () => {
  const fields = Array.from({ length: 5_001 }, (_, index): [string, string] => [`field${index}`, '']);
  await expect(post(fields)).rejects.toMatchObject({ status: 413 });
  const { values } = await post([
    ['group', 'a'],
    ['group', 'b'],
    ['name', 'c'],
  ]);
  expect(values).toEqual({ group: ['a', 'b'], name: 'c' });
});
