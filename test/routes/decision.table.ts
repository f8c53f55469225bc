import { alone, deciders, inStates, own, ownEditors, primes, providers, steward, type Table } from './row.ts';

const wasPublished = ['published opportunity', 'withdrawn opportunity'] as const;
const notPrimes = [...alone, ...providers, ...steward];
const notProviders = [...alone, ...primes, ...steward];

const decided = { 'draft opportunity': [], 'withdrawn opportunity': [], 'answered opportunity': ownEditors } as const;
const ofPrime = { door: 'signed-in', forbidden: notPrimes } as const;
const ofProvider = { door: 'signed-in', forbidden: notProviders } as const;
const bothSides = inStates(['challenged decision', 'challenging provider'], [...own, ...steward]);
const byPrime = { 'challenged decision': ownEditors, 'challenging provider': [], 'escalated challenge': [] } as const;
const byProvider = { 'challenged decision': [], 'challenging provider': ownEditors } as const;
const notStewards = [...own, ...alone, ...providers, ...primes];

/** What primes decide, what providers read of it, and challenges. */
export const decision: Table = {
  '/opportunities/:opportunityId/decisions': {
    ...ofPrime,
    read: { 'draft opportunity': [], ...inStates([...wasPublished, 'answered opportunity'], own) },
  },
  '/opportunities/:opportunityId/decisions/:lotId/:interestId': {
    ...ofPrime,
    read: { 'answered opportunity': ownEditors },
    post: { 'answered opportunity': ownEditors },
  },
  '/opportunities/:opportunityId/decisions/together': { ...ofPrime, read: decided, post: decided },
  '/opportunities/:opportunityId/decisions/close': { ...ofPrime, read: decided, post: decided },
  '/opportunities/:opportunityId/outcome': {
    ...ofProvider,
    read: { 'answering provider': own },
    post: { 'answering provider': ownEditors },
  },
  '/opportunities/:opportunityId/outcome.json': { ...ofProvider, read: { 'answering provider': own } },
  '/opportunities/:opportunityId/outcome/:lotId/give-back': {
    ...ofProvider,
    // Nothing was awarded here: the page is in test/journeys.
    read: { 'answering provider': [] },
    post: { 'answering provider': ownEditors },
  },
  '/opportunities/:opportunityId/challenge': {
    ...ofProvider,
    read: { 'answering provider': ownEditors, 'challenging provider': ownEditors },
    post: { 'answering provider': ownEditors, 'challenging provider': ownEditors },
  },
  '/challenges/:challengeId': { door: 'signed-in', forbidden: alone, read: bothSides },
  '/challenges/:challengeId/answer': { door: 'signed-in', forbidden: alone, read: byPrime, post: byPrime },
  '/challenges/:challengeId/escalate': { door: 'signed-in', forbidden: alone, read: byProvider, post: byProvider },
  '/challenges/:challengeId/withdraw': { door: 'signed-in', forbidden: alone, read: byProvider, post: byProvider },
  '/stewardship/challenges': { door: 'signed-in', forbidden: notStewards, read: steward },
  '/stewardship/challenges/:challengeId': {
    door: 'signed-in',
    forbidden: notStewards,
    read: inStates(['challenged decision', 'escalated challenge'], steward),
    post: { 'challenged decision': [], 'escalated challenge': deciders },
  },
};
