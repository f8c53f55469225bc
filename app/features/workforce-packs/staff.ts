import { z } from 'zod';

// What is asked of each employee (domain.md 3.5), and nothing besides.

export const payBands = [
  ['under_20', 'Under £20,000', 0],
  ['20_to_25', '£20,000 to £24,999', 20_000],
  ['25_to_30', '£25,000 to £29,999', 25_000],
  ['30_to_35', '£30,000 to £34,999', 30_000],
  ['35_to_40', '£35,000 to £39,999', 35_000],
  ['40_to_50', '£40,000 to £49,999', 40_000],
  ['50_to_60', '£50,000 to £59,999', 50_000],
  ['60_or_more', '£60,000 or more', 60_000],
] as const;

/** Bands that tell apart who has two years, from which rights at a dismissal hang, and longer service. */
export const serviceBands = [
  ['under_2', 'Under 2 years', 0],
  ['2_to_5', '2 to 4 years', 2],
  ['5_to_10', '5 to 9 years', 5],
  ['10_to_20', '10 to 19 years', 10],
  ['20_or_more', '20 years or more', 20],
] as const;

export const pensionTypes = [
  ['public', 'Public service scheme'],
  ['broadly_comparable', 'Broadly comparable scheme'],
  ['defined_benefit', 'Other defined benefit scheme'],
  ['defined_contribution', 'Defined contribution scheme'],
  ['none', 'No scheme'],
  ['unknown', 'Not known'],
] as const;

export const origins = [
  ['yes', 'Moved from a public body'],
  ['no', 'Did not move from a public body'],
  ['unknown', 'Not known'],
] as const;

/** One employee, without anything that says who it is. */
export type Employee = {
  role: string;
  site: string;
  pay: string;
  /** Of full-time, more than 0 and at most 1. */
  fte: number;
  service: string;
  pension: string;
  origin: string;
};

export const columns = ['role', 'pay', 'fte', 'site', 'service', 'pension', 'origin'] as const;
export type Column = (typeof columns)[number];

export const columnTitles: Record<Column, string> = {
  role: 'Role',
  pay: 'Pay band',
  fte: 'FTE',
  site: 'Site',
  service: 'Length of service',
  pension: 'Pension type',
  origin: 'Public origin',
};

/** The tables that count all staff by one thing. In the first two, neighbours stand beside each other. */
export const countedBy = ['pay', 'service', 'pension', 'origin'] as const;
export type CountedBy = (typeof countedBy)[number];

const labels = {
  pay: payBands,
  service: serviceBands,
  pension: pensionTypes,
  origin: origins,
} satisfies Record<CountedBy, readonly (readonly [string, string, ...unknown[]])[]>;

export function codesOf(by: CountedBy): string[] {
  return labels[by].map(([code]) => code);
}

export function codeLabel(by: CountedBy, code: string): string {
  return labels[by].find(([known]) => known === code)?.[1] ?? code;
}

export const isOrdered = (by: CountedBy): boolean => by === 'pay' || by === 'service';

const group = { keys: z.array(z.string()).min(1), count: z.number().int().min(5), asAt: z.iso.date() };
const counted = z.array(z.object(group));
export type Counted = z.infer<typeof counted>[number];

/**
 * What bidders see: lines of role and site, and all staff counted by one thing at a time. `people` is null, and there is
 * nothing else, where there are fewer than five. Each figure has the date as at which it was last moved.
 */
export const figuresSchema = z.object({
  rule: z.literal(1),
  people: z.number().int().nullable(),
  lines: z.array(z.object({ ...group, fte: z.number(), spread: counted.nullable() })),
  tables: z.object({ pay: counted, service: counted, pension: counted, origin: counted }),
});
export type Figures = z.infer<typeof figuresSchema>;
export type Line = Figures['lines'][number];
