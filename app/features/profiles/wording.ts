import type { Commercial, InsuranceKind } from './domain.ts';

/** TUPE is the law that moves staff with the work; every page that uses these words explains it once. */
export const tupeWords: Record<NonNullable<Commercial['tupeExperience']>, string> = {
  none: 'No transfers of staff yet',
  transferred_in: 'Staff have moved to us',
  transferred_out: 'Staff have moved from us',
  both: 'Staff have moved to us and from us',
};

export const insuranceWords: Record<InsuranceKind, string> = {
  public_liability: 'Public liability insurance',
  employers_liability: 'Employers’ liability insurance',
  professional_indemnity: 'Professional indemnity insurance',
};

/** The capabilities under headings, so that 14 of them can be taken in. */
export const capabilityGroups = [
  { heading: 'People you support', codes: ['CAP08', 'CAP11', 'CAP12', 'CAP13'] },
  { heading: 'Places and partners', codes: ['CAP02', 'CAP03', 'CAP10', 'CAP14'] },
  { heading: 'Employers', codes: ['CAP09'] },
  { heading: 'Running the work', codes: ['CAP04', 'CAP05', 'CAP06'] },
  { heading: 'Money and contracts', codes: ['CAP01', 'CAP07'] },
] as const;
