/** An employer that must inform: each informs its own affected staff (domain.md 3.3). */
export const employers = ['outgoing', 'incoming'] as const;
export type Employer = (typeof employers)[number];

/** What representatives must be told, in the order of the regulation. */
export const informItems = [
  'fact',
  'date',
  'reasons',
  'legal',
  'economic',
  'social',
  'measures',
  'transferee_measures',
  'agency_numbers',
  'agency_places',
  'agency_work',
] as const;
export type InformItem = (typeof informItems)[number];

/** Each in words, with its place in TUPE 2006. */
export const itemFacts: Readonly<Record<InformItem, { words: string; source: string }>> = {
  fact: { words: 'That the transfer is to take place', source: 'regulation 13(2)(a)' },
  date: { words: 'When, at least about when', source: 'regulation 13(2)(a)' },
  reasons: { words: 'Why', source: 'regulation 13(2)(a)' },
  legal: { words: 'What it means in law for the staff affected', source: 'regulation 13(2)(b)' },
  economic: { words: 'What it means for their pay and prospects', source: 'regulation 13(2)(b)' },
  social: {
    words: 'What it means for them otherwise, such as where and with whom they work',
    source: 'regulation 13(2)(b)',
  },
  measures: {
    words: 'The measures that this employer envisages, or that there are none',
    source: 'regulation 13(2)(c)',
  },
  transferee_measures: {
    words: 'The measures that the incoming provider envisages, or that there are none',
    source: 'regulation 13(2)(d)',
  },
  agency_numbers: { words: 'How many agency workers work for this employer', source: 'regulation 13(2A)(a)' },
  agency_places: { words: 'Where they work', source: 'regulation 13(2A)(b)' },
  agency_work: { words: 'What kind of work they do', source: 'regulation 13(2A)(c)' },
};

/** What an employer must tell. Only the outgoing one passes on what the other envisages. */
export function itemsOf(employer: Employer): InformItem[] {
  return informItems.filter((item) => employer === 'outgoing' || item !== 'transferee_measures');
}

export function isInformItem(text: string): text is InformItem {
  return informItems.some((item) => item === text);
}
