/** What decides whether a sub-contract must be advertised on Contracts Finder (domain.md 8.6). */
export type AdvertisingFacts = {
  regime: string;
  /** Null when it is not known whether the head contract was let by central government. */
  centralGovernment: boolean | null;
  averageAnnualPence: number | null;
  subcontractPence: number | null;
  /** Whether the need came up after the head contract was awarded; null when it is not known. */
  aroseAfterAward: boolean | null;
  /** The department has said that it need not be. */
  exempt?: boolean;
};

export type AdvertisingDuty = {
  duty: 'must_advertise' | 'not_required' | 'check_policy' | 'cannot_tell';
  reason: string;
};

const poundsToPence = 100;
const leastAnnualValue = 5_000_000 * poundsToPence;
const usualThreshold = 25_000 * poundsToPence;

/**
 * Whether Procurement Policy Note 01/18 asks a prime to advertise a sub-contract, with the reason (domain.md 8.6). The
 * usual threshold is £25,000; a department may set one up to £100,000.
 */
export function advertisingDuty(facts: AdvertisingFacts, thresholdPence = usualThreshold): AdvertisingDuty {
  const { regime, centralGovernment, averageAnnualPence, subcontractPence, aroseAfterAward, exempt = false } = facts;
  if (regime === 'PA2023') {
    return answer(
      'check_policy',
      'The head contract is under the Procurement Act 2023: check the current policy note.',
    );
  }
  if (regime !== 'PCR2015') return no('The head contract is not under the Public Contracts Regulations 2015.');
  if (exempt) return no('The department has said that it need not be advertised.');
  if (centralGovernment === false) return no('The head contract was not let by central government.');
  if (aroseAfterAward === false) return no('The supply chain was fixed before the head contract was awarded.');
  if (averageAnnualPence !== null && averageAnnualPence <= leastAnnualValue) {
    return no('The head contract is worth £5 million a year or less.');
  }
  if (subcontractPence !== null && subcontractPence < thresholdPence)
    return no('The sub-contract is worth too little.');
  const unknown = [
    centralGovernment === null && 'whether central government let the head contract',
    averageAnnualPence === null && 'the value of the head contract a year',
    subcontractPence === null && 'the value of the sub-contract',
    aroseAfterAward === null && 'whether the need came up after the head contract was awarded',
  ].filter((fact) => fact !== false);
  if (unknown.length > 0) return answer('cannot_tell', `It depends on ${unknown.join(', ')}.`);
  return answer(
    'must_advertise',
    'The head contract is a central government one worth more than £5 million a year, and the sub-contract is worth £25,000 or more.',
  );
}

function answer(duty: AdvertisingDuty['duty'], reason: string): AdvertisingDuty {
  return { duty, reason };
}

const no = (reason: string) => answer('not_required', reason);
