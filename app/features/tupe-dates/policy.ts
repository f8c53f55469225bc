import { type Actor, actsFor, editors } from '../identity/actor.ts';
import type { TupeThing } from '../tupe/policy.ts';

export const tupeDatesPolicy = {
  /** Whoever owes a milestone ticks it; the prime does for those that are not on the market. Which one is whose, the verb asks. */
  'tupe-dates:tick': (actor: Actor, { state, parties }: TupeThing) =>
    state !== 'aborted' &&
    parties.some(
      ({ party, organisationId }) =>
        party !== 'funder' && organisationId !== null && actsFor(actor, organisationId, editors),
    ),
};
