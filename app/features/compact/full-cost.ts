import { Temporal } from 'temporal-polyfill';

export type FullCost = { directPence: number; overheadPence: number; pricePence: number };
export type CostView = FullCost & { fullPence: number; shortfallPence: number; overheadPercent: number | null };

/** What work costs in full, and by how much its price falls short of that (domain.md C02 and C13). */
export function viewCost({ directPence, overheadPence, pricePence }: FullCost): CostView {
  const fullPence = directPence + overheadPence;
  return {
    directPence,
    overheadPence,
    pricePence,
    fullPence,
    shortfallPence: Math.max(0, fullPence - pricePence),
    overheadPercent: directPence > 0 ? Math.round((overheadPence / directPence) * 1000) / 10 : null,
  };
}

type Term = { startsOn: string | null; endsOn: string | null; headEndsOn: string | null; reason: string | null };
export type TermView = {
  /** What is expected: as long as the head contract, or three years where its end is not known. */
  expectedUntil: string | null;
  isShort: boolean;
  reason: string | null;
  isFlagged: boolean;
};
const yearsExpected = 3;

/**
 * Whether a sub-contract lasts as long as the Compact expects: to the end of the head contract or, where that is not known,
 * three years. What is shorter wants a reason (domain.md C09).
 */
export function viewTerm({ startsOn, endsOn, headEndsOn, reason }: Term): TermView {
  const expectedUntil = headEndsOn ?? (startsOn && lastDayOf(startsOn));
  const isShort = endsOn !== null && expectedUntil !== null && endsOn < expectedUntil;
  const given = reason?.trim() || null;
  return { expectedUntil, isShort, reason: given, isFlagged: isShort && given === null };
}

const lastDayOf = (startsOn: string) =>
  Temporal.PlainDate.from(startsOn).add({ years: yearsExpected }).subtract({ days: 1 }).toString();
