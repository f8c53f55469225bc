import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

/** The days on which a clock began and on which it was met, as YYYY-MM-DD. */
type Span = [begun: string, done: string];
export type Kept = { kind: string; open: number; overdue: number; inTime: number; late: number; spans: Span[] };

/**
 * How stewards kept to their own days, by kind: what waits, what of it is overdue, and what was done in
 * time or late since a day. `spans`: how long each took, where the day on which it began is on record.
 */
export async function undertakingsKept(db: Kysely<Database>, today: string, since: string): Promise<Kept[]> {
  const { rows } = await sql<{
    kind: string;
    open: string;
    overdue: string;
    inTime: string;
    late: string;
    spans: Span[];
  }>`
    with clocks as (
      select 'breach' as kind, act_by as due, (acted_at at time zone 'Europe/London')::date as done,
        (select max(made_at at time zone 'Europe/London')::date from case_step
          where case_id = conduct_case.id and made_by is null and kind in ('opened', 'raised', 'breach')) as begun
      from conduct_case where act_by is not null
      union all
      select 'case', review_on, null, null from conduct_case where status = 'open'
      union all
      select case clock when 'steward_triages' then 'triage' else 'decision' end, due,
        (stopped_at at time zone 'Europe/London')::date, null
      from concern_clock where clock in ('steward_triages', 'steward_decides')
      union all
      select 'challenge', finding_due, (steward_at at time zone 'Europe/London')::date, null from challenge where finding_due is not null
    )
    select kind,
      count(*) filter (where done is null) as open,
      count(*) filter (where done is null and due < ${today}::date) as overdue,
      count(*) filter (where done >= ${since}::date and done <= due) as "inTime",
      count(*) filter (where done >= ${since}::date and done > due) as late,
      coalesce(jsonb_agg(jsonb_build_array(begun, done) order by done) filter (where done >= ${since}::date and done >= begun),
        '[]') as spans
    from clocks group by kind order by kind`.execute(db);
  return rows.map(({ kind, open, overdue, inTime, late, spans }) => ({
    kind,
    open: Number(open),
    overdue: Number(overdue),
    inTime: Number(inTime),
    late: Number(late),
    spans,
  }));
}
