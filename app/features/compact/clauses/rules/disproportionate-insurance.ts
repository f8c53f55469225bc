import { type Amount, amountsIn } from '../amounts.ts';
import { periodsIn } from '../periods.ts';
import { cue, gap, type Reading, type Span } from '../reading.ts';
import type { ClauseRule } from '../rule.ts';
import {
  anniversary,
  asInHead,
  contractValue,
  customerAsks,
  customerSets,
  employers,
  head,
  innocent,
  innocentOverride,
  insurance,
  keeps,
  otherThanCover,
  professional,
  publicLiability,
  sameAsHead,
  subNamed,
  tellsOfHead,
  theSame,
  unlimited,
  whateverSize,
} from './disproportionate-insurance-cues.ts';

/** From which cover on nothing but a large contract asks for it, in pounds. Five million of employers' liability is the law. */
const tooMuch = { employers: 10_000_001, public: 10_000_000, professional: 5_000_000, other: 10_000_000 } as const;
const ratio = 40;

/** Cover beyond the risk of the work and the size of who does it (domain.md P16, C16). */
export const disproportionateInsurance: ClauseRule = {
  code: 'disproportionate_insurance',
  title: 'More insurance than the work needs',
  items: ['P16', 'C16'],
  why: 'It asks for cover that goes with the head contract, not with your part of it. Terms that are passed down should be proportionate to your role and size, and risk should sit with whoever can best manage it.',
  fairer:
    'The provider holds the insurance that the law requires, and public liability and professional indemnity cover in proportion to the value and the risk of its own services: £[2 million] and £[1 million] unless the parties agree in writing why more is needed and who pays for it.',
  finds(reading: Reading): boolean {
    const isAbout = mentions.test(reading.text) && reading.has(insurance);
    if (!isAbout && !reading.has(theSame)) return false;
    if (reading.has(innocent) && !reading.has(innocentOverride)) return false;
    if (asBefore(reading)) return true;
    if (!isAbout || (reading.has(tellsOfHead) && !reading.has(subNamed))) return false;
    if ((reading.has(sameAsHead) || reading.has(asInHead)) && reading.has(head) && !saysSmallSum(reading)) return true;
    if (reading.has(head) && reading.has(customerAsks) && !reading.has(subNamed)) return false;
    if (keptTooLong(reading)) return true;
    const amounts = amountsIn(reading.text).filter(({ start }) => !notCover.test(before(reading, start)));
    if (reading.has(unlimited) && !reading.text.includes('indemnif') && reading.has(insures)) return true;
    if (reading.has(whateverSize) && amounts.some(({ pounds }) => pounds >= 5_000_000)) return true;
    const value = statedValue(reading.text);
    if (value && amounts.some(({ pounds }) => pounds >= 2_000_000 && pounds >= value * ratio)) return true;
    const near = value ?? statedValue(reading.around);
    return amounts.some((amount) => {
      const kind = kindOf(reading, amount);
      const isFar = kind === 'professional' && amount.pounds >= 2_000_000 && near && amount.pounds >= near * ratio;
      return isFar || amount.pounds >= tooMuch[kind];
    });
  },
};
/** Cheap to ask of every sentence. */
const mentions = /insur|indemn|liability|cover|polic|underwrit|run-?off|third[- ]party|\b(?:p[il]i?|eli?)\b/;
const insures = cue('insur(?:e|es|ed|ance|ances)', 'cover', 'policy', 'sum insured');

/** Cover that is to outlive the work by so many years is of a builder's contract. */
const tooLongDays = 10 * 365;
const notCover =
  /(?:loss(?:es)?|claims|damages) (?:of )?up to $|(?:maximum|total|aggregate|overall) liability(?: [a-z]+){0,6} $|(?:limited|capped|restricted|amounts?) (?:to|at)(?: [a-z]+){0,3} $|(?:shall|will|does|do) not exceed(?: [a-z]+){0,3} $|(?:excess|deductible|programme|turnover|worth|valued?)(?: [a-z]+){0,4} $/;
const before = (reading: Reading, place: number) => reading.text.slice(Math.max(0, place - 40), place);

// "The head contract sets limits. The provider shall hold the same cover."
function asBefore(reading: Reading): boolean {
  if (!reading.has(theSame) || !reading.has(subNamed)) return false;
  const sentence = reading.around.slice(0, Math.max(0, reading.around.indexOf(reading.text)));
  return sentence.search(head) >= 0 && sentence.search(insurance) >= 0 && sentence.search(customerSets) >= 0;
}

// "The head terms on data apply, and cover shall be £250,000": the sum is its own, and not what the head contract asks for.
function saysSmallSum(reading: Reading): boolean {
  const amounts = amountsIn(reading.text);
  return amounts.length > 0 && amounts.every(({ pounds }) => pounds <= 1_000_000) && !reading.has(orMore);
}
const orMore = cue(
  'or',
  'greater',
  'higher',
  'same',
  'whichever',
  'value',
  'worth',
  'fee',
  'charges',
  'grant',
  'although',
  'though',
);

function keptTooLong(reading: Reading): boolean {
  if (!reading.has(keeps)) return false;
  const terms = periodsIn(reading.text).filter(({ days }) => days >= tooLongDays && days < 40 * 365);
  const covers = [...reading.all(insurance), ...reading.all(professional)];
  const others = reading.all(otherThanCover);
  return [...terms, ...reading.all(anniversary)].some((term) => {
    const near = Math.min(...covers.map((one) => gap(one, term)));
    return near <= 160 && others.every((other) => gap(other, term) > Math.min(near, 60));
  });
}

function kindOf(reading: Reading, amount: Amount): keyof typeof tooMuch {
  const kinds = [
    ['employers', employers],
    ['public', publicLiability],
    ['professional', professional],
  ] as const;
  const nearest = kinds
    .flatMap(([kind, asked]) =>
      reading.all(asked).map((span) => ({ kind, distance: distanceTo(span, amount, reading.text) })),
    )
    .filter(({ distance }) => distance <= 120)
    .sort((left, right) => left.distance - right.distance)[0];
  return nearest?.kind ?? 'other';
}

// A kind of cover is mostly named before its sum, or just behind it ("£5m public liability").
function distanceTo(kind: Span, amount: Amount, text: string): number {
  if (kind.end <= amount.start) return gap(kind, amount);
  return /^ (?:of |for |in )?(?:the )?$/.test(text.slice(amount.end, kind.start)) ? 1.5 : gap(kind, amount) + 25;
}

/** What the work is worth, where a text says so: in the sentence of the cover, or next to it. */
function statedValue(text: string): number | null {
  const values = amountsIn(text).filter(
    ({ start, pounds }) =>
      pounds < 1_000_000 &&
      contractValue.test(text.slice(Math.max(0, start - 60), start + 50)) &&
      !/(?:excess|deductible|claim|loss|liability|indemnity|cover|insur)/.test(
        text.slice(Math.max(0, start - 40), start),
      ),
  );
  return values[0]?.pounds ?? null;
}
