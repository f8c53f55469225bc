import { expect, test } from 'vitest';
import { answersFromQuery, answersToQuery } from './registration-answers.ts';

test('answers come out of an address as they went in, without what is not asked for', () => {
  const answers = {
    name: 'Ärzte & Co',
    kinds: ['provider', 'prime'],
    number_1: '',
    form_key: 'x',
    register_2: 'GB-SC',
  };
  expect(answersFromQuery(new URLSearchParams(answersToQuery(answers)))).toEqual({
    name: 'Ärzte & Co',
    kinds: ['provider', 'prime'],
    register_2: 'GB-SC',
  });
});
