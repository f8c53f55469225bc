import { alone, inStates, own, ownEditors, steward, type Table } from './row.ts';

const everyone = { door: 'open', read: 'everyone' } as const;
const states = ['compact of provider', 'compact of prime'] as const;
const ofParty = { door: 'signed-in', forbidden: alone } as const;
const byProvider = { 'compact of provider': ownEditors, 'compact of prime': [] } as const;
const byPrime = { 'compact of provider': [], 'compact of prime': ownEditors } as const;

/** The Compact: what anyone may work out, checks that are one organisation's own, and what a sub-contract says of it. */
export const compact: Table = {
  '/compact': everyone,
  '/compact/notice': everyone,
  '/compact/notices/:givenOn.ics': everyone,
  '/compact/clauses': { ...everyone, post: 'everyone' },
  '/compact/clauses/:checkId': { ...ofParty, read: { 'compact of provider': own, 'compact of prime': [] } },
  '/compact/clauses/:checkId/remove': { ...ofParty, read: byProvider, post: byProvider },
  '/subcontracts/:subcontractId/compact': { ...ofParty, read: inStates(states, [...own, ...steward]) },
  '/subcontracts/:subcontractId/compact/advance': { ...ofParty, read: byProvider, post: byProvider },
  '/subcontracts/:subcontractId/compact/advance/:requestId/decide': { ...ofParty, read: byPrime, post: byPrime },
  '/subcontracts/:subcontractId/compact/advance/:requestId/withdraw': {
    ...ofParty,
    read: byProvider,
    post: byProvider,
  },
  '/subcontracts/:subcontractId/compact/cost': { ...ofParty, read: byProvider, post: byProvider },
};
