import { alone, deciders, inStates, own, ownEditors, primes, providers, steward, type Table } from './row.ts';

const states = ['declaration of prime', 'declaration of outgoing', 'declaration of incoming'] as const;
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const readByAll = inStates(states, [...own, ...steward]);
const byPrime = { ...inStates(states, []), 'declaration of prime': ownEditors };
const byParties = inStates(states, ownEditors);

const notStewards = [...own, ...alone, ...providers, ...primes];
const ofStewards = { door: 'signed-in', forbidden: notStewards, read: steward } as const;

/** Dates of a transfer: read by its parties and stewards, moved by the prime, ticked by whoever owes them. */
export const tupeDates: Table = {
  '/tupe/:declarationId/dates': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/dates.ics': { ...ofParties, read: readByAll },
  '/tupe/:declarationId/dates/move': { ...ofParties, read: byPrime, post: byPrime },
  '/tupe/:declarationId/dates/:code': { ...ofParties, read: byParties, post: byParties },
  '/stewardship/tupe': ofStewards,
  '/stewardship/tupe.csv': ofStewards,
  '/stewardship/tupe.json': ofStewards,
  '/stewardship/tupe/undeclared/:kind/:thingId': {
    door: 'signed-in',
    forbidden: [...notStewards, 'steward viewer'],
    read: { 'signed sub-contract': deciders },
    post: { 'signed sub-contract': deciders },
  },
  '/stewardship/tupe/:declarationId': {
    door: 'signed-in',
    forbidden: [...notStewards, 'steward viewer'],
    read: inStates(states, deciders),
    post: inStates(states, deciders),
  },
};
