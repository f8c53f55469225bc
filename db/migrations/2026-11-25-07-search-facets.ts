import { type Kysely, sql } from 'kysely';

// What facets are counted from. A provider that works everywhere bears some 400 tags, and a page counts those of thousands:
// as text that took longer than all else. Each tag gets a number, and each document the bits of its tags.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table search_tag (
      index_name text not null,
      tag text not null,
      bit integer not null check (bit >= 0),
      primary key (index_name, tag),
      unique (index_name, bit)
    )`.execute(db);
  await sql`
    create table search_facet (
      index_name text not null,
      id text not null,
      bits bytea not null,
      primary key (index_name, id),
      foreign key (index_name, id) references search_document (index_name, id) on delete cascade
    )`.execute(db);
  // Two writers that meet the same new tag wait for each other; there are new tags a few times a year.
  await sql`
    create function search_number_tags(wanted text, used text[]) returns void language plpgsql as $$
    begin
      if not exists (select from unnest(used) as tag where not exists (
        select from search_tag known where known.index_name = wanted and known.tag = tag.tag)) then return; end if;
      perform pg_advisory_xact_lock(7205759406);
      insert into search_tag (index_name, tag, bit)
      select wanted, tag, (select coalesce(max(bit), -1) from search_tag where index_name = wanted) + row_number() over (order by tag)
      from (select distinct unnest(used) as tag except select tag from search_tag where index_name = wanted) fresh;
    end $$`.execute(db);
  // The bits of bytes run from the lowest, and no further than the highest that is set.
  await sql`
    create function search_pack_tags(wanted text, used text[]) returns bytea language plpgsql as $$
    declare
      numbers integer[] := array(select bit from search_tag where index_name = wanted and tag = any(used));
      bits bytea := decode(repeat('00', coalesce((select max(number) / 8 + 1 from unnest(numbers) as number), 0)), 'hex');
      number integer;
    begin
      foreach number in array numbers loop bits := set_bit(bits, number, 1); end loop;
      return bits;
    end $$`.execute(db);
  // A tag that names the document itself is counted by nobody.
  await sql`
    create function search_write_facet() returns trigger language plpgsql as $$
    declare
      used text[] := array(select tag from unnest(new.tags) as tag where right(tag, length(new.id) + 1) <> ':' || new.id);
    begin
      perform search_number_tags(new.index_name, used);
      insert into search_facet (index_name, id, bits)
      values (new.index_name, new.id, search_pack_tags(new.index_name, used))
      on conflict (index_name, id) do update set bits = excluded.bits;
      return null;
    end $$`.execute(db);
  await sql`
    select search_number_tags(index_name, array_agg(distinct tag))
    from search_document cross join lateral unnest(tags) as tag
    where right(tag, length(id) + 1) <> ':' || id group by index_name`.execute(db);
  await sql`
    insert into search_facet (index_name, id, bits)
    select index_name, id, search_pack_tags(index_name, tags) from search_document`.execute(db);
  await sql`
    create trigger search_document_facet after insert or update of tags on search_document
    for each row execute function search_write_facet()`.execute(db);
}
