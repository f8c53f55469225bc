import { z } from 'zod';

/** What an incoming provider may plan for the staff who come to it. */
export const measureKinds = [
  'reorganisation',
  'pay_dates',
  'place_of_work',
  'hours',
  'redundancies',
  'pension',
  'other',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const measureWords: Readonly<Record<MeasureKind, { heading: string; hint: string }>> = {
  reorganisation: { heading: 'Reorganisation', hint: 'For example other teams, managers or job titles' },
  pay_dates: { heading: 'Pay dates', hint: 'For example paid on the last working day and not on the 25th' },
  place_of_work: { heading: 'Place of work', hint: 'For example another office, or working from home' },
  hours: { heading: 'Hours', hint: 'For example other shifts or opening times' },
  redundancies: { heading: 'Redundancies', hint: 'How many, in which roles, when and why' },
  pension: { heading: 'Pension', hint: 'Which scheme staff can join, and what each side pays' },
  other: { heading: 'Other measures', hint: 'For example uniforms, systems, expenses or leave years' },
};

export const mostOfAMeasure = 10_000;

/** What every letter about a transfer names. */
export const transferNames = z.object({
  services: z.string(),
  sites: z.array(z.string()),
  transferOn: z.string().nullable(),
  outgoing: z.array(z.string()),
  incoming: z.array(z.string()),
});
export type TransferNames = z.infer<typeof transferNames>;

/** What is written in a measures letter, by its incoming provider. */
export const letterContent = z.object({
  envisaged: z.boolean(),
  opening: z.string(),
  measures: z.partialRecord(z.enum(measureKinds), z.string()),
  closing: z.string(),
  signedBy: z.string(),
  /** What it named when it was sent: whatever the record says later, a letter that was sent stays as it was. */
  names: transferNames.optional(),
});
export type LetterContent = z.infer<typeof letterContent>;
