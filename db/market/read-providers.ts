import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema.ts';
import { dayOf } from './days.ts';
import { type PublishedProvider, type PublishedRow, placesOfBits, wordsOfRow } from './market-rows.ts';

type Row = {
  id: string;
  claimed: boolean;
  levels: string;
  fresh_until: string;
  certificates: Record<string, string>;
  service_types: string;
  packed: Uint8Array;
};

/** Reads what is published of the providers that a condition on `organisation_id` chooses; those without a row are left out. */
export async function readProviders(
  db: Kysely<Database>,
  condition: RawBuilder<unknown>,
): Promise<PublishedProvider[]> {
  // A provider is one row of few columns: a driver takes most of its time for each value.
  const { rows } = await sql<Row>`
    select organisation_id as id, bool_and(claimed) as claimed, min(levels::text) as levels, min(fresh_until::text) as fresh_until,
      (array_agg(certificates))[1] as certificates, string_agg(service_type, ' ' order by activity_id) as service_types,
      string_agg(bit_send(groups) || bit_send(specialisms) || bit_send(districts)
        || int4send(in_person::int) || int4send(coalesce(capacity, -1)), '' order by activity_id) as packed
    from match_row where ${condition} group by organisation_id`.execute(db);
  return rows.map(({ id, claimed, levels, fresh_until, certificates, service_types, packed }) => ({
    id,
    claimed,
    levels: itemsOf(levels).map(Number),
    freshUntil: itemsOf(fresh_until).map(dayOf),
    certificates,
    rows: unpack(packed, service_types.split(' ')),
  }));
}

function itemsOf(array: string): string[] {
  return array === '{}' ? [] : array.slice(1, -1).split(',');
}

// As Postgres sends bits: their number in four bytes, then the bits, the first one highest.
const lengthBytes = 4;
const lists = [placesOfBits.group, placesOfBits.specialism, placesOfBits.district];

function unpack(packed: Uint8Array, serviceTypes: readonly string[]): PublishedRow[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let from = 0;
  return serviceTypes.map((serviceType) => {
    const bits = new Int32Array(wordsOfRow);
    for (const { at, words } of lists) {
      from += lengthBytes;
      for (let word = 0; word < words; word += 1, from += 4) bits[at + word] = view.getInt32(from);
    }
    const inPerson = view.getInt32(from) === 1;
    const capacity = view.getInt32(from + 4);
    from += 8;
    return { serviceType, bits, inPerson, capacity };
  });
}
