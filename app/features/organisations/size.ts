const smallSizes: ReadonlySet<string> = new Set(['self_employed', 'micro', 'small']);

/** True for fewer than 50 staff. Not for an organisation that does not say. */
export function isSmall(sizeBand: string | null): boolean {
  return sizeBand !== null && smallSizes.has(sizeBand);
}

/** True for fewer than 250 staff: a small or medium-sized enterprise. Not for an organisation that does not say. */
export function isSme(sizeBand: string | null): boolean {
  return isSmall(sizeBand) || sizeBand === 'medium' || sizeBand === 'sme';
}
