/** The sectors that a market is looked at by. What cannot be told from the legal form alone is null. */
export const sectors = [
  { code: 'vcse', label: 'Voluntary, community or social enterprise' },
  { code: 'private', label: 'Private' },
  { code: 'public', label: 'Public' },
] as const;
export type Sector = (typeof sectors)[number]['code'];

// A company limited by guarantee, a consortium or a royal charter may be of any sector.
const byLegalForm: Readonly<Record<string, Sector>> = {
  cic: 'vcse',
  registered_society: 'vcse',
  cio: 'vcse',
  scio: 'vcse',
  unincorporated_charity: 'vcse',
  trust: 'vcse',
  cls: 'private',
  plc: 'private',
  llp: 'private',
  sole_trader: 'private',
  local_authority: 'public',
  nhs: 'public',
  college: 'public',
  university: 'public',
};

/** The sector of an organisation, derived from its legal form and never typed in. */
export function sectorOf(legalForm: string | null): Sector | null {
  return byLegalForm[legalForm ?? ''] ?? null;
}
