/** Where an organisation belongs by its legal form. Derived, never typed in (design.md 2); monitored, never scored. */
export const sectors = ['vcse', 'private', 'public', 'other', 'not_stated'] as const;
export type Sector = (typeof sectors)[number];

const sectorsByForm: Readonly<Record<string, Sector>> = {
  clg: 'vcse',
  cic: 'vcse',
  registered_society: 'vcse',
  cio: 'vcse',
  scio: 'vcse',
  unincorporated_charity: 'vcse',
  trust: 'vcse',
  royal_charter: 'vcse',
  cls: 'private',
  plc: 'private',
  llp: 'private',
  sole_trader: 'private',
  local_authority: 'public',
  nhs: 'public',
  college: 'public',
  university: 'public',
};

/**
 * The sector that a legal form stands for (domain.md 8.2). A company limited by guarantee counts as voluntary, community or
 * social enterprise: it has no shareholders to pay.
 */
export function sectorOf(legalForm: string | null): Sector {
  if (legalForm === null) return 'not_stated';
  return sectorsByForm[legalForm] ?? 'other';
}

export const sectorNames: Readonly<Record<Sector, string>> = {
  vcse: 'Voluntary, community and social enterprise',
  private: 'Private',
  public: 'Public',
  other: 'Other or mixed',
  not_stated: 'Not stated',
};

/** What stands in counts for an organisation that does not say how large it is. */
export const sizeNotStated = 'not_stated';

const smallSizes: ReadonlySet<string> = new Set(['self_employed', 'micro', 'small']);

/** True for fewer than 50 staff. Not for an organisation that does not say. */
export function isSmall(sizeBand: string | null): boolean {
  return sizeBand !== null && smallSizes.has(sizeBand);
}
