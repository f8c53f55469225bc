import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** How codes are written in need_row: a code that no row has ever had has no bit. */
export type MatchBits = {
  /** Bits over districts. */
  districts(codes: readonly string[]): RawBuilder<unknown>;
  groups(codes: readonly string[]): RawBuilder<unknown>;
  specialisms(codes: readonly string[]): RawBuilder<unknown>;
};

const widths = { district: 512, group: 128, specialism: 128 };

/** Reads which bit stands for which code, once for a query: the numbers are handed to it as plain values. */
export async function readMatchBits(db: Kysely<Database>): Promise<MatchBits> {
  const rows = await db.selectFrom('match_bit').select(['list', 'code', 'bit']).execute();
  const bits = new Map(rows.map(({ list, code, bit }) => [`${list}:${code}`, bit]));
  const write = (list: keyof typeof widths, codes: readonly string[]) => {
    const digits = Array.from({ length: widths[list] }, () => '0');
    for (const code of codes) {
      const bit = bits.get(`${list}:${code}`);
      if (bit !== undefined && bit < digits.length) digits[bit] = '1';
    }
    return sql`${digits.join('')}::bit(${sql.lit(widths[list])})`;
  };
  return {
    districts: (codes) => write('district', codes),
    groups: (codes) => write('group', codes),
    specialisms: (codes) => write('specialism', codes),
  };
}

export const noDistrict = sql`repeat('0', 512)::bit(512)`;
export const noGroup = sql`repeat('0', 128)::bit(128)`;
