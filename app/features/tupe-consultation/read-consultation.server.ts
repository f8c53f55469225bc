import type { Services } from '#app/services/services.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { consultationDays } from './days.ts';
import { type EmployerRecord, readEmployers } from './read-employers.server.ts';

/**
 * How far the employers of a transfer are, as one of its parties or a steward reads it: days and completeness of all, and
 * for whom it may read, what is missing.
 */
export async function readConsultation(services: Services, actor: Actor, declaration: TupeThing) {
  const today = services.clock.today();
  const { employers, newest } = await readEmployers(services.db, declaration, today);
  const letterBy = consultationDays(declaration.row)?.letterBy ?? null;
  const isWaiting = newest.length === 0 && employers.some(({ employer }) => employer === 'incoming');
  return {
    head: headOf(declaration),
    letterBy,
    isLetterLate: isWaiting && letterBy !== null && today.toString() > letterBy,
    transferOn: declaration.row.planned_transfer_on,
    employers: employers.map((employer) => summaryOf(actor, declaration, employer)),
    letters: newest.map(({ from, sentOn, version }) => ({ from, sentOn, version })),
  };
}
export type ConsultationView = Awaited<ReturnType<typeof readConsultation>>;

function summaryOf(actor: Actor, declaration: TupeThing, { party, employer, facts, left }: EmployerRecord) {
  const thing = { declaration, party };
  const mayRead = can(actor, 'tupe-consultation:read', thing);
  return {
    partyId: party.id,
    name: party.name,
    employer,
    mayRead,
    mayEdit: can(actor, 'tupe-consultation:edit', thing),
    mustConsult: left.mustConsult,
    isLate: left.isLate,
    isComplete: left.isComplete,
    steps: left.steps.map((step) => ({ ...step, missing: mayRead ? step.missing : [] })),
    electionHeldOn: facts.electionHeldOn,
    toldOn: [...new Set(facts.told.map(({ on }) => on))].sort(),
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
  };
}
export type EmployerSummary = ConsultationView['employers'][number];
