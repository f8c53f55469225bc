import { expect, test } from 'vitest';
import { pageFrom } from './page.ts';
import { axeFindings, checkPage } from './page-checks.ts';

function pageWith(main: string): Document {
  const body = `<!doctype html><html lang="en"><head><title>A page – Tierbridge</title></head><body><main><h1>A page</h1>${main}</main></body></html>`;
  const page = pageFrom({ status: 200, headers: { 'content-type': 'text/html' }, body }, '/', 'http://localhost');
  if (!page) throw new Error('This is no page');
  return page.document;
}

test('a page without a fault passes, and passes again', async () => {
  await checkPage(pageWith('<p>Words</p>'), 'here');
  await checkPage(pageWith('<p>Other words</p>'), 'here');
});

test.each([
  ['<h1>Another page</h1>', 'one h1'],
  ['<input name="town">', 'inputs without a label'],
  ['<p id="a">One</p><p id="a">Two</p>', 'ids used twice'],
])('%s is objected to', async (fault, promise) => {
  await expect(checkPage(pageWith(fault), 'here')).rejects.toThrow(promise);
});

test.each([
  ['<img src="/logo.svg">', 'image-alt'],
  ['<ul><p>Not an item</p></ul>', 'list'],
  ['<button type="button"></button>', 'button-name'],
])('axe objects to %s', async (fault, rule) => {
  expect((await axeFindings(pageWith(fault))).join()).toContain(`${rule}: `);
});
