import { dayOf, never } from '#db/market/days.ts';
import type { MarketNow } from '#db/market/market.ts';
import type { AskedNeed, Whom } from './asked.ts';

/** What is asked of a provider whatever it offers. */
export function qualifying(
  { rows: { providers } }: MarketNow,
  { need, claimedOnly, except }: Whom,
): (provider: number) => boolean {
  const excepted = providers.numbers.get(except) ?? -1;
  const { mandatoryEvidence, today } = need;
  return (provider) =>
    provider !== excepted &&
    (!claimedOnly || providers.claimed[provider] === 1) &&
    mandatoryEvidence.every((kind) => (providers.certificates[provider]?.[kind] ?? '') >= today);
}

/** How many of the mandatory certificates a provider lacks today. */
export function certificatesLacking({ rows: { providers } }: MarketNow, need: AskedNeed): (provider: number) => number {
  const { mandatoryEvidence, today } = need;
  return (provider) =>
    mandatoryEvidence.filter((kind) => (providers.certificates[provider]?.[kind] ?? '') < today).length;
}

/** The points of a provider for what it can do, and for evidence of it that is current. */
export function capabilityPoints(market: MarketNow, { capabilities, today }: AskedNeed): (provider: number) => number {
  const { levels, freshUntil } = market.rows.providers;
  const day = dayOf(today);
  const asked = capabilities.flatMap(({ code, points, freshPoints }) => {
    const bit = market.bitOf('capability', code);
    return bit === undefined ? [] : [{ levels: levels[bit], freshUntil: freshUntil[bit], points, freshPoints }];
  });
  return (provider) => {
    let sum = 0;
    for (const { levels, freshUntil, points, freshPoints } of asked) {
      sum += points[levels?.[provider] ?? 0] ?? 0;
      if (freshUntil && (freshUntil[provider] ?? never) >= day) sum += freshPoints;
    }
    return sum;
  };
}
