import { type Actor, editors, isSteward } from '../identity/actor.ts';

type ConcernAtDesk = { isOpen: boolean };

export const concernDeskPolicy = {
  'concern:view-as-steward': (actor: Actor, _concern: ConcernAtDesk) => isSteward(actor),
  /** Not by a steward with an interest, which the verb asks. */
  'concern:steward': (actor: Actor, { isOpen }: ConcernAtDesk) =>
    isOpen &&
    isSteward(actor) &&
    actor.kind === 'person' &&
    actor.acting !== null &&
    editors.includes(actor.acting.role),
};
