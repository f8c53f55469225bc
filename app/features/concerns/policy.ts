import type { Role } from '#db/tables/organisation.table.ts';
import { type Actor, actsFor, editors } from '../identity/actor.ts';
import type { Openness } from './guards.ts';

type OwnConcern = { openness: Openness; reporterOrganisationId: string | null; reporterPersonId: string | null };
type ConcernAbout = { subjectId: string; isKnown: boolean };

export const concernPolicy = {
  /** Whoever acts for the organisation that raised it; one in confidence, who wrote it and owners alone. */
  'concern:view': (actor: Actor, concern: OwnConcern) => reads(actor, concern),
  'concern:change': (actor: Actor, concern: OwnConcern) => reads(actor, concern, editors),
  /** Whom it is about, once it was raised with it by name or shown to it. */
  'concern:view-about-us': (actor: Actor, { subjectId, isKnown }: ConcernAbout) => isKnown && actsFor(actor, subjectId),
  'concern:answer': (actor: Actor, { subjectId, isKnown }: ConcernAbout) =>
    isKnown && actsFor(actor, subjectId, editors),
};

function reads(
  actor: Actor,
  { openness, reporterOrganisationId, reporterPersonId }: OwnConcern,
  roles?: readonly Role[],
): boolean {
  if (reporterOrganisationId === null || actor.kind !== 'person') return false;
  const isInConfidence = openness !== 'named' && actor.personId !== reporterPersonId;
  return actsFor(actor, reporterOrganisationId, isInConfidence ? ['owner'] : roles);
}
