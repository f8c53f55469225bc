import { expect, test } from 'vitest';
import type { Reference } from '#app/services/reference.ts';
import { referenceFiles } from '#db/reference/index.ts';
import { createPlaceIndex } from '#db/reference/place-index.ts';
import { referenceEntries } from '#db/reference/reference-entries.ts';
import { expandGroups, vocabularyOf } from './vocabulary.ts';

const lists = Map.groupBy(
  referenceEntries().map(({ group, ...entry }) => ({ ...entry, heading: group })),
  ({ list }) => list,
);
const find = (list: string, code: string) => lists.get(list)?.find((entry) => entry.code === code);
const reference: Reference = {
  places: createPlaceIndex(referenceFiles.places, referenceFiles.outcodes),
  list: (list) => lists.get(list) ?? [],
  has: (list, code) => find(list, code) !== undefined,
  label: (list, code) => find(list, code)?.label ?? code,
};
const vocabulary = vocabularyOf(reference);
const { plainGroups, groupsThatMeet, names, decayMonths } = vocabulary;

test('a programme group becomes the plain groups that it overlaps, each once', () => {
  expect(expandGroups(['wp_pg2', 'aged_50_plus', 'wp_pg9'], plainGroups)).toEqual([
    'aged_25_49',
    'aged_50_plus',
    'prison_leavers',
  ]);
  expect(expandGroups(['a_group_of_tomorrow'], plainGroups)).toEqual(['a_group_of_tomorrow']);
});

test('a group is met by its like in every programme and by everyone', () => {
  expect(groupsThatMeet(['prison_leavers'])).toEqual([
    'prison_leavers',
    'anyone_out_of_work',
    'wp_pg9',
    'whp_early_access',
  ]);
  expect(groupsThatMeet(['wp_pg9'])).toContain('prison_leavers');
});

test('everyone is met by any group, so that there is nothing to filter by', () => {
  expect(groupsThatMeet(['anyone_out_of_work', 'carers'])).toEqual([]);
  expect(groupsThatMeet([])).toEqual([]);
});

test('people in work are not among everyone who is out of work', () => {
  expect(groupsThatMeet(['in_work'])).toEqual(['in_work']);
});

test('labels read in the middle of a sentence, and names keep their capital', () => {
  expect(names('group', 'prison_leavers')).toBe('people leaving prison');
  expect(names('specialism', 'msk_back_neck')).toBe('back and neck problems');
  expect(names('specialism', 'esol')).toBe('English for speakers of other languages (ESOL)');
  expect(names('evidence', 'cyber_essentials')).toBe('Cyber Essentials certificate');
  expect(names('evidence', 'iso9001')).toBe('ISO 9001 certificate');
  expect(names('place', 'E06000010')).toBe('Kingston upon Hull');
  expect(names('service', 'not_a_service')).toBe('not a service');
});

test('accounts decay after 18 months, and a certificate has no months of its own', () => {
  expect(decayMonths('audited_accounts')).toBe(18);
  expect(decayMonths('iso9001')).toBeNull();
  expect(decayMonths('unknown')).toBeNull();
});
