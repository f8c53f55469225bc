import { z } from 'zod';

const band = z.object({ code: z.string(), label: z.string(), from: z.number(), isMet: z.boolean() });
/** A band of scores: from which whole percentage on, and whether a prime in it can meet the standard. */
export type Band = z.infer<typeof band>;

/** The bands that a report was written under, as they are kept with it: a later edit changes no result. */
export const keptBands = z.object({ bands: z.array(band) });

/** The list of reference data that holds the bands; a steward may edit it (domain.md 1.1, to be verified). */
export const bandList = 'accreditation_band';

/** Bands as the reference data has them, the highest first. @throws when an entry has no boundary */
export function bandsOf(entries: readonly { code: string; label: string; detail: Record<string, unknown> }[]): Band[] {
  return entries
    .map(({ code, label, detail }) => {
      if (typeof detail.from !== 'number') throw new TypeError(`The band ${code} has no boundary`);
      return { code, label, from: detail.from, isMet: detail.met === true };
    })
    .sort((left, right) => right.from - left.from);
}

/** The percentage of all principles together: their mean, as a whole number; null until each has a score. */
export function overallOf(scores: readonly (number | null)[]): number | null {
  const given = scores.filter((score) => score !== null);
  if (given.length === 0 || given.length < scores.length) return null;
  return Math.round(given.reduce((sum, score) => sum + score, 0) / given.length);
}

/** The band of a whole percentage; the lowest holds all below it. @throws when there is no band at all */
export function bandOf(percent: number, bands: readonly Band[]): Band {
  const band = bands.find(({ from }) => percent >= from) ?? bands.at(-1);
  if (!band) throw new RangeError('There are no bands');
  return band;
}
