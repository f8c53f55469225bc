import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { informationSection } from '../employee-information/information-section.server.ts';
import type { Actor } from '../identity/actor.ts';
import type { DeclarationSection, SectionOf } from '../tupe/declaration-sections.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { consultationSection } from '../tupe-consultation/section.server.ts';
import { datesSection } from '../tupe-dates/section.server.ts';
import { positionsSection } from '../tupe-positions/read-positions.server.ts';
import { costSection, indemnitySection, pensionSection } from '../tupe-terms/sections.server.ts';
import { workforceSection } from '../workforce-packs/section.server.ts';

const record: SectionOf = async (_services, _actor, { id, row }) => ({
  title: 'The record',
  href: paths.tupeDeclaration(id, 'record'),
  hint: 'What moves, from whom to whom, whom it touches',
  status: row.headcount === null ? 'Not complete' : `Version ${row.version}`,
});

/** One line for each room, in the order of a transfer: the room's own `SectionOf`, from a file of its own. */
const sections: readonly SectionOf[] = [
  record,
  positionsSection,
  datesSection,
  workforceSection,
  informationSection,
  consultationSection,
  costSection,
  pensionSection,
  indemnitySection,
];

/** The parts of a declaration for whoever reads it. Apart from the declaration itself, which all rooms use. */
export async function sectionsOf(services: Services, actor: Actor, thing: TupeThing): Promise<DeclarationSection[]> {
  const rows = await Promise.all(sections.map((section) => section(services, actor, thing)));
  return rows.filter((row) => row !== null);
}
