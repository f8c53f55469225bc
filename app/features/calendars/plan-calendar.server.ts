import type { Services } from '#app/services/services.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { datedMilestone } from '../tupe-dates/dated-milestone.ts';
import { readStanding } from '../tupe-dates/read-standing.server.ts';
import { calendarText } from './calendar-text.server.ts';

/** The plan of a declaration as a calendar; null where no day is planned. A declaration that came to nothing cancels its days. */
export async function planCalendar({ db, env, clock }: Services, thing: TupeThing): Promise<string | null> {
  const standing = await readStanding(db, env, thing.row, clock.today().toString());
  if (!standing) return null;
  const plan = {
    declarationId: thing.id,
    title: thing.title,
    primeName: thing.parties.find(({ party }) => party === 'prime')?.name ?? '',
    version: standing.version,
    changedAt: standing.changedAt,
    isCancelled: thing.state === 'aborted' || thing.state === 'not_applicable',
  };
  const dated = standing.milestones.map((milestone) => datedMilestone(plan, milestone));
  return calendarText(env.APP_URL, `TUPE: ${thing.title}`, dated);
}
