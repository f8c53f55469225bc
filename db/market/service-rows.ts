import { type PublishedRow, type ServiceRows, wordsOfRow } from './market-rows.ts';

const firstRoom = 64;

export function emptyRows(room = firstRoom): ServiceRows {
  return {
    used: 0,
    gone: 0,
    provider: new Int32Array(room),
    bits: new Int32Array(room * wordsOfRow),
    inPerson: new Uint8Array(room),
    capacity: new Int32Array(room),
  };
}

/** Adds a row at the end, beside those of the same provider that were added just before. */
export function addRow(rows: ServiceRows, provider: number, row: Omit<PublishedRow, 'serviceType'>): void {
  const at = rows.used;
  if (at >= rows.provider.length) makeRoom(rows, at * 2);
  rows.provider[at] = provider;
  rows.bits.set(row.bits, at * wordsOfRow);
  rows.inPerson[at] = row.inPerson ? 1 : 0;
  rows.capacity[at] = row.capacity;
  rows.used = at + 1;
}

function makeRoom(rows: ServiceRows, room: number): void {
  rows.provider = new Int32Array(rows.provider.buffer.transfer(room * 4));
  rows.bits = new Int32Array(rows.bits.buffer.transfer(room * wordsOfRow * 4));
  rows.inPerson = new Uint8Array(rows.inPerson.buffer.transfer(room));
  rows.capacity = new Int32Array(rows.capacity.buffer.transfer(room * 4));
}

/** Takes out the rows of a provider. */
export function removeRows(rows: ServiceRows, provider: number): void {
  let at = rows.provider.indexOf(provider);
  for (; at >= 0 && at < rows.used && rows.provider[at] === provider; at += 1) {
    rows.provider[at] = -1;
    rows.gone += 1;
  }
}

/** The same rows without those that are gone, once they are a third of all. */
export function withoutGaps(rows: ServiceRows): ServiceRows {
  if (rows.gone * 3 <= rows.used) return rows;
  const whole = emptyRows(rows.used - rows.gone + firstRoom);
  for (let at = 0; at < rows.used; at += 1) {
    const provider = rows.provider[at] ?? -1;
    if (provider < 0) continue;
    const bits = rows.bits.subarray(at * wordsOfRow, (at + 1) * wordsOfRow);
    addRow(whole, provider, { bits, inPerson: rows.inPerson[at] === 1, capacity: rows.capacity[at] ?? -1 });
  }
  return whole;
}
