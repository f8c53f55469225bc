import { tupeCostRates } from '#db/reference/tupe-cost-rates.ts';
import type { Jurisdiction } from '../tupe/domain.ts';

/** The rates by which one transfer is reckoned. */
export type Rates = {
  version: number;
  /** The day from which they are in force. */
  from: string;
  niPercent: number;
  niThresholdPence: number;
  /** The employer's least under automatic enrolment, where nobody says more. */
  pensionPercent: number;
  weekCapPence: number;
  qualifyingYears: number;
  mostYears: number;
  source: string;
  /** What a reader must know before relying on them: it is from memory, or it is not of the date. */
  caution: string | null;
};

/** The rates of the day on which staff transfer. @param on '2026-10-01'; null before a date is planned */
export function ratesOn(on: string | null, jurisdiction: Jurisdiction, today: string): Rates {
  const { version, sets, redundancy } = tupeCostRates;
  const day = on ?? today;
  const [first] = sets;
  const set = sets.findLast(({ from }) => from <= day) ?? first;
  if (!set || !first) throw new Error('There are no rates');
  const isLast = set === sets.at(-1);
  return {
    version,
    from: set.from,
    niPercent: set.employer_ni_percent,
    niThresholdPence: set.employer_ni_threshold_pence,
    pensionPercent: set.pension_percent,
    weekCapPence: set.week_cap_pence[jurisdiction],
    qualifyingYears: redundancy.qualifying_years,
    mostYears: redundancy.most_years,
    source: `${set.source}. ${redundancy.source}`,
    caution: cautionOf(set.verify[jurisdiction], {
      isBefore: day < first.from,
      isAfter: isLast && day >= nextApril(set.from),
    }),
  };
}

function cautionOf(mustCheck: boolean, { isBefore, isAfter }: { isBefore: boolean; isAfter: boolean }): string | null {
  if (isBefore) return 'We keep no rates for so early a date: these are the earliest that we have.';
  if (isAfter) return 'Rates for that date are not known yet: these are the latest that we have.';
  return mustCheck ? 'One of these figures is from memory: check it before you rely on it.' : null;
}

const nextApril = (from: string) => `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
