import { expect, test } from 'vitest';
import { notStated } from '../tupe-terms/stated-cost.ts';
import { interestForm } from './form.ts';

const lot = { id: 'a', title: '', description: '', valueLowPence: null, valueHighPence: null };
const asked = (position: string) =>
  interestForm({ questions: [], lots: [lot], tupe: { position, saidBy: 'The prime', reason: '' } });
const wrong = (values: Record<string, string>) =>
  asked('likely')
    .safeParse(values)
    .error?.issues.map(({ path, message }) => [path[0], message]);

test('nothing is asked where TUPE does not apply, nor of who states no price', () => {
  expect(Object.keys(asked('does_not').in.shape)).toEqual(['lots', 'price_a']);
  expect(asked('likely').parse({ price_a: '', tupe_a: 'yes' }).lots).toEqual([
    { lotId: 'a', pricePence: null, tupe: notStated },
  ]);
});

test('who states a price says whether staff are in it; how much and how only where they are', () => {
  const price_a = '90,000';
  expect(wrong({ price_a })).toEqual([['tupe_a', 'Say whether your price includes staff who would transfer to you']]);
  expect(wrong({ price_a, tupe_a: 'perhaps' })?.[0]?.[0]).toBe('tupe_a');
  expect(asked('unlikely').parse({ price_a, tupe_a: 'no' }).lots[0]?.tupe).toEqual({ ...notStated, included: 'no' });
  expect(wrong({ price_a, tupe_a: 'yes' })?.[0]?.[0]).toBe('tupe_amount_a');
  expect(wrong({ price_a, tupe_a: 'yes', tupe_amount_a: '90,001' })?.[0]?.[1]).toContain('cannot be more than');
  expect(wrong({ price_a, tupe_a: 'yes', tupe_amount_a: '20000' })?.[0]?.[0]).toBe('tupe_basis_a');
  expect(
    asked('disputed').parse({ price_a, tupe_a: 'yes', tupe_amount_a: '£20,000', tupe_basis_a: 'Two posts' }).lots[0],
  ).toEqual({
    lotId: 'a',
    pricePence: 9_000_000,
    tupe: { included: 'yes', amountPence: 2_000_000, basis: 'Two posts' },
  });
});
