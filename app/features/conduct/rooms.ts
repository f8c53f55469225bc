import { paths } from '#app/paths.ts';

export type ConductRoom = { text: string; hint: string; href: string; for: 'prime' | 'provider' | 'both' };

/** The ways from the home page of conduct into its rooms. A room adds its line here. */
export const conductRooms: readonly ConductRoom[] = [
  {
    text: 'What you have accepted',
    hint: 'Commitments, versions, dates and who signed',
    href: paths.commitments(),
    for: 'both',
  },
  {
    text: 'All rule sets',
    hint: 'Codes, standards and the Compact, item by item',
    href: paths.ruleSets(),
    for: 'both',
  },
  {
    text: 'Concerns',
    hint: 'Say that a promise was not kept, come back with a receipt, and answer what is raised about you',
    href: paths.concerns(),
    for: 'both',
  },
];
