import { opportunityStates } from '../support/market/opportunity.ts';
import { alone, inStates, own, ownEditors, primes, providers, signedIn, steward, type Table } from './row.ts';

const wasPublished = ['published opportunity', 'withdrawn opportunity'] as const;
const notPrimes = [...alone, ...providers, ...steward];

const viewed = {
  door: 'open',
  read: { 'draft opportunity': own, ...inStates(wasPublished, 'everyone') },
} as const;
const beingAmended = { 'amending opportunity': ownEditors } as const;
const untilPublished = { 'draft opportunity': ownEditors, ...inStates([...wasPublished, 'amending opportunity'], []) };
const ofDraft = { ...untilPublished, ...beingAmended };
const edit = { door: 'signed-in', forbidden: notPrimes, read: ofDraft } as const;
const question = { ...edit, post: ofDraft } as const;
const fixed = { ...question, read: untilPublished, post: untilPublished } as const;
const toAmend = {
  ...inStates(['draft opportunity', 'withdrawn opportunity'], []),
  ...inStates(['published opportunity', 'amending opportunity'], ownEditors),
};
const ofAmendment = { ...inStates(opportunityStates, []), ...beingAmended };
const toPublish = {
  ...inStates(['draft opportunity', 'published opportunity'], ownEditors),
  'withdrawn opportunity': [],
} as const;
const toWithdraw = { ...inStates(wasPublished, ownEditors), 'draft opportunity': [] } as const;
const recorded = inStates(opportunityStates, ownEditors);
const toInvite = { ...inStates(opportunityStates, []), 'published opportunity': ownEditors };
const toSave = { 'draft opportunity': [], ...inStates(wasPublished, signedIn) };
const byProviders = {
  'draft opportunity': [],
  ...inStates(wasPublished, ['provider owner', 'provider editor']),
} as const;
const toAsk = {
  door: 'signed-in',
  forbidden: [...own, ...alone, ...primes, ...steward],
  read: byProviders,
  post: byProviders,
} as const;
const toAnswer = { ...inStates(opportunityStates, []), 'published opportunity': ownEditors };
const forBothSides = {
  door: 'signed-in',
  forbidden: alone,
  read: { 'draft opportunity': own, ...inStates(wasPublished, [...own, ...steward]) },
} as const;
const primesOnly = { door: 'signed-in', forbidden: notPrimes, read: primes } as const;
const create = { ...primesOnly, read: ['prime owner', 'prime editor'], post: ['prime owner', 'prime editor'] } as const;

