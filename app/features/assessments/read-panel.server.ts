import type { Services } from '#app/services/services.ts';
import { conflictsOf } from '#db/queries/assessor.ts';
import { membersOf } from '#db/queries/membership.ts';
import { type Actor, isSteward } from '../identity/actor.ts';
import { nameOf } from '../organisations/name-of.ts';
import { outstanding } from './panel.ts';
import { countedSheets, type Round } from './read-round.server.ts';

const mostMembers = 1000;

/** The assessors of an opportunity and how far each is, and whom the reader may appoint. Never a score. */
export async function readPanel(
  { db }: Services,
  round: Round,
  { actor, mayAppoint }: { actor: Actor; mayAppoint: boolean },
) {
  const waiting = outstanding(round.panel, round.answers, countedSheets(round));
  // Who is close to whom is for those who run the assessment and for stewards.
  const conflicts = mayAppoint || isSteward(actor) ? await conflictsOf(db, round.opportunityId) : [];
  const seated = new Set(round.panel.filter(({ removed }) => !removed).map(({ personId }) => personId));
  const members = mayAppoint ? await membersOf(db, round.organisationId, { limit: mostMembers, offset: 0 }) : [];
  return {
    opportunityId: round.opportunityId,
    title: round.title,
    hasCriteria: round.criteria.length > 0,
    isOver: round.isOver,
    scoringEnded: round.end !== null,
    mayAppoint,
    assessors: round.panel.map(({ assessorId, name, email, isChair, declared, removed, removedHow }) => ({
      assessorId,
      name: nameOf({ name, email }),
      isChair,
      declared,
      removed: removed ? removedHow : null,
      waiting: waiting.filter((sheet) => sheet.assessorId === assessorId).length,
      conflicts: conflicts
        .filter((conflict) => conflict.assessorId === assessorId)
        .map(({ name: provider, nature }) => ({ provider, nature })),
    })),
    hasChair: round.panel.some(({ isChair, removed }) => isChair && !removed),
    candidates: members
      .filter(({ personId }) => !seated.has(personId))
      .map(({ personId, name, email }) => ({ personId, name: nameOf({ name, email }) })),
  };
}
export type PanelView = Awaited<ReturnType<typeof readPanel>>;
