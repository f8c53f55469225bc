import { type RawBuilder, sql } from 'kysely';
import type { IndexName } from '../engine.ts';

/**
 * A set of documents is a table of bitmaps over their slots: (block, bits), each block at most once. The widths stand in
 * the functions of the database too, which write the bitmaps.
 */
export type Bitmaps = RawBuilder<unknown>;

const slotBits = 12;
const width = 1 << slotBits;

/** Every document of an index that was not removed. */
export const everything = (index: IndexName): Bitmaps => bearers(index, ['*']);

/** The documents that bear one of some tags. */
export function bearers(index: IndexName, tags: readonly string[]): Bitmaps {
  return sql`
    select block, bit_or(bits) as bits from search_bitmap
    where index_name = ${index} and tag = any(${[...tags]}::text[]) group by block`;
}

/**
 * The documents at some slots. Their bits are put together in numbers of 64, which takes a tenth of the time that
 * bit strings take, and the numbers in bit strings by way of hexadecimal.
 * @param slots a query of one column, slot
 */
export function atSlots(slots: RawBuilder<unknown>): Bitmaps {
  return sql`
    select * from (
      with part as materialized (
        select slot >> 6 as at, bit_or(1::bigint << (63 - (slot & 63))) as bits from (${slots}) as at_slot group by 1)
      select number >> ${sql.lit(slotBits - 6)} as block,
        ('x' || string_agg(lpad(to_hex(coalesce(bits, 0)), 16, '0'), '' order by number))::bit(${sql.lit(width)}) as bits
      from generate_series(0, (select max(at) from part) | ${sql.lit(width / 64 - 1)}) as number
        left join part on at = number
      group by 1) as put_together`;
}

export function inAny(sets: readonly Bitmaps[]): Bitmaps {
  const [only, ...others] = sets;
  if (!only) return atSlots(sql`select 0 as slot where false`);
  if (others.length === 0) return only;
  return sql`select block, bit_or(bits) as bits from (${union(sets)}) as set group by block`;
}

/** The documents that are in every set. There must be one at least. */
export function inAll(sets: readonly Bitmaps[]): Bitmaps {
  const [only, ...others] = sets;
  if (only && others.length === 0) return only;
  return sql`
    select block, bit_and(bits) as bits from (${union(sets)}) as set group by block having count(*) = ${sets.length}::int`;
}

const union = (sets: readonly Bitmaps[]) => sql.join(sets, sql` union all `);

/** Bitmaps in one array, in the order of their blocks and with nothing left out, for `isIn` and `ofBlock`. */
export function asArray(bitmaps: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select array_agg(bits order by number) as bits from (
      with set as materialized (select * from ${bitmaps})
      select number, bits from generate_series(0, (select max(block) from set)) as number
        left join set on block = number) as listed`;
}

/** Whether the document at `slot` is in a set. @param array a table that holds the set in the form of `asArray` */
export function isIn(array: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`get_bit((select bits from ${array})[(slot >> ${sql.lit(slotBits)}) + 1], slot & ${sql.lit(width - 1)}) = 1`;
}

/** The bits of a set in the block of a row; null where it has none. */
export function ofBlock(array: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select bits from ${array})[block + 1]`;
}
