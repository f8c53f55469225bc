type OwedItem = { code: string; ruleSet: string; requiredOf: string | null; smallToo: boolean };
export type Owing = { is_prime: boolean; is_provider: boolean; size_band: string | null };

// Fewer than 10 staff.
const smallest: ReadonlySet<string> = new Set(['self_employed', 'micro']);

/**
 * The items that an organisation attests: of the sets required of primes, of providers, or of both. What it has accepted says
 * which; before it has accepted any, all of them, and for fewer than 10 staff those that are asked of the smallest
 * (domain.md 1.4).
 */
export function owedItems<Item extends OwedItem>(
  items: readonly Item[],
  organisation: Owing,
  accepted: ReadonlyMap<string, readonly string[]>,
): Item[] {
  const isSmallest = organisation.size_band !== null && smallest.has(organisation.size_band);
  return items.filter(({ code, ruleSet, requiredOf, smallToo }) => {
    const isAsked =
      requiredOf === 'prime' ? organisation.is_prime : requiredOf === 'provider' && organisation.is_provider;
    if (!isAsked) return false;
    const taken = accepted.get(ruleSet);
    return taken ? taken.includes(code) : smallToo || !isSmallest;
  });
}
