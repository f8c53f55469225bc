import { Temporal } from 'temporal-polyfill';
import type { Answers } from './questions.ts';

/** From this day on the 2014 Regulations say in Great Britain what the courts had said before (domain.md 3.1, 3). */
export const statutoryLikenessFrom = Temporal.PlainDate.from('2014-01-31');

/** Where the conditions of a service provision change stand, by place and day (domain.md 3.1). */
export type Rules = {
  place: 'Great Britain' | 'Northern Ireland';
  business: string;
  serviceChange: string;
  /** Where it is said that the activities must stay fundamentally the same. */
  likeness: string;
};

const business = 'TUPE Regulations 2006, regulation 3(1)(a)';

/**
 * The rules that a transfer follows. A date that is not known yet is one to come.
 * Northern Ireland keeps the rules from before 2014, and regulations of its own for services that change hands.
 */
export function rulesFor({ jurisdiction, planned_on: plannedOn }: Answers): Rules {
  if (jurisdiction === 'NI') {
    const serviceChange = 'Service Provision Change Regulations (Northern Ireland) 2006, regulation 3';
    const likeness = 'case law; in Northern Ireland the changes of 2014 do not apply';
    return { place: 'Northern Ireland', business, serviceChange, likeness };
  }
  const isStatutory =
    !plannedOn || plannedOn === 'unsure' || Temporal.PlainDate.compare(plannedOn, statutoryLikenessFrom) >= 0;
  return {
    place: 'Great Britain',
    business,
    serviceChange: 'TUPE Regulations 2006, regulation 3(1)(b) and 3(3)',
    likeness: isStatutory
      ? 'TUPE Regulations 2006, regulation 3(2A), since 31 January 2014'
      : 'case law; regulation 3(2A) came into force on 31 January 2014',
  };
}
