import { type RawBuilder, sql } from 'kysely';
import type { IndexName, SearchResult } from '../engine.ts';

/** The bits of the tags of many documents, `width` bytes each, one after the other. */
type Packed = { missed: string | null; bits: string };

export type PackedTags = { width: number; tags: readonly { tag: string; bit: number }[]; packed: readonly Packed[] };

/**
 * The tags of a sample of what was found, as bits: Postgres hands them over, and they are counted here, which is ten times
 * as quick as taking arrays of text apart.
 * @param sample a table with the ids of documents and the field whose filter each missed, if any
 */
export function packTags(
  index: IndexName,
  facets: readonly string[],
  sample: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    (with known as materialized (
      select tag, bit from search_tag where index_name = ${index} and split_part(tag, ':', 1) = any(${facets}::text[])),
    size as materialized (
      select width, decode(repeat('00', width), 'hex') as nothing from (select coalesce(max(bit) / 8 + 1, 0) as width from known) widest),
    packed as (
      select missed, replace(encode(string_agg(substring(bits || nothing from 1 for width), ''::bytea), 'base64'), E'\n', '') as bits
      from size cross join ${sample} as sample join search_facet using (id)
      where search_facet.index_name = ${index} group by missed)
    select jsonb_build_object('width', (select width from size),
      'tags', (select coalesce(jsonb_agg(known), '[]') from known), 'packed', (select coalesce(jsonb_agg(packed), '[]') from packed)))`;
}

/**
 * Counts tags by field and code. A document that missed the filter of one field counts for that field alone.
 * @param share of how many documents found each one stands in the sample
 */
export function countTags(
  facets: readonly string[],
  { width, tags, packed }: PackedTags,
  share: number,
): SearchResult['facets'] {
  const counted = packed.map(({ missed, bits }) => ({ missed, counts: countBits(bits, width) }));
  const byField = Object.groupBy(tags, ({ tag }) => tag.slice(0, tag.indexOf(':')));
  const countOf = (field: string, bit: number) =>
    counted.reduce(
      (sum, { missed, counts }) => (missed === null || missed === field ? sum + (counts[bit] ?? 0) : sum),
      0,
    );
  return Object.fromEntries(
    facets.map((field) => {
      const codes = (byField[field] ?? []).map(
        ({ tag, bit }) => [tag.slice(field.length + 1), countOf(field, bit) * share] as const,
      );
      return [field, Object.fromEntries(codes.filter(([, number]) => number > 0))];
    }),
  );
}

function countBits(base64: string, width: number): Uint32Array {
  const bytes = Buffer.from(base64, 'base64');
  const counts = new Uint32Array(width * 8);
  for (let start = 0; start < bytes.length; start += width) {
    for (let at = 0; at < width; at += 1) {
      let byte = bytes[start + at] ?? 0;
      for (let bit = at * 8; byte !== 0; bit += 1, byte >>= 1) {
        if (byte & 1) counts[bit] = (counts[bit] ?? 0) + 1;
      }
    }
  }
  return counts;
}
