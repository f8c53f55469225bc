import { paths } from '#app/paths.ts';
import type { SectionOf } from '../tupe/declaration-sections.server.ts';
import { counted, formatDate } from '../wording.ts';
import { readStanding } from './read-standing.server.ts';

/** The row of the dates on the page of a declaration: what is late, or what comes next. */
export const datesSection: SectionOf = async ({ db, env, clock }, _actor, { id, row }) => {
  const about = { title: 'Dates', href: paths.tupeDates(id), hint: 'What is due by when, and from whom' };
  const standing = await readStanding(db, env, row, clock.today().toString());
  if (!standing) return { ...about, status: 'No day planned', waits: true };
  const { milestones } = standing;
  const late = milestones.filter(({ state }) => state === 'overdue').length;
  if (late > 0) return { ...about, status: `${counted(late, 'date')} overdue`, waits: true };
  const next = milestones.find(({ state }) => state === 'today' || state === 'soon' || state === 'ahead');
  return { ...about, status: next ? `Next: ${formatDate(next.due)}` : 'All past' };
};
