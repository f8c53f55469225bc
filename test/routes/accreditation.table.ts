import {
  alone,
  assessor,
  deciders,
  inStates,
  own,
  ownEditors,
  ownOwner,
  primes,
  providers,
  signedIn,
  steward,
  type Table,
} from './row.ts';

const states = [
  'requested accreditation',
  'booked accreditation',
  'appointed accreditation',
  'surveyed accreditation',
  'visited accreditation',
  'reported accreditation',
] as const;
const notStewards = [...own, ...alone, ...providers, ...primes];
const locked = ['visited accreditation', 'reported accreditation'] as const;
const beforeLock = ['booked accreditation', 'surveyed accreditation'] as const;
const never = inStates(states, []);
const byOwn = { ...never, ...inStates(beforeLock, ownEditors) };
const byAssessor = { ...never, 'visited accreditation': assessor };

/** What a steward alone may do, in one state. */
const bySteward = (when: Partial<Record<(typeof states)[number], readonly ['steward']>>) =>
  ({ door: 'signed-in', forbidden: notStewards, read: { ...never, ...when }, post: { ...never, ...when } }) as const;
const decider = ['steward'] as const;

/** Accreditations: a prime's own, the one that an assessor is appointed to, and all of them for stewards. Surveys need a token alone. */
export const accreditation: Table = {
  '/accreditations': { door: 'signed-in', read: signedIn },
  '/accreditations/new': {
    door: 'signed-in',
    forbidden: [...alone, ...providers, 'prime editor', 'prime viewer', ...steward],
    read: ['prime owner'],
    post: ['prime owner'],
  },
  '/accreditations/:accreditationId': {
    door: 'signed-in',
    read: inStates(states, [...own, ...assessor, ...steward]),
  },
  '/accreditations/:accreditationId/contacts': { door: 'signed-in', read: byOwn, post: byOwn },
  '/accreditations/:accreditationId/questionnaire': {
    door: 'signed-in',
    read: {
      ...inStates(states, own),
      'appointed accreditation': [...own, ...steward],
      ...inStates(locked, [...own, ...assessor, ...steward]),
    },
    post: byOwn,
  },
  '/accreditations/:accreditationId/independence': {
    door: 'signed-in',
    read: { ...never, 'appointed accreditation': assessor },
    post: { ...never, 'appointed accreditation': assessor },
  },
  '/accreditations/:accreditationId/interviews': { door: 'signed-in', read: byAssessor, post: byAssessor },
  '/accreditations/:accreditationId/scores': { door: 'signed-in', read: byAssessor, post: byAssessor },
  '/accreditations/:accreditationId/report': { door: 'signed-in', read: byAssessor, post: byAssessor },
  '/accreditations/:accreditationId/reply': {
    door: 'signed-in',
    read: { ...never, 'reported accreditation': ownEditors },
    post: { ...never, 'reported accreditation': ownEditors },
  },
  '/accreditations/:accreditationId/cancel': {
    door: 'signed-in',
    read: { ...inStates(states, ownOwner), ...inStates(locked, []) },
    post: { ...inStates(states, ownOwner), ...inStates(locked, []) },
  },
  '/surveys/:token': {
    door: 'open',
    read: { 'survey invitation': 'everyone' },
    post: { 'survey invitation': 'everyone' },
  },
  '/surveys/:token/opt-out': {
    door: 'open',
    read: { 'survey invitation': 'everyone' },
    post: { 'survey invitation': 'everyone' },
  },
  '/primes/:organisationId/accreditation': { door: 'open', read: { 'verified prime': 'everyone' } },
  '/primes/:organisationId/accreditation.json': { door: 'open', read: { 'verified prime': 'everyone' } },
  '/stewardship/accreditations': { door: 'signed-in', forbidden: notStewards, read: steward },
  '/stewardship/accreditations/:accreditationId': {
    door: 'signed-in',
    forbidden: notStewards,
    read: inStates(states, steward),
  },
  '/stewardship/accreditations/:accreditationId/appoint': {
    door: 'signed-in',
    forbidden: notStewards,
    read: { ...inStates(states, deciders), 'requested accreditation': [] },
    post: { ...inStates(states, deciders), 'requested accreditation': [] },
  },
  '/stewardship/accreditations/:accreditationId/late': bySteward({ 'requested accreditation': decider }),
  '/stewardship/accreditations/:accreditationId/decide': bySteward({ 'reported accreditation': decider }),
};
