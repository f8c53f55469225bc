import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { interestJson } from '#app/features/interests/interest-json.server.ts';
import { sessionCookieFor } from '#test/support/actors.ts';
import { openTestApp, type TestApp } from '#test/support/app.ts';
import { openTestServices, type TestServices } from '#test/support/services.ts';
import { fittingProvider, openOpportunity, question } from '../features/interest.fixtures.ts';
import { startChromium } from './support/chromium.ts';
import { newReader } from './support/reader.ts';

let browser: Browser;
let services: TestServices;
let app: TestApp;

beforeAll(async () => {
  browser = await startChromium();
  services = await openTestServices();
  app = await openTestApp(services);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await services?.close();
});

test('what is typed saves itself, and our clock goes on near the deadline', async () => {
  services.clock.set('2026-07-01T22:30:00Z');
  const { opportunityId } = await openOpportunity(services);
  const { person, organisationId } = await fittingProvider(services);
  const reader = await newReader(browser, app.port, { name: 'desk', width: 1280, javaScript: true });
  const cookie = await sessionCookieFor(services, person.personId);
  const end = cookie.indexOf('=');
  const at = { url: `http://localhost:${app.port}` };
  await reader.page.context().addCookies([{ name: cookie.slice(0, end), value: cookie.slice(end + 1), ...at }]);
  await reader.open(`/opportunities/${opportunityId}/interest`);

  await reader.page.getByText('Our clock says 23:3').waitFor();
  await reader.page.getByLabel(question.question).fill('Typed and never sent');
  await reader.page.getByText('Saved at 23:30:00. It is not sent yet.').waitFor();
  const { status, draft } = await interestJson(services, organisationId, opportunityId);
  expect([status, draft[`answer_${question.id}`]]).toEqual(['draft', 'Typed and never sent']);

  await reader.page.reload();
  expect(await reader.page.getByLabel(question.question).inputValue()).toBe('Typed and never sent');
  await reader.close();
}, 120_000);
