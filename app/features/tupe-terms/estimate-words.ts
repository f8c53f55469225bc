import { shownPeople } from '../tupe/people.ts';
import { counted, formatMoney } from '../wording.ts';
import type { Estimate } from './estimate.ts';
import type { AgeBand, ServiceBand } from './redundancy.ts';

/** An estimate in a few sentences, to begin a basis with. Everybody reads it, so people are rounded (domain.md 3.5). */
export function estimateInWords({
  headcount,
  input,
  rates,
  termPence,
  redundancyCentralPence,
  yearPence,
}: Estimate): string {
  return [
    `Staff: ${shownPeople(headcount)}. ${formatMoney(yearPence)} a year with on-costs, for ${counted(input.termMonths, 'month')}: ${formatMoney(termPence)}.`,
    `On-costs: National Insurance of ${rates.niPercent}% above ${formatMoney(rates.niThresholdPence)}, pension ${input.pensionPercent}%, other ${input.otherPercent}%.`,
    `Redundancy: ${formatMoney(redundancyCentralPence)}, with ${input.redundantPercent}% of staff made redundant by the statutory formula.`,
  ].join(' ');
}

export const ageWords: Readonly<Record<AgeBand, string>> = {
  under_22: 'Under 22',
  '22_to_40': '22 to 40',
  '41_and_over': '41 and over',
  unknown: 'Age not known',
};
export const serviceWords: Readonly<Record<ServiceBand, string>> = {
  under_2: 'Under 2 years',
  '2_to_5': '2 years, under 5',
  '5_to_10': '5 years, under 10',
  '10_to_20': '10 years, under 20',
  '20_or_more': '20 years or more',
  unknown: 'Service not known',
};
