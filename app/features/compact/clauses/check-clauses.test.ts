import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkClauses } from './check-clauses.ts';
import { labelledText, measureClauses } from './measure-clauses.ts';
import { clauseCodes } from './rule.ts';
import { clauseRules } from './rules.ts';

const corpus = readFileSync('test/fixtures/clauses/texts.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => labelledText.parse(JSON.parse(line)));
const codesIn = (text: string) => [...new Set(checkClauses(text).map(({ code }) => code))].sort();

test('every code has a rule, and every rule says why, what it goes against and what would be fairer', () => {
  expect(clauseRules.map(({ code }) => code)).toEqual([...clauseCodes]);
  for (const { why, fairer, items } of clauseRules) expect([why, fairer, ...items].every(Boolean)).toBe(true);
});

test('our own texts: precision and recall of 0.9 or better, at most one false alarm on the innocent', () => {
  const innocent = corpus.filter(({ expected }) => expected.length === 0);
  expect(corpus.length - innocent.length).toBeGreaterThanOrEqual(40);
  expect(innocent.length).toBeGreaterThanOrEqual(20);
  const figures = measureClauses(corpus);
  expect(figures.precision).toBeGreaterThanOrEqual(0.9);
  expect(figures.recall).toBeGreaterThanOrEqual(0.9);
  expect(figures.falseAlarmsOnInnocent).toBeLessThanOrEqual(1);
  for (const { recall } of Object.values(figures.byCode)) expect(recall).toBeGreaterThan(0.5);
});

test('a fairer wording of ours is never found to be unfair', () => {
  for (const { fairer } of clauseRules) expect(codesIn(fairer)).toEqual([]);
});

// Pieces that the rules look for, put together at random, and anything else.
const words = corpus.flatMap(({ text }) => text.split(' ')).slice(0, 2_000);
const pieces = fc.constantFrom(
  ...words,
  ...['\n', '(a)', '1.2', '-\n', '“', '’', 'ﬁ', '\u00ad', '\ud800', 'İ', ' ', '£1,000,000'],
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(' ')),
);

test('whatever the text, it is read to the end and every quotation stands in it word for word', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { quotation, start, end } of checkClauses(text)) {
        expect(text.slice(start, end)).toBe(quotation);
        expect(quotation.trim()).not.toBe('');
      }
    }),
    { numRuns: 1_000 },
  );
});

test.each(['shall not ', 'payment received from the authority ', '-\n', '(a) ', '1.'])(
  'a megabyte of %j is read in one pass',
  (hostile) => {
    expect(checkClauses(hostile.repeat(1_000_000 / hostile.length))).toEqual([]);
  },
);

test('a clause is found whatever the print made of it', () => {
  const plain = 'The Prime may terminate this Agreement for convenience on thirty (30) days’ notice.';
  for (const text of [
    plain,
    plain.toUpperCase(),
    plain.replaceAll(' ', '\n'),
    plain.replace('terminate', 'termi-\nnate'),
    `12.4  ${plain}`,
    `The Prime may:\n(a) visit the premises;\n(b) terminate this Agreement for convenience on thirty (30) days' notice.`,
  ])
    expect(codesIn(text)).toEqual(['short_notice']);
});
