/** Every district of every requirement, once, in the order of their codes. */
export function districtsAsked(requirements: readonly { districts: readonly string[] }[]): string[] {
  return [...new Set(requirements.flatMap(({ districts }) => districts))].sort();
}

/** The districts asked for that lie outside the head contract's area: a warning to the prime, never a refusal. */
export function districtsOutside(asked: readonly string[], area: readonly string[] | null): string[] {
  if (!area) return [];
  const inside = new Set(area);
  return asked.filter((code) => !inside.has(code));
}
