import { alone, inStates, own, ownEditors, steward, type Table } from './row.ts';

const states = ['declaration of prime', 'declaration of outgoing', 'declaration of incoming'] as const;
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const editors = inStates(states, ownEditors);

/** Positions on TUPE: each party answers and states its own; parties and stewards read all. The party is the outgoing provider. */
export const tupePositions: Table = {
  '/tupe/:declarationId/questionnaire': { ...ofParties, read: editors },
  '/tupe/:declarationId/questionnaire/:question': { ...ofParties, read: editors, post: editors },
  '/tupe/:declarationId/positions': { ...ofParties, read: inStates(states, [...own, ...steward]) },
  '/tupe/:declarationId/positions/:partyId': {
    ...ofParties,
    read: { 'declaration of outgoing': ownEditors },
    post: { 'declaration of outgoing': ownEditors },
  },
};
