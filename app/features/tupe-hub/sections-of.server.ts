import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { TupePositionInFull } from '#db/queries/tupe-position.ts';
import { informationSection } from '../employee-information/information-section.server.ts';
import type { Actor } from '../identity/actor.ts';
import type { DeclarationSection, SectionOf } from '../tupe/declaration-sections.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { consultationSection } from '../tupe-consultation/section.server.ts';
import type { PlanStanding } from '../tupe-dates/read-standing.server.ts';
import { datesSection } from '../tupe-dates/section.server.ts';
import { positionsSection } from '../tupe-positions/read-positions.server.ts';
import { costSection, indemnitySection, pensionSection } from '../tupe-terms/sections.server.ts';
import { workforceSection } from '../workforce-packs/section.server.ts';

/** What the page reads for itself besides, and its rows need as well. */
type Known = { standing: PlanStanding | null; positions: readonly TupePositionInFull[] };

/** The rows of the rooms that read what they show themselves, in the order of a transfer. */
const rooms: readonly SectionOf[] = [
  workforceSection,
  informationSection,
  consultationSection,
  costSection,
  pensionSection,
  indemnitySection,
];

/** The parts of a declaration for whoever reads it. Apart from the declaration itself, which all rooms use. */
export async function sectionsOf(
  services: Services,
  actor: Actor,
  thing: TupeThing,
  { standing, positions }: Known,
): Promise<DeclarationSection[]> {
  const rows = await Promise.all(rooms.map((section) => section(services, actor, thing)));
  return [
    recordSection(thing),
    positionsSection(actor, thing, positions),
    datesSection(actor, thing, standing),
    ...rows.filter((row) => row !== null),
  ];
}

function recordSection({ id, row }: TupeThing): DeclarationSection {
  return {
    title: 'The record',
    href: paths.tupeDeclaration(id, 'record'),
    hint: 'What moves, from whom to whom, whom it touches',
    status: row.headcount === null ? 'Not complete' : `Version ${row.version}`,
  };
}
