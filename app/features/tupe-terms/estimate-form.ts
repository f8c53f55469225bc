import { z } from 'zod';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import { money, percentage, wholeNumber } from '../fields.ts';
import { penceAsTyped } from '../wording.ts';
import { bandOfTotals, type EstimateInput } from './estimate.ts';
import type { Rates } from './rates.ts';
import { ageBands, serviceBands } from './redundancy.ts';

/** How many pay bands, and how many groups by age and service, an estimate can have: those of three packs, however they are grouped. */
export const bandRows = Array.from({ length: 24 }, (_, index) => index + 1);
export const groupRows = Array.from({ length: 18 }, (_, index) => index + 1);

export const bandFields = (row: number) => ({ people: `people_${row}`, fte: `fte_${row}`, pay: `pay_${row}` });
export const groupFields = (row: number) => ({
  people: `group_${row}`,
  age: `age_${row}`,
  service: `service_${row}`,
});

const mostPeople = 100_000;
const mostPayPence = 100_000_000;
const people = wholeNumber(null, 0, mostPeople, 'Enter how many people, as a whole number');
const pay = money(null, 'Enter the yearly pay in pounds, such as 28,500').refine(
  (pence) => pence === null || pence <= mostPayPence,
  { error: 'The yearly pay must be £1,000,000 or less' },
);
const wrongFte = 'Enter full-time posts as a number, such as 6.5';
const fte = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.trim() : ''),
    z.string().regex(/^(\d{1,6}(\.\d{1,2})?)?$/, { error: wrongFte }),
  )
  .transform((text) => (text === '' ? null : Math.round(Number(text) * 100)));
const wrongPercent = 'Enter a percentage from 0 to 100, such as 5 or 4.25';
const code = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.preprocess((value) => (value === undefined || value === '' ? 'unknown' : value), z.enum(codes));

const bandShape = Object.fromEntries(
  bandRows.flatMap((row): [string, z.ZodType][] => {
    const names = bandFields(row);
    return [
      [names.people, people],
      [names.fte, fte],
      [names.pay, pay],
    ];
  }),
);
const groupShape = Object.fromEntries(
  groupRows.flatMap((row): [string, z.ZodType][] => {
    const names = groupFields(row);
    return [
      [names.people, people],
      [names.age, code(ageBands)],
      [names.service, code(serviceBands)],
    ];
  }),
);
const termShape = {
  term: wholeNumber('Enter for how many months', 1, 240, 'Enter a number of months from 1 to 240').pipe(z.number()),
  pension: percentage('Enter what the employer pays for pensions, or 0', wrongPercent).pipe(z.number()),
  other: percentage('Enter other costs, or 0', wrongPercent).pipe(z.number()),
  redundant: percentage('Enter how many in a hundred, or 0', wrongPercent).pipe(z.number()),
};
const band = z.object({ people: z.number().nullable(), fte: z.number().nullable(), pay: z.number().nullable() });
const group = z.object({ people: z.number().nullable(), age: z.enum(ageBands), service: z.enum(serviceBands) });

/** What an estimate is made of, row by row; rows left empty are nobody. */
export const estimateForm = z
  .object({ ...bandShape, ...groupShape, ...termShape })
  .transform((form, context): EstimateInput => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const of = (names: Record<string, string>) =>
      Object.fromEntries(Object.entries(names).map(([key, name]) => [key, Reflect.get(form, name)]));
    const bands = bandRows.flatMap((row) => {
      const names = bandFields(row);
      const typed = band.parse(of(names));
      if (!typed.people) return [];
      if (typed.pay === null) wrong(names.pay, 'Enter the yearly pay of a full-time post');
      const fteHundredths = typed.fte ?? typed.people * 100;
      if (fteHundredths > typed.people * 100) wrong(names.fte, 'Full-time posts cannot be more than the people');
      return [{ headcount: typed.people, fteHundredths, annualPayPence: typed.pay ?? 0 }];
    });
    const groups = groupRows.flatMap((row) => {
      const typed = group.parse(of(groupFields(row)));
      return typed.people ? [{ headcount: typed.people, age: typed.age, service: typed.service }] : [];
    });
    const all = bands.reduce((sum, { headcount }) => sum + headcount, 0);
    const grouped = groups.reduce((sum, { headcount }) => sum + headcount, 0);
    if (grouped > all) wrong(groupFields(1).people, `There are ${all} people in the pay bands, and ${grouped} here`);
    return {
      bands,
      groups,
      termMonths: form.term,
      pensionPercent: form.pension,
      otherPercent: form.other,
      redundantPercent: form.redundant,
    };
  });

/** What the form holds before anything was typed: the totals of the record, where there are any, and the legal minimum. */
export function estimateDefaults(
  { headcount, fte, annual_pay_pence: payPence }: Pick<TupeDeclarationRow, 'headcount' | 'fte' | 'annual_pay_pence'>,
  rates: Rates,
): Record<string, string> {
  const values: Record<string, string> = {
    term: '12',
    pension: String(rates.pensionPercent),
    other: '0',
    redundant: '0',
  };
  if (!headcount) return values;
  const names = bandFields(1);
  const total = bandOfTotals(headcount, fte, payPence ?? 0);
  return {
    ...values,
    [names.people]: String(headcount),
    [names.fte]: String(total.fteHundredths / 100),
    ...(payPence === null ? {} : { [names.pay]: penceAsTyped(total.annualPayPence) }),
  };
}
