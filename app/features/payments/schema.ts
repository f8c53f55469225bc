import { z } from 'zod';
import { calendarDate, money, requiredText } from '../fields.ts';

const aDate = (name: string, missing: string) => calendarDate(name, missing).pipe(z.string());

export const invoiceForm = z.object({
  reference: requiredText('Enter the reference of the invoice', 60),
  amount: money('Enter the amount', 'The amount must be a sum of money, like 1250.50').pipe(
    z.number().min(1, { error: 'The amount must be more than £0' }),
  ),
  receivedOn: aDate('The day of receipt', 'Enter the day on which the prime received it'),
  invoiceDueOn: calendarDate('The due date', null),
});

const reason = requiredText('Enter the reason', 2000, 'The reason must be 2,000 characters or fewer');

/** What a prime does with an invoice, step by step: what each asks. */
export const primeSteps = ['accept', 'dispute', 'settle', 'reject', 'pay'] as const;
export type PrimeStep = (typeof primeSteps)[number];

/** What is sent with a step. A dispute and a refusal are told on the day: they have no date of their own. */
export type StepValue = { on: string | null; reason?: string; funderPaidOn?: string | null };

const onADay = (missing: string): z.ZodType<StepValue> => z.object({ on: aDate('The day', missing) });
const toldNow: z.ZodType<StepValue> = z.object({ reason }).transform((value) => ({ on: null, ...value }));

export const stepForms: Readonly<Record<PrimeStep, z.ZodType<StepValue>>> = {
  accept: onADay('Enter the day on which it was accepted as valid'),
  settle: onADay('Enter the day on which the dispute was settled'),
  dispute: toldNow,
  reject: toldNow,
  pay: z.object({
    on: aDate('The day', 'Enter the day on which it was paid'),
    funderPaidOn: calendarDate('The day on which your funder paid', null),
  }),
};

export const seenForm = z.object({ on: aDate('The day', 'Enter the day on which you saw the money') });
