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
    text: 'Accreditation',
    hint: 'The visit, the survey of your partners, the questionnaire and the report',
    href: paths.accreditations(),
    for: 'prime',
  },
  {
    text: 'What you attest',
    hint: 'Your promises item by item: what you say, show and are confirmed in',
    href: paths.attestations(),
    for: 'both',
  },
  {
    text: 'Your evidence',
    hint: 'Filed once, for all that it answers, and what is missing',
    href: paths.conductEvidence(),
    for: 'both',
  },
  {
    text: 'Views that are asked of you',
    hint: 'Whether those whom you work with keep their promises',
    href: paths.validations(),
    for: 'both',
  },
  {
    text: 'All rule sets',
    hint: 'Codes, standards and the Compact, item by item',
    href: paths.ruleSets(),
    for: 'both',
  },
  {
    text: 'Findings',
    hint: 'What the rows show of a breach, your answer, and breaches that you report yourself',
    href: paths.findings(),
    for: 'both',
  },
];
