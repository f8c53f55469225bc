import { alone, deciders, inStates, own, ownEditors, primes, providers, steward, type Table } from './row.ts';

const states = ['open finding', 'published finding'] as const;
const notStewards = [...own, ...alone, ...providers, ...primes];
const acting = [...providers, ...primes, ...steward];
const viewers = ['provider viewer', 'prime viewer', 'steward viewer'] as const;
const editors = ['provider owner', 'provider editor', 'prime owner', 'prime editor', 'steward'] as const;

/** Findings, as the organisation answers them and as stewards decide on them. */
export const finding: Table = {
  '/findings': { door: 'signed-in', forbidden: alone, read: acting },
  '/findings/report': { door: 'signed-in', forbidden: [...alone, ...viewers], read: editors, post: editors },
  '/findings/:findingId': {
    door: 'signed-in',
    forbidden: alone,
    read: inStates(states, own),
    post: { 'open finding': ownEditors, 'published finding': [] },
  },
  '/stewardship/findings': {
    door: 'signed-in',
    forbidden: notStewards,
    read: steward,
    post: deciders,
    postForbidden: [...notStewards, 'steward viewer'],
  },
  '/stewardship/findings/:findingId': {
    door: 'signed-in',
    forbidden: notStewards,
    read: inStates(states, steward),
    post: inStates(states, deciders),
  },
};
