import { formatMoney } from '../wording.ts';
import type { NotCompared } from './normalise.ts';
import type { StatedCost } from './stated-cost.ts';

/** What an answer says of staff who would transfer, in a sentence. */
export function statedCostWords({ included, amountPence, basis }: StatedCost): string {
  if (included === 'not_stated') return 'Does not say whether staff who would transfer are in it';
  if (included === 'no') return 'Staff who would transfer are not in it';
  const amount =
    amountPence === null
      ? 'Staff who would transfer are in it'
      : `With ${formatMoney(amountPence)} for staff who would transfer`;
  return basis === '' ? amount : `${amount}: ${basis}`;
}

/** Why a price cannot be set beside the others. */
export const notComparedWords: Readonly<Record<NotCompared, string>> = {
  no_price: 'No price stated',
  not_stated: 'Did not say: cannot be compared',
  own_amount_missing: 'Included, but the amount was not said: cannot be compared',
  own_amount_above_price: 'Its own amount is above its price: cannot be compared',
  no_assumption: 'No assumption was set: cannot be compared',
};
