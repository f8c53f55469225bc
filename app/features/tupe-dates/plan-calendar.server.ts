import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { calendarText } from '../calendars/calendar-text.server.ts';
import type { Dated } from '../calendars/dated.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { readStanding } from './read-standing.server.ts';
import type { Milestone } from './timeline.ts';
import { owerWords } from './words.ts';

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

type PlanOf = Pick<Dated, 'title' | 'primeName' | 'version' | 'changedAt' | 'isCancelled'> & { declarationId: string };

/** One day of a plan in a calendar. It is known by its declaration and its code, so that it moves with the plan. */
export function datedMilestone({ declarationId, title, ...plan }: PlanOf, milestone: Milestone): Dated {
  const { code, heading, due, owedBy, words } = milestone;
  return {
    ...plan,
    kind: 'tupe',
    id: `${declarationId}-${code}`,
    title: `${heading}, ${title}`,
    date: due,
    path: paths.tupeDates(declarationId),
    note: owedBy ? `${words} Owed by: ${owerWords[owedBy]}.` : words,
  };
}
