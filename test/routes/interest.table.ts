import { alone, inStates, own, primes, providers, steward, type Table } from './row.ts';

const wasPublished = ['published opportunity', 'withdrawn opportunity'] as const;
const notProviders = [...own, ...alone, ...primes, ...steward];
const notProvider = [...alone, ...primes, ...steward];
const notPrimes = [...alone, ...providers, ...steward];
const editors = ['provider owner', 'provider editor'] as const;

const ofProvider = {
  door: 'signed-in',
  forbidden: notProviders,
  read: { 'draft opportunity': [], ...inStates(wasPublished, providers) },
} as const;
const writes = { 'draft opportunity': [], ...inStates(wasPublished, editors) };
const written = { ...ofProvider, read: writes, post: writes } as const;
const ofPrime = {
  door: 'signed-in',
  forbidden: notPrimes,
  read: { 'draft opportunity': [], ...inStates([...wasPublished, 'answered opportunity'], own) },
} as const;

/** A provider's own interest in an opportunity, and what a prime reads of those who answered. */
export const interest: Table = {
  '/interests': { door: 'signed-in', forbidden: notProvider, read: providers },
  '/interests.json': { door: 'signed-in', forbidden: notProvider, read: providers },
  '/interests/expression': { door: 'signed-in', forbidden: notProvider, read: providers },
  '/interests/expression/edit': {
    door: 'signed-in',
    forbidden: [...notProvider, 'provider viewer'],
    read: editors,
    post: editors,
  },
  // Nobody here has written anything: a version that was is in test/journeys.
  '/interests/expression/versions/:version': { door: 'signed-in', forbidden: notProvider, read: [] },
  '/opportunities/:opportunityId/interest': { ...ofProvider, post: writes },
  '/opportunities/:opportunityId/interest.json': ofProvider,
  '/opportunities/:opportunityId/interest/draft': written,
  '/opportunities/:opportunityId/interest/sent': ofProvider,
  '/opportunities/:opportunityId/interest/withdraw': written,
  '/opportunities/:opportunityId/interests': ofPrime,
  '/opportunities/:opportunityId/interests.json': ofPrime,
  '/opportunities/:opportunityId/interests/:interestId': {
    door: 'signed-in',
    forbidden: notPrimes,
    read: { 'answered opportunity': own },
  },
};
