import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMPONENTS, type Example } from '#test/govuk/adapter.tsx';
import { canonical } from '#test/govuk/canonical.ts';
import { choiceExamples } from '#test/govuk/choice-examples.tsx';
import { dataExamples } from '#test/govuk/data-examples.tsx';
import { NOT_FOLLOWED, NOT_OFFERED, WITHOUT } from '#test/govuk/exclusions.ts';
import { navigationExamples } from '#test/govuk/navigation-examples.tsx';
import { questionExamples } from '#test/govuk/question-examples.tsx';
import { textExamples } from '#test/govuk/text-examples.tsx';

const examples = [choiceExamples, dataExamples, navigationExamples, questionExamples, textExamples].flat();
const nameOf = ({ component, name }: Example) => `${component}: ${name}`;
const followed = examples.filter((example) => !(nameOf(example) in NOT_FOLLOWED));

test.each(followed.map((example) => [nameOf(example), example] as const))('%s', (_, example) => {
  const without = WITHOUT[example.component]?.map(({ selector }) => selector);
  expect(canonical(example.render())).toBe(canonical(example.expected, without));
});

test('every component of govuk-frontend is followed, or is left out for a reason', () => {
  const withExamples = readdirSync(COMPONENTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = new Set([...examples.map(({ component }) => component), ...Object.keys(NOT_OFFERED)]);
  expect([...known].sort()).toEqual(withExamples.map((entry) => entry.name).sort());
});

test('every exclusion is of an example that still exists', () => {
  const names = new Set(examples.map(nameOf));
  expect(Object.keys(NOT_FOLLOWED).filter((name) => !names.has(name))).toEqual([]);
});

test('every part left out on purpose is still there to leave out', () => {
  for (const [component, parts] of Object.entries(WITHOUT)) {
    const html = examples.filter((example) => example.component === component).map(({ expected }) => expected);
    for (const { selector } of parts) {
      expect(
        html.some((expected) => canonical(expected, [selector]) !== canonical(expected)),
        selector,
      ).toBe(true);
    }
  }
});

test('the comparison sees a wrong class, a missing attribute, a lost space and an element too many', () => {
  const right = '<a class="b a" href="/">Change<span class="hidden"> name</span></a>';
  expect(canonical('<a href="/" class="a b">\n  Change<span class="hidden"> name</span>\n</a>')).toBe(canonical(right));
  const wrong = [
    right.replace('class="b a"', 'class="b"'),
    right.replace(' href="/"', ''),
    right.replace('> name', '>name'),
    right.replace('</a>', '<b></b></a>'),
  ];
  for (const html of wrong) expect(canonical(html)).not.toBe(canonical(right));
});
