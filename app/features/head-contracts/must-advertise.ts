import { formatDate, formatMoney } from '../wording.ts';

/** What decides whether a sub-contract must be advertised on Contracts Finder (domain.md 8.6). Null is not known. */
export type AdvertisingFacts = {
  regime: string;
  procurementBeganOn: string | null;
  centralGovernment: boolean | null;
  averageAnnualPence: number | null;
  /** What the department asks for; the usual threshold unless it set a higher one. */
  thresholdPence: number | null;
  subcontractPence: number | null;
  aroseAfterAward: boolean | null;
  exemptReason: string | null;
};

export type AdvertisingDuty = {
  duty: 'must_advertise' | 'not_required' | 'check_policy' | 'cannot_tell';
  reason: string;
};

export const dutyWords: Readonly<Record<AdvertisingDuty['duty'], string>> = {
  must_advertise: 'Yes',
  not_required: 'No',
  check_policy: 'Check the policy',
  cannot_tell: 'Cannot tell yet',
};

const pounds = 100;
/** From when on the note applies to a procurement. */
export const firstDay = '2018-05-01';
const leastAnnualValue = 5_000_000 * pounds;
export const usualThreshold = 25_000 * pounds;
export const highestThreshold = 100_000 * pounds;

type HeadFacts = Omit<AdvertisingFacts, 'subcontractPence' | 'aroseAfterAward' | 'exemptReason'>;
/** A condition: it holds, or why it does not, or what must be known to tell. */
type Condition = { fails: string } | { unknown: string } | null;

/**
 * Whether Procurement Policy Note 01/18 asks a prime to advertise a sub-contract, with the reason (domain.md 8.6). One
 * condition that surely fails settles it, whatever else is not known.
 */
export function mustAdvertise(facts: AdvertisingFacts): AdvertisingDuty {
  return judge(facts.regime, [...headConditions(facts), ...subcontractConditions(facts)], () => {
    const threshold = formatMoney(facts.thresholdPence ?? usualThreshold);
    return `It is worth ${threshold} or more and arose after the award of a central government contract worth more than £5 million a year.`;
  });
}

/** Whether the note applies to a head contract at all: then what is sub-contracted under it may have to be advertised. */
export function noteApplies(head: HeadFacts): AdvertisingDuty {
  return judge(head.regime, headConditions(head), () => {
    const threshold = formatMoney(head.thresholdPence ?? usualThreshold);
    return `It is a central government contract worth more than £5 million a year: sub-contracts of ${threshold} or more that arise after its award must be advertised.`;
  });
}

function judge(regime: string, conditions: readonly Condition[], met: () => string): AdvertisingDuty {
  if (regime === 'PA2023') {
    return {
      duty: 'check_policy',
      reason: 'The head contract is under the Procurement Act 2023: verify the current policy note.',
    };
  }
  const fails = conditions.flatMap((condition) => (condition && 'fails' in condition ? [condition.fails] : []));
  if (fails[0]) return { duty: 'not_required', reason: fails[0] };
  const unknown = conditions.flatMap((condition) => (condition && 'unknown' in condition ? [condition.unknown] : []));
  if (unknown.length > 0) return { duty: 'cannot_tell', reason: `It depends on ${unknown.join(', ')}.` };
  return { duty: 'must_advertise', reason: met() };
}

function headConditions(head: HeadFacts): Condition[] {
  const { regime, procurementBeganOn: began, centralGovernment, averageAnnualPence: annual } = head;
  return [
    regime === 'PCR2015' ? null : { fails: 'The head contract is not under the Public Contracts Regulations 2015.' },
    known(centralGovernment, 'whether central government let the head contract', (is) =>
      is ? null : 'The head contract was not let by central government.',
    ),
    known(began, 'when the procurement of the head contract began', (date) =>
      date >= firstDay ? null : `Its procurement began on ${formatDate(date)}, before ${formatDate(firstDay)}.`,
    ),
    known(annual, 'the value of the head contract a year', (value) =>
      value > leastAnnualValue ? null : 'The head contract is worth £5 million a year or less.',
    ),
  ];
}

function subcontractConditions(facts: AdvertisingFacts): Condition[] {
  const { exemptReason, thresholdPence, subcontractPence, aroseAfterAward } = facts;
  const threshold = thresholdPence ?? usualThreshold;
  return [
    exemptReason ? { fails: `It is exempt: ${exemptReason}` } : null,
    known(aroseAfterAward, 'whether the need arose after the head contract was awarded', (after) =>
      after ? null : 'The sub-contractor was named before the head contract was awarded.',
    ),
    known(subcontractPence, 'the value of the sub-contract', (value) =>
      value >= threshold ? null : `It is worth less than the threshold of ${formatMoney(threshold)}.`,
    ),
  ];
}

function known<Fact>(fact: Fact | null, name: string, failing: (fact: Fact) => string | null): Condition {
  if (fact === null) return { unknown: name };
  const fails = failing(fact);
  return fails === null ? null : { fails };
}
