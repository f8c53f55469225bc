import { paths } from '#app/paths.ts';

export type ConductRoom = { text: string; hint: string; href: string; for: 'prime' | 'provider' | 'both' };

const room = (href: string, text: string, hint: string, of: ConductRoom['for'] = 'both'): ConductRoom => ({
  text,
  hint,
  href,
  for: of,
});

/** The ways from the home page of conduct into its rooms. A room adds its line here. */
export const conductRooms: readonly ConductRoom[] = [
  room(paths.commitments(), 'Commitments', 'What you have accepted, when, in which version and who signed'),
  room(paths.attestations(), 'Where you stand', 'Item by item: met, partly met or not met, with evidence'),
  room(
    paths.validations(),
    'Your views on others',
    'What primes and partners say of themselves, and whether you agree',
  ),
  room(paths.conductEvidence(), 'Evidence', 'Filed once, for as many items as it answers'),
  room(paths.conductEvidenceGraph(), 'What your evidence answers', 'Across all rule sets, and what is missing'),
  room(paths.subcontracts(), 'Sub-contracts', 'Signatures, referrals, invoices and notices, for both parties'),
  room(paths.findings(), 'Findings', 'What the tests found, with the rows behind each, to answer before it is public'),
  room(paths.concerns(), 'Concerns that you raised', 'With your name, in confidence or without a name'),
  room(paths.concernsAboutUs(), 'Concerns about you', 'What you may read of them, and your right of reply'),
  room(paths.cases(), 'Cases', 'What the stewards ask of you, and the steps to put it right'),
  room(paths.accreditations(), 'Accreditation', 'An independent assessment by principle, every 24 months', 'prime'),
  room(paths.compact(), 'Compact', 'Which agreement applies, notice, advance payment and a check of clauses'),
  room(paths.ruleSets(), 'Rule sets', 'Codes, standards and the Compact, item by item'),
];
