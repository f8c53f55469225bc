import type { Kysely } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Services } from '#app/services/services.ts';
import { currentPlanOf, milestonesDoneOf } from '#db/queries/tupe-plan.ts';
import type { Database } from '#db/schema.ts';
import type { TupeDeclarationRow } from '#db/tables/tupe-declaration.table.ts';
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
  const { id, planned_transfer_on: transferOn, jurisdiction: nation } = row;
  if (transferOn === null) return null;
  const kept = await currentPlanOf(db, id);
  const plan = kept?.transfer_on === transferOn && kept.jurisdiction === nation ? kept : null;
  const counted = { transferOn: Temporal.PlainDate.from(transferOn), nation, claimMonths: env.TUPE_CLAIM_MONTHS };
  const progress = await readProgress(db, row, today);
  const ticks = await milestonesDoneOf(db, id);
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
