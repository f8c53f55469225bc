import { type Kysely, sql } from 'kysely';

// When scoring ended and how, which draw settles ties, and what keeps locked scores as they are for ever.
export async function up(db: Kysely<never>): Promise<void> {
  // There is a row once scoring has ended: from then on those who scored see each other's scores.
  await sql`
    create table scoring_end (
      opportunity_id uuid primary key references opportunity (id),
      ended_at timestamptz not null,
      how text not null check (how in ('all_locked', 'closed')),
      ended_by uuid references person (id),
      reason text not null default '',
      seed text not null,
      agreed_at timestamptz,
      constraint scoring_end_has_reason check (how = 'all_locked' or reason <> '')
    )`.execute(db);
  await sql`
    alter table assessor
      add column removed_how text check (removed_how in ('removed', 'left')),
      add column reminded_on date,
      add constraint assessor_removed check ((removed_at is null) = (removed_how is null))`.execute(db);
  // What two open tabs are told apart by.
  await sql`alter table assessment add column version integer not null default 1`.execute(db);
  await sql`alter table consensus add column version integer not null default 1`.execute(db);

  await sql`
    create function locked_is_kept() returns trigger language plpgsql as $$
    begin
      if old.locked_at is not null then
        raise exception 'What was locked is kept as it is';
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger assessment_locked_is_kept before update or delete on assessment
    for each row execute function locked_is_kept()`.execute(db);
  await sql`
    create trigger consensus_locked_is_kept before update or delete on consensus
    for each row execute function locked_is_kept()`.execute(db);
  await sql`
    create function assessment_score_is_kept() returns trigger language plpgsql as $$
    begin
      if exists (select from assessment where locked_at is not null and id = coalesce(new.assessment_id, old.assessment_id)) then
        raise exception 'What was locked is kept as it is';
      end if;
      return coalesce(new, old);
    end $$`.execute(db);
  await sql`
    create trigger assessment_score_is_kept before insert or update or delete on assessment_score
    for each row execute function assessment_score_is_kept()`.execute(db);
  await sql`
    create function consensus_score_is_kept() returns trigger language plpgsql as $$
    begin
      if exists (
        select from consensus where locked_at is not null and interest_id = coalesce(new.interest_id, old.interest_id)
      ) then
        raise exception 'What was locked is kept as it is';
      end if;
      return coalesce(new, old);
    end $$`.execute(db);
  await sql`
    create trigger consensus_score_is_kept before insert or update or delete on consensus_score
    for each row execute function consensus_score_is_kept()`.execute(db);
}
