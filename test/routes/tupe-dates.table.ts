import { alone, inStates, own, ownEditors, steward, type Table } from './row.ts';

const states = ['declaration of prime', 'declaration of outgoing', 'declaration of incoming'] as const;
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const readByAll = inStates(states, [...own, ...steward]);
const byPrime = { ...inStates(states, []), 'declaration of prime': ownEditors };
const byParties = inStates(states, ownEditors);

/** Dates of a transfer: read by its parties and stewards, moved by the prime, ticked by whoever owes them. */
export const tupeDates: Table = {
  '/tupe/:declarationId/dates': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/dates.ics': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/dates/move': { ...ofParties, read: byPrime, post: byPrime },
  '/tupe/:declarationId/dates/:code': { ...ofParties, read: byParties, post: byParties },
};
