import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { fairnessExtent, sumFairnessCounts } from '#db/queries/fairness.ts';
import { notStated } from '../matching/count-places.server.ts';
import { sectors } from '../organisations/sector.ts';
import { type FairnessLine, readFairness } from './fairness.ts';

export const fairnessPeriods = ['open', 'quarter', 'year'] as const;
export type FairnessPeriod = (typeof fairnessPeriods)[number];
const days = { quarter: 91, year: 365 } as const;

/** The period that an address asks for; what is open when it asks for none. */
export function readPeriod(search: URLSearchParams): FairnessPeriod {
  return z
    .enum(fairnessPeriods)
    .catch('open')
    .parse(search.get('period') ?? 'open');
}

export type FairnessReport = {
  period: FairnessPeriod;
  /** The day of the last count; null before the first. */
  countedOn: string | null;
  opportunities: number;
  bySize: (FairnessLine & { name: string })[];
  bySector: (FairnessLine & { name: string })[];
};

/** How the first ten places were shared out, beside who qualified, from counts that were made at night. */
export async function readFairnessReport(services: Services, period: FairnessPeriod): Promise<FairnessReport> {
  const today = services.clock.today();
  const over =
    period === 'open'
      ? { openOn: today.toString() }
      : { countedSince: today.subtract({ days: days[period] }).toString() };
  const { opportunities, countedOn } = await fairnessExtent(services.db, over);
  const sums = await sumFairnessCounts(services.db, over);
  const reference = await services.reference.current();
  const linesOf = (dimension: 'size' | 'sector', nameOf: (value: string) => string) =>
    readFairness(sums.filter((sum) => sum.dimension === dimension)).map((line) => ({
      ...line,
      name: nameOf(line.value),
    }));
  return {
    period,
    countedOn,
    opportunities,
    bySize: linesOf('size', (value) => (value === notStated ? 'Not stated' : reference.label('scale', value))),
    bySector: linesOf('sector', sectorName),
  };
}

function sectorName(value: string): string {
  return sectors.find(({ code }) => code === value)?.label ?? 'Cannot be told from the legal form';
}
