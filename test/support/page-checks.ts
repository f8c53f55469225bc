import axe, { type Result, type RunOptions } from 'axe-core';
import { expect } from 'vitest';
import { shapeOf } from './page-shape.ts';

// What axe needs a real screen for is checked in test/browser.
const needsAScreen = ['color-contrast', 'color-contrast-enhanced', 'target-size', 'scrollable-region-focusable'];
const axeOptions: RunOptions = {
  rules: Object.fromEntries(needsAScreen.map((rule) => [rule, { enabled: false }])),
  resultTypes: ['violations'],
};

/** Asserts what every page of the site promises: structure, names, no inline code, and axe has nothing to say. */
export async function checkPage(document: Document, where: string): Promise<void> {
  expect(document.documentElement.lang, `${where}: language`).toBe('en');
  expect(document.title, `${where}: title`).toMatch(/^(.+ – )?Tierbridge$/);
  expect(texts(document, 'h1'), `${where}: one h1`).toHaveLength(1);
  expect(repeatedIds(document), `${where}: ids used twice`).toEqual([]);
  expect(nameless(document), `${where}: inputs without a label`).toEqual([]);
  expect(inlineCode(document), `${where}: inline scripts or styles`).toEqual([]);
  expect(brokenErrorLinks(document), `${where}: error links that lead nowhere`).toEqual([]);
  // The same pages are there whatever the database: they are checked once, on the embedded one.
  if (process.env.TEST_DATABASE_URL) return;
  const shape = shapeOf(document);
  if (faultless.has(shape)) return;
  expect(await axeFindings(document), `${where}: axe`).toEqual([]);
  faultless.add(shape);
}

// Axe takes a quarter of a second, and most pages are opened many times with other words in them.
const faultless = new Set<string>();

function texts(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());
}

function repeatedIds(document: Document): string[] {
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function nameless(document: Document): string[] {
  const inputs = document.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), select, textarea');
  return [...inputs]
    .filter((input) => !input.labels?.length && !input.ariaLabel && !input.hasAttribute('aria-labelledby'))
    .map((input) => input.name || input.id);
}

function inlineCode(document: Document): string[] {
  const inline = [...document.querySelectorAll('script:not([src]), style, [style]')].map(
    (element) => element.outerHTML,
  );
  const handlers = [...document.querySelectorAll('*')].filter((element) =>
    element.getAttributeNames().some((name) => name.startsWith('on')),
  );
  return [...inline, ...handlers.map((element) => element.outerHTML)];
}

function brokenErrorLinks(document: Document): string[] {
  const links = [...document.querySelectorAll('.govuk-error-summary a[href^="#"]')];
  const targets = links.map((link) => link.getAttribute('href')?.slice(1) ?? '');
  return targets.filter((target) => !document.getElementById(target));
}

/** What axe has to say of a page. One axe reads all: loaded into each page's own window it takes over twice as long. */
export async function axeFindings({ documentElement }: Document): Promise<string[]> {
  const { violations } = await axe.run(documentElement, axeOptions);
  return violations.map(
    (finding: Result) => `${finding.id}: ${finding.help} (${finding.nodes.map((node) => node.html).join(' ')})`,
  );
}
