import { JSDOM } from 'jsdom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as fields from './form-fields.tsx';
import { emptyForm, type FormState, fieldValues } from './form-state.ts';

const windowOf = (element: ReactElement) => new JSDOM(renderToStaticMarkup(element)).window;
const page = (element: ReactElement) => windowOf(element).document;

/** What a browser would send. */
function answersIn(element: ReactElement) {
  const { FormData, document } = windowOf(element);
  return Object.fromEntries(new FormData(document.forms[0]));
}

const sent: FormState = {
  values: {
    'rows.0.name': 'Hull',
    fee: 'ten',
    ways: ['site'],
    'start-day': '31',
    'start-month': '2',
    'start-year': '',
  },
  errors: [
    { field: 'rows.0.name', message: 'Enter another name' },
    { field: 'fee', message: 'Fee must be a number' },
    { field: 'ways', message: 'Select one way' },
    { field: 'start', message: 'Start must be a real date' },
  ],
};

const WAYS = [
  { value: 'site', text: 'At our site' },
  { value: 'remote', text: 'Remotely' },
];

const everyField = (form: FormState) => (
  <form>
    <fields.FormErrorSummary form={form} />
    <fields.TextField form={form} name="rows.0.name" label="Name" value="Leeds" />
    <fields.TextareaField form={form} name="about" label="About" maxWords={50} />
    <fields.MoneyField form={form} name="fee" label="Fee, in pounds" />
    <fields.NumberField form={form} name="places" label="Places a month" suffix="people" value={12} />
    <fields.CheckboxesField form={form} name="ways" legend="Ways" items={WAYS} values={['remote']} />
    <fields.RadiosField form={form} name="way" legend="Way" items={WAYS} value="site" />
    <fields.SelectField form={form} name="first" label="First" items={WAYS} value="remote" />
    <fields.FileField form={form} name="file" label="File" />
    <fields.DateField form={form} name="start" legend="Start" value="2026-04-01" />
  </form>
);

test('before anything is typed, fields show what they were given, and there is no error', () => {
  const shown = answersIn(everyField(emptyForm));
  expect(shown).toMatchObject({ 'rows.0.name': 'Leeds', places: '12', ways: 'remote', way: 'site', first: 'remote' });
  expect(shown).toMatchObject({ 'start-day': '1', 'start-month': '4', 'start-year': '2026' });
  expect(page(everyField(emptyForm)).querySelector('[class*="error"]')).toBeNull();
});

test('afterwards they show what was typed, even where it is nothing', () => {
  const shown = answersIn(everyField(sent));
  expect(shown).toMatchObject({ 'rows.0.name': 'Hull', fee: 'ten', ways: 'site' });
  expect(shown).toMatchObject({ 'start-day': '31', 'start-month': '2', 'start-year': '' });
});

test('every error in the summary links to an input that can be focused, and stands beside it', () => {
  const document = page(everyField(sent));
  const links = [...document.querySelectorAll('.govuk-error-summary a')];
  const targets = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''));
  expect(targets.map((target) => target?.getAttribute('name'))).toEqual(['rows.0.name', 'fee', 'ways', 'start-day']);
  const beside = [...document.querySelectorAll('.govuk-error-message')].map((message) => message.textContent);
  expect(beside).toEqual(sent.errors.map(({ message }) => `Error: ${message}`));
});

test('ids are unique, and every description exists', () => {
  const document = page(everyField(sent));
  const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
  const described = [...document.querySelectorAll('[aria-describedby]')].flatMap(
    (element) => element.getAttribute('aria-describedby')?.split(' ') ?? [],
  );
  expect(described.length).toBeGreaterThan(4);
  expect(described.filter((id) => !document.getElementById(id))).toEqual([]);
});

test('an error of one part of a date marks that part alone', () => {
  const form = {
    values: { 'start-day': '1' },
    errors: [{ field: 'start-year', message: 'Start must include a year' }],
  };
  const document = page(<fields.DateField form={form} name="start" legend="Start" />);
  expect([...document.querySelectorAll('.govuk-input--error')].map(({ id }) => id)).toEqual(['start-year']);
  expect(document.querySelector('.govuk-error-message')?.textContent).toBe('Error: Start must include a year');
});

test('boxes that were all unticked stay unticked', () => {
  expect(fieldValues({ values: { name: 'x' }, errors: [] }, 'ways', ['site'])).toEqual([]);
  expect(fieldValues(emptyForm, 'ways', ['site'])).toEqual(['site']);
});
