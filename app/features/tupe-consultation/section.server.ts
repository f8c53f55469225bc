import { paths } from '#app/paths.ts';
import { can } from '../policies.ts';
import type { SectionOf } from '../tupe/declaration-sections.server.ts';
import { formatDate } from '../wording.ts';
import { type EmployerRecord, readEmployers } from './read-employers.server.ts';

/** How informing and consulting stands, on the page of a declaration. */
export const consultationSection: SectionOf = async (services, actor, declaration) => {
  // Where nobody transfers there is nobody to inform.
  if (declaration.state === 'not_applicable' || declaration.state === 'aborted') return null;
  const { employers } = await readEmployers(services.db, declaration, services.clock.today());
  const own = employers.filter(({ party }) => can(actor, 'tupe-consultation:edit', { declaration, party }));
  return {
    title: 'Inform and consult',
    href: paths.tupeConsultation(declaration.id),
    hint: 'Who is informed of what by when, and measures letters',
    status: statusOf(employers),
    waitsFor: employers.filter(({ left }) => left.isLate && !left.isComplete).map(({ party }) => party.name),
    waits: own.some(({ left }) => left.isLate && !left.isComplete),
  };
};

function statusOf(employers: EmployerRecord[]): string {
  if (employers.length === 0) return 'No providers named';
  if (employers.some(({ left }) => left.isLate && !left.isComplete)) return 'Late';
  if (employers.every(({ left }) => left.isComplete)) return 'Complete';
  const begun = employers.flatMap(({ facts }) => facts.startsOn ?? []).sort();
  if (begun[0]) return `Consulting since ${formatDate(begun[0])}`;
  if (employers.every(({ left }) => left.isInformed)) return 'Informed';
  return employers.some(({ facts }) => facts.told.length > 0) ? 'Informed in part' : 'Not begun';
}
