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
