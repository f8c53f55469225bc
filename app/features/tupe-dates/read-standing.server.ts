import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { currentPlansOf, milestonesDoneOf } from '#db/queries/tupe-plan.ts';
import type { Database } from '#db/schema.ts';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
import type { TupePlanRow } from '#db/tables/tupe-plan.table.ts';
import { dateInLondon } from '../wording.ts';
import type { Progress } from './progress.ts';
import { readProgress } from './read-progress.server.ts';
import { type MilestoneStanding, standingOn } from './standing.ts';
import { milestonesOf } from './stored-plan.ts';
import { timelineOf } from './timeline.ts';

export type PlanStanding = {
  transferOn: string;
  version: number;
  /** The day on which the plan was made. */
  plannedOn: string;
  changedAt: Date;
  progress: Progress;
  milestones: MilestoneStanding[];
};

/**
 * The plan of a declaration and how each of its milestones stands on a day; null where no day is planned. Where the record has a
 * day and no plan was made of it yet, the dates are counted here.
 */
export async function readStanding(
  db: Kysely<Database>,
  env: Services['env'],
  row: TupeDeclarationRow,
  today: string,
): Promise<PlanStanding | null> {
  const standings = await readStandings(db, env, [row], today);
  return standings.get(row.id) ?? null;
}

/** The same of several declarations, read for all at once, by their ids; those without a planned day are left out. */
export async function readStandings(
  db: Kysely<Database>,
  env: Services['env'],
  rows: readonly TupeDeclarationRow[],
  today: string,
): Promise<ReadonlyMap<string, PlanStanding>> {
  const planned = rows.flatMap(({ planned_transfer_on: transferOn, ...row }) =>
    transferOn ? { ...row, transferOn } : [],
  );
  if (planned.length === 0) return new Map();
  const ids = planned.map(({ id }) => id);
  const plans = new Map((await currentPlansOf(db, ids)).map((plan) => [plan.declaration_id, plan]));
  const ticks = Map.groupBy(await milestonesDoneOf(db, ids), ({ declaration_id }) => declaration_id);
  const progressOf = await readProgress(db, ids, today);
  return new Map(
    planned.map((row) => {
      const read = { kept: plans.get(row.id), ticks: ticks.get(row.id) ?? [], progress: progressOf(row) };
      return [row.id, standingOf(row, read, env, today)];
    }),
  );
}

type Planned = Omit<TupeDeclarationRow, 'planned_transfer_on'> & { transferOn: string };
type Read = {
  kept: TupePlanRow | undefined;
  ticks: Awaited<ReturnType<typeof milestonesDoneOf>>;
  progress: Progress;
};

function standingOf(row: Planned, { kept, ticks, progress }: Read, env: Services['env'], today: string): PlanStanding {
  const { transferOn, jurisdiction: nation } = row;
  const plan = kept?.transfer_on === transferOn && kept.jurisdiction === nation ? kept : null;
  const counted = { transferOn: Temporal.PlainDate.from(transferOn), nation, claimMonths: env.TUPE_CLAIM_MONTHS };
  return {
    transferOn,
    version: plan?.version ?? (kept?.version ?? 0) + 1,
    plannedOn: dateInLondon(plan?.made_at ?? row.updated_at),
    changedAt: plan?.made_at ?? row.updated_at,
    progress,
    milestones: standingOn(today, {
      milestones: plan ? milestonesOf(plan) : timelineOf(counted),
      ticks: ticks.map(({ code, done_on: doneOn, words, organisation_name: by }) => ({ code, doneOn, words, by })),
      progress,
    }),
  };
}
