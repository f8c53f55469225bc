import { z } from 'zod';

/** What stewards may look at, one at a time. */
export const shows = ['dates', 'undeclared', 'disputed', 'eli', 'overlaps', 'exceptions', 'people'] as const;
export type Show = (typeof shows)[number];

export const showWords: Readonly<Record<Show, string>> = {
  dates: 'Next 6 months',
  undeclared: 'Undeclared',
  disputed: 'Disputed',
  eli: 'Information overdue',
  overlaps: 'Dates that overlap',
  exceptions: 'Excused or at risk',
  people: 'People affected',
};

export const showHints: Readonly<Record<Show, string>> = {
  dates: 'Transfers whose day is in the next 6 months, the nearest first.',
  undeclared:
    'Signed sub-contracts and published opportunities for which nobody has declared what is held about TUPE, or whose prime still waits for advice.',
  disputed: 'Transfers about which the parties disagree, with how long.',
  eli: 'Transfers for which employee liability information was not given by its last day, without special circumstances.',
  overlaps: 'Transfers whose old contract ends after the new work begins.',
  exceptions: 'Special circumstances for late information, and sub-contracts signed in spite of a dispute.',
  people:
    'How many people the transfers to come, or under dispute, touch. Fewer than 5 is not shown; others are rounded to 5.',
};

export type Filter = { show: Show; programme: string | null; nation: 'GB' | 'NI' | null };

/** Reads the filters of an address; what it does not know is left out. */
export function oversightFilter(search: URLSearchParams): Filter {
  return {
    show: z.enum(shows).catch('dates').parse(search.get('show')),
    programme: search.get('programme')?.slice(0, 100) || null,
    nation: z.enum(['GB', 'NI']).nullable().catch(null).parse(search.get('nation')),
  };
}

/** The same as a query. */
export function filterQuery({ show, programme, nation }: Filter, page?: number): Record<string, string | undefined> {
  return {
    show,
    programme: programme ?? undefined,
    nation: nation ?? undefined,
    page: page === undefined ? undefined : String(page),
  };
}
