import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.ts';

export type Kept = { kind: string; open: number; overdue: number; inTime: number; late: number };

/** How stewards kept to their own days, by kind: what waits, what of it is overdue, and what was done in time or late since a day. */
export async function undertakingsKept(db: Kysely<Database>, today: string, since: string): Promise<Kept[]> {
  const { rows } = await sql<{ kind: string; open: string; overdue: string; inTime: string; late: string }>`
    with clocks as (
      select 'breach' as kind, act_by as due, acted_at::date as done from conduct_case where act_by is not null
      union all
      select 'case', review_on, null from conduct_case where status = 'open'
      union all
      select case clock when 'steward_triages' then 'triage' else 'decision' end, due, stopped_at::date
      from concern_clock where clock in ('steward_triages', 'steward_decides')
      union all
      select 'challenge', finding_due, steward_at::date from challenge where finding_due is not null
    )
    select kind,
      count(*) filter (where done is null) as open,
      count(*) filter (where done is null and due < ${today}::date) as overdue,
      count(*) filter (where done >= ${since}::date and done <= due) as "inTime",
      count(*) filter (where done >= ${since}::date and done > due) as late
    from clocks group by kind order by kind`.execute(db);
  return rows.map(({ kind, open, overdue, inTime, late }) => ({
    kind,
    open: Number(open),
    overdue: Number(overdue),
    inTime: Number(inTime),
    late: Number(late),
  }));
}
