import { expect, test } from 'vitest';
import { ruleFiles } from '#db/reference/rule-files.ts';
import { differencesBetween } from './differences.ts';
import { type RuleItem, ruleItem } from './domain.ts';

const items: RuleItem[] = (ruleFiles[0]?.items ?? []).map((item) => ruleItem.parse({ ...item, retired: false }));
const change = (code: string, changes: Partial<RuleItem>) =>
  items.map((item) => (item.code === code ? { ...item, ...changes } : item));

test('the same items do not differ, whatever the order of their lineage', () => {
  expect(differencesBetween(items, items)).toEqual([]);
  const turned = change('P01', { lineage: items[0]?.lineage.toReversed() ?? [] });
  expect(differencesBetween(items, turned)).toEqual([]);
});

test('what changed is told field by field, in words', () => {
  const after = change('P07', { severity: 'major', text: 'We choose in the open.', verify: true });
  expect(differencesBetween(items, after)).toEqual([
    {
      kind: 'changed',
      code: 'P07',
      heading: 'Open and even selection',
      changes: [
        {
          field: 'What is promised',
          before: expect.stringContaining('published criteria'),
          after: 'We choose in the open.',
        },
        { field: 'Severity', before: 'Moderate', after: 'Major' },
      ],
    },
  ]);
});

test('items come, go and come back', () => {
  const retired = change('P02', { retired: true });
  expect(differencesBetween(items, retired)).toMatchObject([{ kind: 'retired', code: 'P02' }]);
  expect(differencesBetween(retired, items)).toMatchObject([{ kind: 'restored', code: 'P02' }]);
  expect(differencesBetween(retired, retired)).toEqual([]);
  const added = { ...ruleItem.parse(items[0]), code: 'P37' };
  expect(differencesBetween(items, [...items, added])).toMatchObject([{ kind: 'added', code: 'P37' }]);
  expect(differencesBetween([...items, added], items)).toMatchObject([{ kind: 'retired', code: 'P37' }]);
});
