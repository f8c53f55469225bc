import { paths } from '#app/paths.ts';
import { type Actor, actsFor } from '../identity/actor.ts';
import type { DeclarationSection } from '../tupe/declaration-sections.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { counted, formatDate } from '../wording.ts';
import type { PlanStanding } from './read-standing.server.ts';
import { owersOf } from './standing.ts';

/** The row of the dates on the page of a declaration: what is late, or what comes next. @param standing null without a planned day */
export function datesSection(
  actor: Actor,
  { id, parties, primeId }: TupeThing,
  standing: PlanStanding | null,
): DeclarationSection {
  const about = { title: 'Dates', href: paths.tupeDates(id), hint: 'What is due by when, and from whom' };
  const isPrime = actsFor(actor, primeId);
  if (!standing)
    return {
      ...about,
      status: 'No day planned',
      waitsFor: parties.filter(({ party }) => party === 'prime').map(({ name }) => name),
      waits: isPrime,
    };
  const { milestones } = standing;
  const late = milestones.filter(({ state }) => state === 'overdue');
  if (late.length > 0) {
    const owing = [...new Set(late.flatMap((milestone) => owersOf(milestone, standing.progress, primeId)))];
    return {
      ...about,
      status: `${counted(late.length, 'date')} overdue`,
      waitsFor: parties.flatMap(({ organisationId, name }) =>
        organisationId && owing.includes(organisationId) ? [name] : [],
      ),
      waits: owing.some((organisationId) => actsFor(actor, organisationId)),
    };
  }
  const next = milestones.find(({ state }) => state === 'today' || state === 'soon' || state === 'ahead');
  return { ...about, status: next ? `Next: ${formatDate(next.due)}` : 'All past' };
}
