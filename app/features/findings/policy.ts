import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';
import type { FindingState } from './states.ts';

type FindingThing = { organisationId: string; status: FindingState; canBeAnswered: boolean };

const decides = (actor: Actor) =>
  isSteward(actor) && actor.kind === 'person' && actor.acting !== null && editors.includes(actor.acting.role);

export const findingPolicy = {
  /** The organisation that it is about. The partner that a row names hears of the decision, not of the finding. */
  'finding:view': (actor: Actor, { organisationId }: FindingThing) => actsFor(actor, organisationId),
  'finding:annotate': (actor: Actor, { organisationId, canBeAnswered }: FindingThing) =>
    canBeAnswered && actsFor(actor, organisationId, editors),
  'finding:view-as-steward': (actor: Actor, _finding: FindingThing) => isSteward(actor),
  /** Whether the steward has an interest is asked by the verb, which refuses in words. */
  'finding:work-on': (actor: Actor, _finding: FindingThing) => decides(actor),
};
