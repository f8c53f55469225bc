import { alone, inStates, own, ownEditors, ownOwner, primes, providers, steward, type Table } from './row.ts';

const states = ['declaration of prime', 'declaration of outgoing', 'declaration of incoming'] as const;
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const byPrime = {
  'declaration of prime': ownEditors,
  'declaration of outgoing': [],
  'declaration of incoming': [],
} as const;
const byPrimeOrOutgoing = { ...byPrime, 'declaration of outgoing': ownEditors } as const;
const byPrimeOrIncoming = { ...byPrime, 'declaration of incoming': ownEditors } as const;
const toCounterSign = { 'declaration to counter-sign': ownEditors, 'declaration of outgoing': [] } as const;
const inDispute = { 'disputed declaration': ownOwner, 'declaration of prime': [] } as const;
const afterwards = { 'transferred declaration': ownEditors, 'declaration of prime': [] } as const;
const readByAll = inStates(states, [...own, ...steward]);

/** TUPE declarations: their parties, and stewards as readers. */
export const tupe: Table = {
  '/tupe': { ...ofParties, read: [...providers, ...primes, ...steward] },
  '/tupe/:declarationId': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/history': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/record': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/record/:part': { ...ofParties, read: byPrime, post: byPrime },
  '/tupe/:declarationId/steps/not-applicable': { ...ofParties, read: byPrime, post: byPrime },
  '/tupe/:declarationId/steps/counter-sign': { ...ofParties, read: toCounterSign, post: toCounterSign },
  '/tupe/:declarationId/steps/special-circumstances': {
    ...ofParties,
    read: byPrimeOrOutgoing,
    post: byPrimeOrOutgoing,
  },
  '/tupe/:declarationId/steps/accept-risk': { ...ofParties, read: inDispute, post: inDispute },
  '/tupe/:declarationId/steps/transfer': { ...ofParties, read: byPrimeOrIncoming, post: byPrimeOrIncoming },
  '/tupe/:declarationId/steps/reconcile': { ...ofParties, read: afterwards, post: afterwards },
  '/tupe/:declarationId/steps/claim': { ...ofParties, read: afterwards, post: afterwards },
  '/tupe/:declarationId/steps/:step': { ...ofParties, read: byPrime, post: byPrime },
  '/tupe/:declarationId/record/parties': { ...ofParties, read: byPrime, post: byPrime },
  '/tupe/:declarationId/record/parties/:partyId/end': { ...ofParties, read: byPrime, post: byPrime },
};
