import { alone, halfSignedIn, inStates, others, own, ownOwner, signedIn, steward, type Table } from './row.ts';

const listed = ['verified provider', 'unverified provider', 'unclaimed provider'] as const;
const hidden = ['refused provider', 'suspended provider'] as const;

const managed = {
  ...inStates(['verified provider', 'unverified provider', 'refused provider', 'unclaimed provider'], ownOwner),
  ...inStates(['suspended provider'], []),
};
const manage = { door: 'signed-in', forbidden: alone, read: managed, post: managed } as const;
const joined = {
  ...inStates(['verified provider', 'unverified provider'], others),
  ...inStates(['unclaimed provider', ...hidden], []),
};
const claimed = {
  ...inStates(['unclaimed provider'], signedIn),
  ...inStates(['verified provider', 'unverified provider', ...hidden], []),
};
const left = inStates([...listed, ...hidden], own);
const person = { door: 'signed-in', read: others, post: others } as const;
const advertising = {
  door: 'signed-in',
  forbidden: alone,
  read: { 'verified prime': [...own, ...steward] },
} as const;
const nobodyYet = {
  door: 'half-signed-in',
  read: [...halfSignedIn, ...others],
  post: [...halfSignedIn, ...others],
} as const;

/** Signing in, one's account, and organisations with their members. */
export const people: Table = {
  '/sign-in': { door: 'open', read: 'everyone', post: 'everyone' },
  '/sign-in/check-email': { door: 'open', read: 'everyone' },
  '/sign-in/demo': { door: 'open', read: 'everyone', post: 'everyone' },
  '/sign-in/link': { door: 'open', read: 'everyone', post: 'everyone' },
  '/sign-in/second-factor': nobodyYet,
  '/sign-out': { door: 'open', read: 'everyone', post: 'everyone' },
  '/account': { door: 'signed-in', read: others },
  '/account/acting': person,
  '/account/alerts': person,
  '/account/notifications': person,
  '/account/calendar': person,
  '/calendars/:token.ics': { door: 'open', read: [] },
  '/account/saved-opportunities': { door: 'signed-in', read: others },
  '/account/saved-searches': { door: 'signed-in', read: others },
  // Nobody has saved a search here: the page of one is in test/features.
  '/account/saved-searches/:savedSearchId': { door: 'signed-in', read: [], post: others },
  '/saved-searches/new': { door: 'signed-in', read: [], post: others },
  '/alerts/stop/:token': { door: 'open', read: [], post: 'everyone' },
  '/alerts/not-for-us/:token': { door: 'open', read: [], post: 'everyone' },
  '/account/name': nobodyYet,
  '/account/second-factor': nobodyYet,
  '/account/sessions': person,

  '/organisations': { door: 'signed-in', read: others },
  '/organisations/new': person,
  '/organisations/new/check': person,
  '/organisations/:organisationId': {
    door: 'open',
    read: { ...inStates(listed, 'everyone'), ...inStates(hidden, [...own, ...steward]) },
    post: managed,
    postDoor: 'signed-in',
    postForbidden: alone,
  },
  '/organisations/:organisationId/advertising': advertising,
  '/organisations/:organisationId/advertising.csv': advertising,
  '/primes/:organisationId': { door: 'open', read: { 'verified prime': 'everyone', 'verified provider': [] } },
  '/primes/:organisationId.json': { door: 'open', read: { 'verified prime': 'everyone', 'verified provider': [] } },
  '/organisations/:organisationId/claim': { door: 'signed-in', read: claimed, post: claimed },
  '/organisations/:organisationId/edit': manage,
  '/organisations/:organisationId/identifiers': manage,
  '/organisations/:organisationId/join': { door: 'signed-in', read: joined, post: joined },
  '/organisations/:organisationId/join-requests/:joinRequestId': manage,
  '/organisations/:organisationId/leave': { door: 'signed-in', forbidden: alone, read: left, post: left },
  '/organisations/:organisationId/members': {
    door: 'signed-in',
    forbidden: alone,
    read: inStates([...listed, ...hidden], [...own, ...steward]),
    post: managed,
  },
  '/organisations/:organisationId/members/:membershipId': manage,
  '/organisations/:organisationId/members/invite': manage,
  '/invitations/:token': { door: 'open', read: [], post: others, postDoor: 'signed-in' },
};
