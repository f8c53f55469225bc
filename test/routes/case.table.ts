import { organisationStates } from '../support/market/organisation.ts';
import { alone, deciders, inStates, own, ownEditors, primes, providers, steward, type Table } from './row.ts';

const notStewards = [...own, ...alone, ...providers, ...primes];
const acting = { door: 'signed-in', forbidden: alone } as const;
const forStewards = { door: 'signed-in', forbidden: notStewards } as const;
const forDeciders = {
  ...forStewards,
  read: { 'open case': deciders, 'case of a partner': deciders },
  post: { 'open case': deciders, 'case of a partner': deciders },
} as const;
const byEditors = { ...acting, read: { 'open case': ownEditors }, post: { 'open case': ownEditors } } as const;

/** Concerns at the desk; cases: the organisation's side, its partners' views, and the stewards' work. */
export const conductCase: Table = {
  '/undertakings': { door: 'open', read: 'everyone' },
  '/undertakings.json': { door: 'open', read: 'everyone' },
  '/cases': { ...acting, read: [...own, ...providers, ...primes, ...steward] },
  '/cases/:caseId': {
    ...acting,
    read: { 'open case': own, 'case of a partner': [] },
    post: { 'open case': ownEditors, 'case of a partner': [] },
  },
  '/cases/:caseId/plan': byEditors,
  '/cases/:caseId/plan/:remedyId': byEditors,
  '/cases/:caseId/views': {
    ...acting,
    read: { 'open case': [], 'case of a partner': ownEditors },
    post: { 'open case': [], 'case of a partner': ownEditors },
  },
  '/stewardship/concerns': { ...forStewards, read: steward },
  '/stewardship/concerns/:concernId': { ...forStewards, read: { 'concern at the desk': steward } },
  '/stewardship/concerns/:concernId/:step': {
    ...forStewards,
    read: { 'concern at the desk': deciders },
    post: { 'concern at the desk': deciders },
  },
  '/stewardship/organisations/:organisationId/case': {
    ...forStewards,
    read: inStates(organisationStates, deciders),
    post: inStates(organisationStates, deciders),
  },
  '/stewardship/undertakings': { ...forStewards, read: steward },
  '/stewardship/retaliation': { ...forStewards, read: steward },
  '/stewardship/retaliation/:watchId': {
    ...forStewards,
    read: { 'flagged sub-contract': steward },
    post: { 'flagged sub-contract': deciders },
  },
  '/stewardship/cases': { ...forStewards, read: steward },
  '/stewardship/cases/:caseId': {
    ...forStewards,
    read: { 'open case': steward, 'case of a partner': steward },
    post: { 'open case': deciders },
  },
  '/stewardship/cases/:caseId/ask': forDeciders,
  '/stewardship/cases/:caseId/assign': forDeciders,
  '/stewardship/cases/:caseId/close': forDeciders,
  '/stewardship/cases/:caseId/level': forDeciders,
  '/stewardship/cases/:caseId/plan': forDeciders,
  '/stewardship/cases/:caseId/plan/:remedyId': forDeciders,
  '/stewardship/cases/:caseId/proposal': forDeciders,
};
