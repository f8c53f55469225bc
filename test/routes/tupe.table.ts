import { alone, inStates, own, primes, providers, steward, type Table } from './row.ts';

const states = ['declaration of prime', 'declaration of outgoing', 'declaration of incoming'] as const;
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const readByAll = inStates(states, [...own, ...steward]);

/** TUPE declarations: their parties, and stewards as readers. */
export const tupe: Table = {
  '/tupe': { ...ofParties, read: [...providers, ...primes, ...steward] },
  '/tupe/:declarationId': { ...ofParties, read: readByAll },
};
