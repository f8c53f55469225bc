import { type Kysely, sql } from 'kysely';

// What texts proposed and what became of it, so that nothing struck out is proposed again. Subjects are organisations (for
// their profile) and opportunities.
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table row_proposal (
      id uuid primary key default gen_random_uuid(),
      subject_kind text not null check (subject_kind in ('profile', 'opportunity')),
      subject_id uuid not null,
      source text not null check (source in ('register', 'pasted', 'description')),
      text_hash text not null,
      kind text not null check (kind in ('service', 'customer_group', 'specialism', 'way', 'place')),
      code text not null,
      words text[] not null,
      decision text not null check (decision in ('accepted', 'struck')),
      decided_by uuid not null references person (id),
      decided_at timestamptz not null,
      constraint row_proposal_once unique (subject_kind, subject_id, kind, code)
    )`.execute(db);
  // The text that somebody pasted to have rows read from it, the last one of each subject.
  await sql`
    create table proposal_text (
      subject_kind text not null check (subject_kind in ('profile', 'opportunity')),
      subject_id uuid not null,
      text text not null,
      saved_by uuid not null references person (id),
      saved_at timestamptz not null,
      primary key (subject_kind, subject_id)
    )`.execute(db);
}
