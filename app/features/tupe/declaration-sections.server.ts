import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import { costSection, indemnitySection, pensionSection } from '../tupe-terms/sections.server.ts';
import type { TupeThing } from './policy.ts';

/** A row on the page of a declaration: a part of it, and how it stands. */
export type DeclarationSection = {
  title: string;
  href: string;
  /** How it stands, in a few words: "Given on 2 September 2026", "Not begun". */
  status: string;
  hint?: string;
  /** Whether it waits for whoever reads. */
  waits?: boolean;
};
/** What a room says of a declaration to whoever reads it; null when it has nothing for them. */
export type SectionOf = (services: Services, actor: Actor, thing: TupeThing) => Promise<DeclarationSection | null>;

const record: SectionOf = async (_services, _actor, { id, row }) => ({
  title: 'The record',
  href: paths.tupeDeclaration(id, 'record'),
  hint: 'What moves, from whom to whom, whom it touches',
  status: row.headcount === null ? 'Not complete' : `Version ${row.version}`,
});

/** One line for each room, in the order of a transfer: the room's own `SectionOf`, from a file of its own. */
const sections: readonly SectionOf[] = [
  record,
  // positions
  // clock
  // pack
  // vault
  // consultation
  costSection,
  pensionSection,
  indemnitySection,
];

/** The parts of a declaration for whoever reads it. */
export async function sectionsOf(services: Services, actor: Actor, thing: TupeThing): Promise<DeclarationSection[]> {
  const rows = await Promise.all(sections.map((section) => section(services, actor, thing)));
  return rows.filter((row) => row !== null);
}
