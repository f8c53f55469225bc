import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Abbr } from './abbr.tsx';
import { FileLink, fileSize } from './file-link.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { FlashBanner } from './flash-banner.tsx';
import { paginationOf } from './pagination-items.ts';
import { PrintButton } from './print-button.tsx';
import { ResultCount } from './result-count.tsx';
import { ScoreBar } from './score-bar.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { StatusTag } from './status-tag.tsx';
import { Table } from './table.tsx';

const page = (element: ReactElement) => new JSDOM(`<main>${renderToStaticMarkup(element)}</main>`).window.document;
const text = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent);

const CATEGORIES = [
  {
    name: 'place',
    legend: 'Place',
    values: ['E06'],
    items: [{ value: 'E06', text: 'Hull', count: 1200 }],
    unsaid: { count: 7, included: true },
  },
  { name: 'group', legend: 'Group', values: [], items: [{ value: 'youth', text: 'Young people', count: 1 }] },
];
const selected = [{ heading: 'Place', items: [{ text: 'Hull', href: '/providers?q=care&place=E07' }] }];

const filters = (
  <FilterPanel
    action="/providers"
    categories={CATEGORIES}
    selected={selected}
    clearHref="/providers"
    hiddenFields={{ q: 'care', sort: undefined }}
  />
);

test('a filter in use has a link that takes it away', () => {
  expect(text(page(filters), '.app-filter__tag')).toEqual(['Remove this filter: Hull']);
});

test('the filter form sends what is ticked and what the address already said', () => {
  const document = page(filters);
  const form = document.querySelector('form');
  expect([form?.method, form?.getAttribute('action')]).toEqual(['get', '/providers']);
  const inputs = [...document.querySelectorAll('input')].map(({ name, value, checked }) => [name, value, checked]);
  expect(inputs).toEqual([
    ['q', 'care', false],
    ['place', 'E06', true],
    ['unsaid', 'place', true],
    ['group', 'youth', false],
  ]);
  expect(text(document, 'label')).toEqual([
    'Hull (1,200 results)',
    'Include those that do not say (Place)(7)',
    'Young people (1 result)',
  ]);
});

test('the parts of a score stand end to end, and are told in words', () => {
  const parts = [
    { label: 'Places', points: 30, outOf: 40 },
    { label: 'Capacity', points: 12.5, outOf: 60 },
  ];
  const document = page(<ScoreBar label="Match" score={42.5} parts={parts} />);
  const drawn = [...document.querySelectorAll('.app-score__part')].map((part) => [
    part.getAttribute('x'),
    part.getAttribute('width'),
  ]);
  expect(drawn).toEqual([
    ['0', '30'],
    ['30', '12.5'],
  ]);
  expect(text(document, 'p, li')).toEqual([
    'Match: 42.5 out of 100',
    'Places: 30 out of 40',
    'Capacity: 12.5 out of 60',
  ]);
});

test('a score just short of full marks is not read as full marks', () => {
  expect(text(page(<ScoreBar label="Match" score={99.97} />), 'p')).toEqual(['Match: 99.9 out of 100']);
});

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [12_400, '12 KB'],
  [999_600, '1 MB'],
  [3_440_000, '3.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});

test.each([
  [1, 1, '1'],
  [1, 3, '1 2 3'],
  [1, 9, '1 2 … 9'],
  [4, 9, '1 2 3 4 5 … 9'],
  [5, 9, '1 … 4 5 6 … 9'],
])('page %i of %i shows %s', (current, pages, words) => {
  const { items, previous, next } = paginationOf(current, pages, (number) => `?page=${number}`);
  const shown = items.map((item) => (item && 'number' in item ? item.number : '…')).join(' ');
  expect([shown, Boolean(previous), Boolean(next)]).toEqual([words, current > 1, current < pages]);
});

test('nothing here breaks a rule that axe knows, or needs an inline style', async () => {
  const document = page(
    <>
      <FlashBanner kind="success" text="Saved" link={{ href: '/next', text: 'Go on' }} />
      <h1>Providers</h1>
      {filters}
      <ResultCount count={1} one="provider" />
      <ScoreBar label="Match" score={40} showParts parts={[{ label: 'Places', points: 40, outOf: 100 }]} />
      <StatusTag status="partly_met" />
      <FileLink href="/file/1" name="accounts.pdf" bytes={12_000} />
      <PrintButton />
      <p>
        <Abbr short="TUPE" long="Transfer of Undertakings (Protection of Employment)" explain />
      </p>
      <ScrollRegion label="Coverage">
        <Table caption="Coverage" head={['Place', 'Providers']} rows={[['Hull', 3]]} firstCellIsHeader />
      </ScrollRegion>
    </>,
  );
  expect(document.querySelectorAll('[style]')).toHaveLength(0);
  document.title = 'Providers';
  document.documentElement.lang = 'en';
  // jsdom lays nothing out, so colours cannot be compared here: the browser tests do that.
  const { violations } = await axe.run(document.documentElement, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a table that stacks on a phone repeats the words of a column in its cells, for the eye alone', () => {
  const rows = [['Hull', '3', '']];
  const document = page(<Table head={['Place', 'Providers', 'Next']} rows={rows} firstCellIsHeader stacksOnPhone />);
  const repeated = [...document.querySelectorAll('tbody [aria-hidden="true"]')].map((span) => span.textContent);
  expect(repeated).toEqual(['Providers']);
});
