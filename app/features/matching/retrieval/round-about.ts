import type { MarketNow } from '#db/market/market.ts';
import { rowsOf } from './answering.ts';
import { leading } from './leading.ts';
import { maskOf, meets } from './masks.ts';

/** A place and what is wanted round it. */
export type Around = {
  serviceTypes: readonly string[];
  /** Where the services are looked for. */
  around: readonly string[];
  /** Where any service is looked for. */
  districts: readonly string[];
  except: string;
  limit: number;
};

/** Providers round about a need, in no order that says anything, with the number of them all. */
export function roundAbout(market: MarketNow, asked: Around): { ids: string[]; total: number } {
  const { providers } = market.rows;
  const found = new Uint8Array(providers.ids.length);
  const mark = (serviceType: string | null, districts: readonly string[]) => {
    const rows = rowsOf(market, serviceType);
    const mask = maskOf(market, 'district', districts);
    for (let at = 0; at < rows.used && mask.length > 0; at += 1) {
      const provider = rows.provider[at] ?? -1;
      if (provider >= 0 && meets(rows.bits, at, mask)) found[provider] = 1;
    }
  };
  for (const serviceType of new Set(asked.serviceTypes)) mark(serviceType, asked.around);
  mark(null, asked.districts);
  found[providers.numbers.get(asked.except) ?? -1] = 0;
  const first = leading<string>(asked.limit, (left, right) => (left < right ? -1 : 1));
  let total = 0;
  for (const [provider, isFound] of found.entries()) {
    if (isFound === 0) continue;
    total += 1;
    first.offer(providers.ids[provider] ?? '');
  }
  return { ids: first.inOrder(), total };
}
