import { never } from './days.ts';
import { anyService, type MarketRows, type Providers, type PublishedProvider } from './market-rows.ts';
import { addRow, emptyRows, removeRows, withoutGaps } from './service-rows.ts';

const firstRoom = 64;

/** Puts what is published of a provider in the place of what was; one without rows is in no row any more. */
export function replaceProvider({ services, providers }: MarketRows, published: PublishedProvider): void {
  const number = numberOf(providers, published.id);
  if ((providers.rows[number] ?? 0) > 0) {
    for (const [serviceType, rows] of services) {
      removeRows(rows, number);
      services.set(serviceType, withoutGaps(rows));
    }
  }
  writeStanding(providers, number, published);
  for (const row of published.rows) {
    for (const serviceType of [row.serviceType, anyService]) {
      const rows = services.get(serviceType) ?? emptyRows();
      services.set(serviceType, rows);
      addRow(rows, number, row);
    }
  }
}

function numberOf(providers: Providers, id: string): number {
  const known = providers.numbers.get(id);
  if (known !== undefined) return known;
  const number = providers.ids.push(id) - 1;
  providers.numbers.set(id, number);
  if (number >= providers.claimed.length) {
    const room = Math.max(firstRoom, number * 2);
    const grow = (ints: Int32Array<ArrayBuffer>) => new Int32Array(ints.buffer.transfer(room * 4));
    providers.claimed = new Uint8Array(providers.claimed.buffer.transfer(room));
    providers.rows = grow(providers.rows);
    providers.levels = providers.levels.map((levels) => new Uint8Array(levels.buffer.transfer(room)));
    providers.freshUntil = providers.freshUntil.map(grow);
  }
  return number;
}

function writeStanding(providers: Providers, number: number, published: PublishedProvider): void {
  providers.rows[number] = published.rows.length;
  providers.claimed[number] = published.claimed ? 1 : 0;
  providers.certificates[number] = published.certificates;
  while (providers.levels.length < published.levels.length) {
    providers.levels.push(new Uint8Array(providers.claimed.length));
    providers.freshUntil.push(new Int32Array(providers.claimed.length));
  }
  for (const [bit, levels] of providers.levels.entries()) levels[number] = published.levels[bit] ?? 0;
  for (const [bit, days] of providers.freshUntil.entries()) days[number] = published.freshUntil[bit] ?? never;
}
