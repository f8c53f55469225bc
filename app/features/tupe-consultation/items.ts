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

/** Each in words, as a heading of a letter, and with its place in TUPE 2006. */
export const itemFacts: Readonly<Record<InformItem, { heading: string; words: string; source: string }>> = {
  fact: { heading: 'The transfer', words: 'That the transfer is to take place', source: 'regulation 13(2)(a)' },
  date: { heading: 'When', words: 'When, at least about when', source: 'regulation 13(2)(a)' },
  reasons: { heading: 'Why', words: 'Why', source: 'regulation 13(2)(a)' },
  legal: {
    heading: 'What it means in law',
    words: 'What it means in law for the staff affected',
    source: 'regulation 13(2)(b)',
  },
  economic: {
    heading: 'What it means for pay and prospects',
    words: 'What it means for their pay and prospects',
    source: 'regulation 13(2)(b)',
  },
  social: {
    heading: 'What else it means for staff',
    words: 'What it means for them otherwise, such as where and with whom they work',
    source: 'regulation 13(2)(b)',
  },
  measures: {
    heading: 'Our measures',
    words: 'The measures that this employer envisages, or that there are none',
    source: 'regulation 13(2)(c)',
  },
  transferee_measures: {
    heading: 'Measures of the incoming provider',
    words: 'The measures that the incoming provider envisages, or that there are none',
    source: 'regulation 13(2)(d)',
  },
  agency_numbers: {
    heading: 'Agency workers: how many',
    words: 'How many agency workers work for this employer',
    source: 'regulation 13(2A)(a)',
  },
  agency_places: {
    heading: 'Agency workers: where',
    words: 'Where agency workers work',
    source: 'regulation 13(2A)(b)',
  },
  agency_work: {
    heading: 'Agency workers: what they do',
    words: 'What kind of work agency workers do',
    source: 'regulation 13(2A)(c)',
  },
};

/** What an employer must tell. Only the outgoing one passes on what the other envisages. */
export function itemsOf(employer: Employer): InformItem[] {
  return informItems.filter((item) => employer === 'outgoing' || item !== 'transferee_measures');
}

export function isInformItem(text: string): text is InformItem {
  return informItems.some((item) => item === text);
}