/** Head contracts, opportunities from the first question to withdrawal, who fits them and who was invited. */
export const opportunity: Table = {
  '/head-contracts': primesOnly,
  '/head-contracts/new': create,
  '/head-contracts/:headContractId': {
    door: 'signed-in',
    forbidden: alone,
    read: { 'head contract': [...own, ...steward] },
  },
  '/head-contracts/:headContractId/edit': {
    door: 'signed-in',
    forbidden: notPrimes,
    read: { 'head contract': ownEditors },
    post: { 'head contract': ownEditors },
  },

  '/opportunities': { door: 'open', read: 'everyone' },
  '/opportunities.csv': { door: 'open', read: 'everyone' },
  '/opportunities.json': { door: 'open', read: 'everyone' },
  '/opportunities/for-an-offer': { door: 'open', read: 'everyone' },
  '/opportunities/for-an-offer.json': { door: 'open', read: 'everyone' },
  '/opportunities/ours': primesOnly,
  '/opportunities/new': create,
  '/opportunities/:opportunityId': viewed,
  '/opportunities/:opportunityId.json': viewed,
  '/opportunities/:opportunityId/preview': edit,
  '/opportunities/:opportunityId/edit': edit,
  '/opportunities/:opportunityId/edit/head-contract': question,
  '/opportunities/:opportunityId/edit/title': question,
  '/opportunities/:opportunityId/edit/requirements': edit,
  '/opportunities/:opportunityId/edit/requirements/new': question,
  '/opportunities/:opportunityId/edit/requirements/proposed': question,
  '/opportunities/:opportunityId/edit/requirements/proposed/struck': question,
  '/opportunities/:opportunityId/edit/requirements/:requirementId': edit,
  '/opportunities/:opportunityId/edit/requirements/:requirementId/service': question,
  '/opportunities/:opportunityId/edit/requirements/:requirementId/groups': question,
  '/opportunities/:opportunityId/edit/requirements/:requirementId/places': question,
  '/opportunities/:opportunityId/edit/requirements/:requirementId/volume': question,
  '/opportunities/:opportunityId/edit/requirements/:requirementId/capabilities': question,
  '/opportunities/:opportunityId/edit/requirements/:requirementId/remove': question,
  '/opportunities/:opportunityId/edit/value': question,
  '/opportunities/:opportunityId/edit/payment': question,
  '/opportunities/:opportunityId/edit/terms': question,
  '/opportunities/:opportunityId/edit/tupe': question,
  '/opportunities/:opportunityId/edit/evidence': question,
  '/opportunities/:opportunityId/edit/questions': question,
  '/opportunities/:opportunityId/edit/questions/:questionId/remove': question,
  '/opportunities/:opportunityId/edit/lots': question,
  '/opportunities/:opportunityId/edit/lots/:lotId': question,
  '/opportunities/:opportunityId/edit/lots/:lotId/remove': question,
  '/opportunities/:opportunityId/edit/criteria': fixed,
  '/opportunities/:opportunityId/edit/criteria/:criterionId': fixed,
  '/opportunities/:opportunityId/edit/criteria/:criterionId/remove': fixed,
  '/opportunities/:opportunityId/edit/standstill': fixed,
  '/opportunities/:opportunityId/edit/dates': question,
  '/opportunities/:opportunityId/edit/explain': question,
  '/opportunities/:opportunityId/edit/check': { ...question, read: toPublish, post: toPublish },
  '/opportunities/:opportunityId/amend': { ...question, read: toAmend, post: toAmend },
  '/opportunities/:opportunityId/amend/check': { ...question, read: ofAmendment, post: ofAmendment },
  '/opportunities/:opportunityId/amend/discard': { ...question, read: ofAmendment, post: ofAmendment },
  '/opportunities/:opportunityId/amendments': viewed,
  '/opportunities/:opportunityId/amendments.json': viewed,
  '/opportunities/:opportunityId/advertising': { ...question, read: recorded, post: recorded },
  '/opportunities/:opportunityId/withdraw': { ...question, read: toWithdraw, post: toWithdraw },
  '/opportunities/:opportunityId/matches': forBothSides,
  '/opportunities/:opportunityId/matches/:organisationId': forBothSides,
  // Nobody was invited here: what those invited read is in test/features.
  '/opportunities/:opportunityId/invitation': {
    door: 'signed-in',
    forbidden: [...own, ...alone, ...primes, ...steward],
    read: inStates(opportunityStates, []),
    post: inStates(opportunityStates, []),
  },
  '/opportunities/:opportunityId/invitations': {
    ...forBothSides,
    post: toInvite,
    postForbidden: notPrimes,
  },
  '/opportunities/:opportunityId/invitations/:organisationId': { ...question, read: toInvite, post: toInvite },
  '/opportunities/:opportunityId/invitations/:organisationId/letter': {
    ...forBothSides,
    // Nobody was invited by letter here: the page of a letter that was written is in test/features.
    read: inStates(opportunityStates, []),
  },
  '/opportunities/:opportunityId.ics': viewed,
  '/opportunities/:opportunityId/deadlines/:deadline.ics': viewed,
  '/opportunities/:opportunityId/questions': viewed,
  '/opportunities/:opportunityId/questions.json': viewed,
  '/opportunities/:opportunityId/questions/ask': toAsk,
  '/opportunities/:opportunityId/questions/:clarificationId': {
    ...question,
    read: toAnswer,
    post: toAnswer,
  },
  '/opportunities/:opportunityId/save': {
    door: 'signed-in',
    read: toSave,
    post: toSave,
  },
  '/opportunities/:opportunityId/not-for-us': toAsk,
  '/invitations/open/:token': { door: 'open', read: [], post: 'everyone' },
  '/invitations/stop/:token': { door: 'open', read: [], post: 'everyone' },
};
