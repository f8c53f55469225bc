import { type Actor, actsFor, editors } from '../identity/actor.ts';
import type { Openness } from './guards.ts';

type OwnConcern = { openness: Openness; reporterOrganisationId: string | null };
type ConcernAbout = { subjectId: string; isKnown: boolean };

export const concernPolicy = {
  /** Whoever acts for the organisation that raised it; one in confidence, those who may change things alone. */
  'concern:view': (actor: Actor, { openness, reporterOrganisationId }: OwnConcern) =>
    reporterOrganisationId !== null &&
    actsFor(actor, reporterOrganisationId, openness === 'named' ? undefined : editors),
  'concern:change': (actor: Actor, { reporterOrganisationId }: OwnConcern) =>
    reporterOrganisationId !== null && actsFor(actor, reporterOrganisationId, editors),
  /** Whom it is about, once it was raised with it by name or shown to it. */
  'concern:view-about-us': (actor: Actor, { subjectId, isKnown }: ConcernAbout) => isKnown && actsFor(actor, subjectId),
  'concern:answer': (actor: Actor, { subjectId, isKnown }: ConcernAbout) =>
    isKnown && actsFor(actor, subjectId, editors),
};
