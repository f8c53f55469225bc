import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { shapeOf } from '#test/support/page-shape.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** How somebody reads the site. */
export type Device = { name: string; width: number; javaScript: boolean };

/** What a person can do with a page; each page that they reach is checked and, when SCREENSHOTS names a folder, kept. */
export type Reader = {
  page: Page;
  open(address: string): Promise<void>;
  /** Fills in fields by their name: text typed, boxes and radios ticked by value, options chosen. */
  fill(fields: Record<string, string | readonly string[]>): Promise<void>;
  press(button: string): Promise<void>;
  follow(link: string): Promise<void>;
  heading(): Promise<string>;
  /** All that the page says. */
  text(): Promise<string>;
  /** How many pages the reader has come to so far. */
  pages(): number;
  close(): Promise<void>;
};

/** A new browser profile on a device. `port` is where the site is. */
export async function newReader(browser: Browser, port: number, device: Device): Promise<Reader> {
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}`,
    viewport: { width: device.width, height: 900 },
    javaScriptEnabled: device.javaScript,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // The answer to a form with something wrong in it is a 400, which the browser notes as a failed load.
    if (message.type() === 'error' && !/status of 400/.test(message.text())) complaints.push(message.text());
  });
  const auditor = device.javaScript ? page : await pageForAudit(browser, page);
  let count = 0;

  const check = async () => {
    count += 1;
    await keepPicture(page, device, count);
    expect(complaints, page.url()).toEqual([]);
    const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(sideways, `${page.url()} is wider than the screen`).toBe(0);
    const shape = `${device.width} ${device.javaScript} ${await shapeOfPage(page)}`;
    if (faultless.has(shape)) return;
    if (auditor !== page) await showTo(auditor, page);
    // Our pages have no frames, so that nothing has to be brought together in a page of its own.
    const axe = new AxeBuilder({ page: auditor }).options({ resultTypes: ['violations'] }).setLegacyMode();
    const { violations } = await axe.withTags(standards).analyze();
    const findings = violations.flatMap(({ id, help, nodes }) =>
      nodes.filter(({ html }) => !isConditionalReveal(id, html)).map(({ html }) => `${id}: ${help} ${html}`),
    );
    expect(findings, page.url()).toEqual([]);
    faultless.add(shape);
  };

  return {
    page,
    async open(address) {
      await page.goto(address);
      await check();
    },
    async fill(fields) {
      for (const [name, value] of Object.entries(fields)) await fillField(page, name, value);
    },
    async press(button) {
      await page.locator('main').getByRole('button', { name: button }).first().click();
      await page.waitForLoadState();
      await check();
    },
    async follow(link) {
      await page.locator('main a:visible', { hasText: link }).first().click();
      await page.waitForLoadState();
      await check();
    },
    heading: () => page.locator('h1').innerText(),
    text: () => page.locator('main').innerText(),
    pages: () => count,
    async close() {
      await auditor.context().close();
      await context.close();
    },
  };
}

// Axe takes most of a second, and many pages are come to several times with other words in them.
const faultless = new Set<string>();

async function shapeOfPage(page: Page): Promise<string> {
  return shapeOf(new JSDOM(await page.content(), { virtualConsole: new VirtualConsole() }).window.document);
}

// govuk-frontend marks a radio that opens more questions as expanded or not, which the standard does not foresee. It keeps
// that as a known issue, because some screen readers tell people of it (alphagov/govuk-frontend#979).
function isConditionalReveal(rule: string, html: string): boolean {
  return rule === 'aria-allowed-attr' && /class="govuk-(radios|checkboxes)__input"[^>]* aria-expanded=/.test(html);
}

async function fillField(page: Page, name: string, value: string | readonly string[]): Promise<void> {
  const field = page.locator(`main [name="${name}"]`);
  const closed = page.locator('main details:not([open])', { has: page.locator(`[name="${name}"]`) });
  while ((await closed.count()) > 0) await closed.first().locator('summary').first().click();
  const tag = await field.first().evaluate((element) => `${element.tagName} ${element.getAttribute('type')}`);
  if (/radio|checkbox/.test(tag)) {
    for (const one of [value].flat()) await page.locator(`main [name="${name}"][value="${one}"]`).check();
  } else if (tag.startsWith('SELECT')) await field.selectOption([value].flat());
  else await field.fill([value].flat().join(', '));
}

// axe is a script itself: a page that was read without scripts is shown, as it came, to a page where only ours are kept out.
async function pageForAudit(browser: Browser, page: Page): Promise<Page> {
  return (await browser.newContext({ viewport: page.viewportSize() })).newPage();
}

async function showTo(auditor: Page, page: Page): Promise<void> {
  const body = await page.content();
  await auditor.unrouteAll();
  await auditor.route('**/*.js', (route) => route.abort());
  await auditor.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await auditor.goto(page.url());
}

async function keepPicture(page: Page, device: Device, count: number): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  const heading = (await page.locator('h1').first().innerText())
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50);
  const name = `${device.name}-${String(count).padStart(2, '0')}-${heading}.png`;
  await page.screenshot({ path: path.join(folder, name), fullPage: true });
}
