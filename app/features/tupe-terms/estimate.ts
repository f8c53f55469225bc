import type { Rates } from './rates.ts';
import { type RedundancyLine, redundancyLines, type StaffGroup } from './redundancy.ts';

/** People who are paid alike. */
export type PayBand = {
  headcount: number;
  /** Full-time posts that they come to, in hundredths: 6.5 is 650. */
  fteHundredths: number;
  /** Of a full-time post. */
  annualPayPence: number;
};

export type EstimateInput = {
  bands: PayBand[];
  groups: StaffGroup[];
  termMonths: number;
  pensionPercent: number;
  /** Of pay: sickness cover, training, payroll and so on. */
  otherPercent: number;
  /** How many of a hundred are expected to be made redundant. */
  redundantPercent: number;
};

export type BandLine = PayBand & {
  /** For one person in a year. */
  payPence: number;
  niPence: number;
  pensionPence: number;
  otherPence: number;
  /** For all of the band in a year. */
  yearPence: number;
};

/** What a transfer would cost on stated assumptions, with every number on the way. */
export type Estimate = {
  input: EstimateInput;
  rates: Rates;
  headcount: number;
  bands: BandLine[];
  yearPence: number;
  termPence: number;
  /** The average, before the statutory limit. */
  weekPence: number;
  cappedWeekPence: number;
  redundancy: RedundancyLine[];
  /** All made redundant, each as old and as long in service as the band allows. */
  redundancyUpperPence: number;
  /** The share that is expected to be, in the middle of each band. */
  redundancyCentralPence: number;
  centralPence: number;
  upperPence: number;
};

const weeksInYear = 52;

/**
 * The cost of employing those who transfer for the term, and of redundancies: pay, the employer's National Insurance above
 * its threshold, pension and other on-costs for each person, and statutory redundancy pay. Whole pence throughout.
 */
export function estimateCost(input: EstimateInput, rates: Rates): Estimate {
  const bands = input.bands.filter(({ headcount }) => headcount > 0).map((band) => bandLine(band, input, rates));
  const headcount = bands.reduce((sum, band) => sum + band.headcount, 0);
  const yearPence = bands.reduce((sum, band) => sum + band.yearPence, 0);
  const payPence = bands.reduce((sum, band) => sum + band.headcount * band.payPence, 0);
  const weekPence = headcount === 0 ? 0 : Math.round(payPence / headcount / weeksInYear);
  const termPence = Math.round((yearPence * input.termMonths) / 12);
  const redundancy = redundancyLines(groupsOf(input.groups, headcount), weekPence, rates);
  const redundancyUpperPence = redundancy.reduce((sum, line) => sum + line.upperPence, 0);
  const allCentral = redundancy.reduce((sum, line) => sum + line.centralPence, 0);
  const redundancyCentralPence = Math.round((allCentral * input.redundantPercent) / 100);
  return {
    input,
    rates,
    headcount,
    bands,
    yearPence,
    termPence,
    weekPence,
    cappedWeekPence: Math.min(weekPence, rates.weekCapPence),
    redundancy,
    redundancyUpperPence,
    redundancyCentralPence,
    centralPence: termPence + redundancyCentralPence,
    upperPence: termPence + redundancyUpperPence,
  };
}

function bandLine(band: PayBand, { pensionPercent, otherPercent }: EstimateInput, rates: Rates): BandLine {
  const payPence = Math.round((band.annualPayPence * band.fteHundredths) / (100 * band.headcount));
  const niPence = percentOf(Math.max(0, payPence - rates.niThresholdPence), rates.niPercent);
  const pensionPence = percentOf(payPence, pensionPercent);
  const otherPence = percentOf(payPence, otherPercent);
  const yearPence = band.headcount * (payPence + niPence + pensionPence + otherPence);
  return { ...band, payPence, niPence, pensionPence, otherPence, yearPence };
}

// Percentages have two decimals: as whole hundredths nothing is lost on the way to the penny.
const percentOf = (pence: number, percent: number) => Math.round((pence * Math.round(percent * 100)) / 10_000);

// Where nobody says how old they are and how long they have served, all are of unknown age and service.
function groupsOf(groups: readonly StaffGroup[], headcount: number): StaffGroup[] {
  const known = groups.filter((group) => group.headcount > 0);
  const counted = known.reduce((sum, group) => sum + group.headcount, 0);
  const rest: StaffGroup[] =
    counted < headcount ? [{ headcount: headcount - counted, age: 'unknown', service: 'unknown' }] : [];
  return [...known, ...rest];
}

/** One band out of the totals of a declaration: so many people, and what they are paid together in a year. */
export function bandOfTotals(headcount: number, fte: number | null, annualPayPence: number): PayBand {
  const fteHundredths = fte === null || fte <= 0 ? headcount * 100 : Math.round(fte * 100);
  return {
    headcount,
    fteHundredths,
    annualPayPence: fteHundredths === 0 ? 0 : Math.round((annualPayPence * 100) / fteHundredths),
  };
}
