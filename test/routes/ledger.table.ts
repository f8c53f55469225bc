import { alone, deciders, inStates, own, ownEditors, primes, providers, steward, type Table } from './row.ts';

const states = ['signed sub-contract', 'ending sub-contract', 'sub-contractor'] as const;
const ofParties = { door: 'signed-in', forbidden: alone } as const;
const ofStewards = { door: 'signed-in', forbidden: [...own, ...alone, ...providers, ...primes] } as const;
const readByBoth = inStates(states, [...own, ...steward]);
const writtenByBoth = inStates(states, ownEditors);
const byPrime = { 'signed sub-contract': ownEditors, 'sub-contractor': [] } as const;
const byProvider = { 'signed sub-contract': [], 'sub-contractor': ownEditors } as const;
const byReceiver = {
  'signed sub-contract': ownEditors,
  'sub-contractor': ownEditors,
  'ending sub-contract': [],
} as const;
const byGiver = { 'signed sub-contract': [], 'sub-contractor': [], 'ending sub-contract': ownEditors } as const;

/** Sub-contracts, their payments and their notices: the two parties, and stewards as readers. */
export const ledger: Table = {
  '/subcontracts': { ...ofParties, read: [...providers, ...primes, ...steward] },
  '/subcontracts/paid': { door: 'signed-in', forbidden: [...alone, ...providers, ...steward], read: primes },
  '/subcontracts/payments.csv': { ...ofParties, read: [...providers, ...primes, ...steward] },
  '/subcontracts/:subcontractId': { ...ofParties, read: readByBoth },
  '/subcontracts/:subcontractId/signature': { ...ofParties, read: byPrime, post: byPrime },
  '/subcontracts/:subcontractId/confirm': { ...ofParties, read: byProvider, post: byProvider },
  '/subcontracts/:subcontractId/tupe': { ...ofParties, read: writtenByBoth, post: writtenByBoth },
  '/subcontracts/:subcontractId/live': { ...ofParties, read: byPrime, post: byPrime },
  '/subcontracts/:subcontractId/referrals': { ...ofParties, read: readByBoth, post: writtenByBoth },
  '/subcontracts/:subcontractId/payments': { ...ofParties, read: readByBoth },
  '/subcontracts/:subcontractId/payments.csv': { ...ofParties, read: inStates(states, own) },
  '/subcontracts/:subcontractId/payments/new': { ...ofParties, read: writtenByBoth, post: writtenByBoth },
  '/subcontracts/:subcontractId/payments/:paymentId': { ...ofParties, read: readByBoth },
  '/subcontracts/:subcontractId/payments/:paymentId/:step': { ...ofParties, read: byPrime, post: byPrime },
  '/subcontracts/:subcontractId/payments/:paymentId/seen': { ...ofParties, read: byProvider, post: byProvider },
  '/subcontracts/:subcontractId/notices/new': { ...ofParties, read: writtenByBoth, post: writtenByBoth },
  '/subcontracts/:subcontractId/notices/:noticeId': { ...ofParties, read: readByBoth },
  '/subcontracts/:subcontractId/notices/:noticeId/answer': { ...ofParties, read: byReceiver, post: byReceiver },
  '/subcontracts/:subcontractId/notices/:noticeId/withdraw': { ...ofParties, read: byGiver, post: byGiver },
  '/stewardship/notices': { ...ofStewards, read: steward },
  '/stewardship/notices/:noticeId': {
    ...ofStewards,
    read: inStates(states, steward),
    post: { 'ending sub-contract': deciders },
  },
  '/stewardship/organisations/:organisationId/subcontracts': {
    ...ofStewards,
    read: { 'signed sub-contract': steward, 'sub-contractor': steward },
  },
};
