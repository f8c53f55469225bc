import { alone, inStates, own, ownEditors, steward, type Table } from './row.ts';

const states = ['declaration of prime', 'declaration of outgoing', 'declaration of incoming'] as const;
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const readByAll = inStates(states, [...own, ...steward]);
const byParties = inStates(states, ownEditors);
const byPrime = { ...inStates(states, []), 'declaration of prime': ownEditors };
const bySides = { ...byParties, 'declaration of prime': [] };
const byRecordKeepers = { ...byParties, 'declaration of incoming': [] };

/** Costs, pensions and promises: read by the parties and stewards, and on an opportunity by whoever may bid. */
export const tupeTerms: Table = {
  '/tupe/:declarationId/costs': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/costs/estimate': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/costs/assumption': { ...ofParties, read: byPrime, post: byPrime },
  '/tupe/:declarationId/pensions': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/pensions/new': { ...ofParties, read: byRecordKeepers, post: byRecordKeepers },
  '/tupe/:declarationId/pensions/:groupId': { ...ofParties, read: byRecordKeepers, post: byRecordKeepers },
  '/tupe/:declarationId/pensions/:groupId/remove': { ...ofParties, read: byRecordKeepers, post: byRecordKeepers },
  '/tupe/:declarationId/indemnities': { ...ofParties, read: readByAll, post: byParties },
  '/tupe/:declarationId/indemnities/new': { ...ofParties, read: byParties, post: byParties },
  '/tupe/:declarationId/indemnities/:indemnityId': { ...ofParties, read: byParties, post: byParties },
  // A promise between the two providers: the prime is no side of it.
  '/tupe/:declarationId/indemnities/:indemnityId/agree': { ...ofParties, read: bySides, post: bySides },
  '/tupe/:declarationId/indemnities/:indemnityId/withdraw': { ...ofParties, read: byParties, post: byParties },
};
