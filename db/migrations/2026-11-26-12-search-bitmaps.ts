import { type Kysely, sql } from 'kysely';

const atOnce = 5_000;

// What a search reads is kept apart from what it shows. Each document has a slot; which documents bear a tag is a bitmap
// over slots, 4,096 to a row, so that filters and facets of a hundred thousand documents are read in some thousand rows.
export async function up(db: Kysely<never>): Promise<void> {
  await makeEntries(db);
  await makeBitmaps(db);
  await makeSorts(db);
  await makeFunctions(db);
  await sql`
    insert into search_entry (index_name, id, slot, latitude, longitude, words, title_words)
    select index_name, id, row_number() over (partition by index_name order by id) - 1, latitude, longitude,
      coalesce(words, ''), title_words
    from search_document`.execute(db);
  await sql`analyze search_entry`.execute(db);
  for (let start = 0; ; start += atOnce) {
    const { rows } = await sql<{ index_name: string }>`
      select index_name, search_index_entries(index_name, array_agg(id)) from search_entry
      where slot between ${start}::integer and ${start + atOnce - 1}::integer group by index_name`.execute(db);
    if (rows.length === 0) break;
  }
  await sql`drop trigger search_document_facet on search_document`.execute(db);
  await sql`drop function search_write_facet`.execute(db);
  await sql`drop function search_pack_tags`.execute(db);
  await sql`drop function search_number_tags`.execute(db);
  await sql`drop table search_facet`.execute(db);
  await sql`drop table search_tag`.execute(db);
  await sql`drop index search_document_tags`.execute(db);
  await sql`alter table search_document drop column words, drop column title_words`.execute(db);
  await sql`analyze search_bitmap, search_sort`.execute(db);
}

// Words lie beside the table: whoever looks for documents that bear some reads narrow rows, and only ranking reads words.
async function makeEntries(db: Kysely<never>) {
  await sql`
    create table search_entry (
      index_name text not null,
      id text not null,
      slot integer not null check (slot >= 0),
      latitude double precision,
      longitude double precision,
      words tsvector not null default '',
      title_words tsvector not null default '',
      primary key (index_name, id),
      unique (index_name, slot)
    ) partition by list (index_name)`.execute(db);
  for (const index of ['profile', 'opportunity']) {
    const table = sql.table(`search_entry_${index}`);
    await sql`
      create table ${table} partition of search_entry for values in (${sql.lit(index)})
      with (toast_tuple_target = 128)`.execute(db);
    // The planner's statistics say how common a word is; the usual 1,000 words are too few to rank by.
    await sql`
      alter table ${table} alter column words set storage external, alter column words set statistics 400,
        alter column title_words set storage external`.execute(db);
  }
  await sql`create index search_entry_words on search_entry using gin (words)`.execute(db);
  await sql`create index search_entry_title_words on search_entry using gin (title_words)`.execute(db);
  await sql`create index search_entry_order on search_entry (index_name, id collate "C")`.execute(db);
}

// The tag '*' is borne by every document that was not removed.
async function makeBitmaps(db: Kysely<never>) {
  await sql`
    create table search_bitmap (
      index_name text not null,
      tag text not null,
      block integer not null,
      field text not null generated always as (split_part(tag, ':', 1)) stored,
      bits bit(4096) not null,
      primary key (index_name, tag, block)
    ) with (fillfactor = 70)`.execute(db);
  await sql`create index search_bitmap_block on search_bitmap (index_name, block)`.execute(db);
}

async function makeSorts(db: Kysely<never>) {
  await sql`
    create table search_sort (
      index_name text not null,
      sort_key text not null,
      slot integer not null,
      id text collate "C" not null,
      value jsonb not null,
      primary key (index_name, slot, sort_key)
    )`.execute(db);
  await sql`create index search_sort_ascending on search_sort (index_name, sort_key, value, id)`.execute(db);
  await sql`create index search_sort_descending on search_sort (index_name, sort_key, value desc, id)`.execute(db);
}

// Planned anew at each call: what is quick for one document is slow for five hundred.
async function makeFunctions(db: Kysely<never>) {
  // Sets and clears the bits of some documents in the rows of their blocks. A tag that names the document itself has no
  // bitmap: nobody counts it, and whoever filters by it knows the document.
  await sql`
    create function search_set_bits(wanted text, ids text[]) returns void language sql
    set plan_cache_mode = force_custom_plan as $$
      with entry as materialized (
        select slot >> 12 as block, set_bit(0::bit(4096), slot & 4095, 1) as bit,
          case when deleted then '{}'::text[] else array(
            select tag from unnest(tags || '*'::text) as tag where right(tag, length(id) + 1) <> ':' || id) end as tags
        from search_entry join search_document using (index_name, id) where index_name = wanted and id = any(ids)),
      written as materialized (select block, bit_or(bit) as bits from entry group by block),
      borne as materialized (
        select block, tag, bit_or(bit) as bits from entry cross join lateral unnest(tags) as tag group by block, tag),
      kept as materialized (
        select block, tag, search_bitmap.bits as before, search_bitmap.bits & ~written.bits as bits
        from search_bitmap join written using (block) where index_name = wanted)
      insert into search_bitmap (index_name, tag, block, bits)
      select wanted, tag, block, coalesce(kept.bits, 0::bit(4096)) | coalesce(borne.bits, 0::bit(4096))
      from kept full join borne using (block, tag)
      where kept.before is distinct from coalesce(kept.bits, 0::bit(4096)) | coalesce(borne.bits, 0::bit(4096))
      on conflict (index_name, tag, block) do update set bits = excluded.bits
    $$`.execute(db);
  // A text is sorted by its first 500 characters, which is what an index can hold.
  await sql`
    create function search_set_sorts(wanted text, ids text[]) returns void language sql
    set plan_cache_mode = force_custom_plan as $$
      with entry as materialized (
        select slot, id, case when deleted then '{}'::jsonb else jsonb_strip_nulls(sort_keys) end as sort_keys
        from search_entry join search_document using (index_name, id) where index_name = wanted and id = any(ids)),
      gone as (
        delete from search_sort using entry
        where search_sort.index_name = wanted and search_sort.slot = entry.slot and not entry.sort_keys ? search_sort.sort_key)
      insert into search_sort (index_name, sort_key, slot, id, value)
      select wanted, key, slot, id, case jsonb_typeof(value) when 'string' then to_jsonb(left(value #>> '{}', 500)) else value end
      from entry cross join lateral jsonb_each(sort_keys)
      on conflict (index_name, slot, sort_key) do update set value = excluded.value, id = excluded.id
        where (search_sort.value, search_sort.id) is distinct from (excluded.value, excluded.id)
    $$`.execute(db);
  await sql`
    create function search_index_entries(wanted text, ids text[]) returns void language sql as $$
      select search_set_bits(wanted, ids);
      select search_set_sorts(wanted, ids)
    $$`.execute(db);
}
