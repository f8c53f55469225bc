import { type Kysely, sql } from 'kysely';

// Scores that somebody acted on, with all that reproduces them, and how places in the top ten are shared out.
export async function up(db: Kysely<never>): Promise<void> {
  // The two versions are frozen rows elsewhere; `inputs` is the little that they leave open, such as what a group means.
  await sql`
    create table match (
      id uuid primary key default gen_random_uuid(),
      opportunity_id uuid not null references opportunity (id),
      opportunity_version integer not null,
      organisation_id uuid not null references organisation (id),
      profile_version integer not null,
      formula_version text not null,
      scored_on date not null,
      text_relevance double precision check (text_relevance between 0 and 1),
      total double precision not null check (total between 0 and 100),
      parts jsonb not null constraint match_parts_is_array check (jsonb_typeof(parts) = 'array'),
      exclusions jsonb not null constraint match_exclusions_is_array check (jsonb_typeof(exclusions) = 'array'),
      inputs jsonb not null constraint match_inputs_is_object check (jsonb_typeof(inputs) = 'object'),
      inputs_digest text not null,
      cause text not null check (cause in ('invitation', 'alert')),
      created_at timestamptz not null,
      constraint match_of_opportunity_version foreign key (opportunity_id, opportunity_version)
        references opportunity_version (opportunity_id, version),
      constraint match_of_profile_version foreign key (organisation_id, profile_version)
        references profile_version (organisation_id, version),
      constraint match_once unique nulls not distinct (
        opportunity_id, organisation_id, opportunity_version, profile_version, formula_version, scored_on,
        text_relevance, inputs_digest, cause
      )
    )`.execute(db);
  await sql`create index match_organisation on match (organisation_id, created_at)`.execute(db);
  await sql`alter table invitation add column match_id uuid references match (id)`.execute(db);

  // The last count of each opportunity. Once it is closed, its last count stands.
  await sql`
    create table fairness_count (
      opportunity_id uuid not null references opportunity (id),
      dimension text not null check (dimension in ('size', 'sector')),
      value text not null,
      counted_on date not null,
      qualified integer not null check (qualified >= 0),
      top_places integer not null check (top_places between 0 and qualified),
      primary key (opportunity_id, dimension, value)
    )`.execute(db);
  await sql`create index fairness_count_day on fairness_count (counted_on)`.execute(db);
}
