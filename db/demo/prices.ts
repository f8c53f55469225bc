import type { OpportunitySnapshot } from '#app/features/opportunities/snapshot.ts';
import { asksTupeCost } from '#app/features/tupe-terms/asks-cost.ts';
import { notStated, type StatedCost } from '#app/features/tupe-terms/stated-cost.ts';

type Priced = { pricePence: number; tupe: StatedCost };

const basis = 'Two posts for the whole term, with National Insurance and pension.';

/** What the nth who answers states: the first with staff who would transfer in its price, the second without, the third says nothing of them. */
export function demoPrice(opportunity: OpportunitySnapshot, number: number): Priced {
  const value = opportunity.valueHighPence ?? 4_800_000;
  const pricePence = toHundreds((value * (96 - 3 * number)) / 100);
  if (!asksTupeCost(opportunity) || number >= 3) return { pricePence, tupe: notStated };
  if (number === 2) return { pricePence: toHundreds(pricePence * 0.8), tupe: { ...notStated, included: 'no' } };
  return { pricePence, tupe: { included: 'yes', amountPence: toHundreds(pricePence * 0.22), basis } };
}

const toHundreds = (pence: number) => Math.round(pence / 10_000) * 10_000;
