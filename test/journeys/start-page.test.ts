import { expect, test } from 'vitest';
import { appForTest } from '#test/support/app.ts';
import { servicesForTest } from '#test/support/services.ts';

test('a visitor finds the start page, and an address that does not exist says so', async () => {
  const browser = (await appForTest(await servicesForTest())).browser();
  const start = await browser.get('/');
  expect(start.title).toBe('Tierbridge');
  const missing = await browser.get('/no-such-page', 404);
  expect(missing.heading).toBe('Page not found');
});
