import { beforeAll, expect, test } from 'vitest';
import { personActing } from '#test/support/actors.ts';
import {
  insertPublishedOpportunities,
  insertPublishedProfiles,
  publishedOpportunity,
  publishedProfile,
} from '#test/support/published.ts';
import type { Device } from './support/reader.ts';
import { siteForFile } from './support/site.ts';

const desk: Device = { name: 'search-desk', width: 1280, javaScript: true };
const phone: Device = { name: 'search-phone', width: 375, javaScript: true };
const hostileName = 'Harbour <img src=x onerror=alert(1)>';

const site = siteForFile();

beforeAll(async () => {
  await insertPublishedProfiles(site.services, [
    publishedProfile({ name: 'Harbour Skills' }),
    publishedProfile({ name: hostileName }),
    publishedProfile({ name: 'Taff Training', sizeBand: null }),
  ]);
  const { acting } = await personActing(site.services, { kind: 'prime' });
  await insertPublishedOpportunities(site.services, [publishedOpportunity({ organisationId: acting.organisationId })]);
});

test('suggestions come while typing, are reached with arrows, and Enter alone sends the words', async () => {
  const reader = await site.reader(desk);
  const { page } = reader;
  await reader.open('/profiles?size=small');
  const field = page.getByRole('combobox', { name: 'Words' });
  const option = page.locator('[role="option"]');
  await field.pressSequentially('harb');
  await option.first().waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  expect(await page.getByRole('status').innerText()).toMatch(/^3 suggestions/);
  // A name is text, whatever it holds.
  expect(await option.allTextContents()).toContain(`${hostileName} Provider`);
  await field.press('ArrowDown');
  const marked = page.locator(`#${await field.getAttribute('aria-activedescendant')}`);
  expect(await marked.getAttribute('aria-selected')).toBe('true');
  await field.press('Escape');
  expect([await field.getAttribute('aria-expanded'), await option.count()]).toEqual(['false', 0]);
  expect(await field.inputValue()).toBe('harb');

  await field.pressSequentially('ou');
  await option.first().waitFor();
  await Promise.all([page.waitForURL(/q=harbou/), field.press('Enter')]);
  expect(new URL(page.url()).searchParams.get('size')).toBe('small');
  expect(await page.locator('#result-count').innerText()).toBe('2 providers');
});

test('choosing a service keeps the other filters; choosing a name opens its page', async () => {
  const reader = await site.reader(desk);
  const { page } = reader;
  await reader.open('/profiles?size=small');
  const field = page.getByRole('combobox', { name: 'Words' });
  await field.pressSequentially('Hull');
  await page.getByRole('option', { name: 'Kingston upon Hull' }).click();
  await page.waitForURL(/district=E06000010/);
  expect(new URL(page.url()).searchParams.getAll('size')).toEqual(['small']);
  await page.getByRole('combobox', { name: 'Words' }).pressSequentially('harbour skills');
  await page.getByRole('option', { name: 'Harbour Skills' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await Promise.all([page.waitForURL(/\/profiles\/[0-9a-f-]{36}$/), page.keyboard.press('Enter')]);
  expect(await reader.heading()).toContain('Harbour Skills');
});

test('only what was typed last is answered, and no answer stops nobody', async () => {
  const reader = await site.reader(desk);
  const { page } = reader;
  const asked: string[] = [];
  await page.route('**/suggestions.json*', (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('q') ?? '');
    return route.fulfill({ status: 429, body: '' });
  });
  page.removeAllListeners('console');
  await page.goto('/opportunities');
  const field = page.getByRole('combobox', { name: 'Words' });
  const answered = page.waitForResponse(/suggestions\.json/);
  // Two words typed in one breath, faster than any hand.
  await field.evaluate((input: HTMLInputElement) => {
    for (const typed of ['trai', 'training']) {
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await answered;
  expect(asked).toEqual(['training']);
  expect(await page.locator('[role="option"]').count()).toBe(0);
  await Promise.all([page.waitForURL(/q=training/), field.press('Enter')]);
  expect(await page.locator('#result-count').innerText()).toBe('1 opportunity');
});

test.each([phone, { ...phone, name: 'search-phone-without-javascript', javaScript: false }])(
  'filters are folded on a phone, and unfold: $name',
  async (device) => {
    const reader = await site.reader(device);
    const { page } = reader;
    await reader.open('/profiles');
    expect(await page.getByLabel('Training').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Harbour Skills' }).isVisible()).toBe(true);
    await page.locator('.app-filter__summary').click();
    await page.getByLabel(/^Training/).check();
    await reader.press('Apply filters');
    expect(new URL(page.url()).searchParams.get('service')).toBe('training');
    expect(await page.getByRole('link', { name: 'Remove this filter: Training' }).isVisible()).toBe(true);
  },
);

test.each([desk, { ...desk, name: 'search-desk-without-javascript', javaScript: false }])(
  'filters are open at a desk, count those that do not say, and are sent as they stand: $name',
  async (device) => {
    const reader = await site.reader(device);
    const { page } = reader;
    await reader.open('/profiles');
    expect(await page.locator('.app-filter__summary').isVisible()).toBe(false);
    await page.getByText('Size of organisation', { exact: true }).first().click();
    await page.locator('main [name="size"][value="small"]').check();
    await reader.press('Apply filters');
    expect(await page.locator('#result-count').innerText()).toBe('3 providers');
    await page.locator('#filter-unsaid-size').uncheck();
    await reader.press('Apply filters');
    expect(await page.locator('#result-count').innerText()).toBe('2 providers');
    await reader.open('/opportunities?q=nothing+of+the+kind');
    await reader.follow('Remove the words');
    expect(await page.locator('#result-count').innerText()).toBe('1 opportunity');
  },
);
