import { type Actor, actingIn, editors, isSteward } from '../identity/actor.ts';

export const tupeOversightPolicy = {
  /** Stewards who decide; whether one belongs to the prime, the verb asks. */
  'tupe-oversight:ask': (actor: Actor, _undeclared: { primeId: string }) =>
    isSteward(actor) && editors.includes(actingIn(actor).role),
};
