import { organisationStates } from '../support/market/organisation.ts';
import { alone, deciders, inStates, own, primes, providers, steward, type Table } from './row.ts';

const notStewards = [...own, ...alone, ...providers, ...primes];
const look = { door: 'signed-in', forbidden: notStewards, read: steward } as const;
const change = {
  door: 'signed-in',
  forbidden: [...notStewards, 'steward viewer'],
  read: deciders,
  post: deciders,
} as const;
const judged = inStates(organisationStates, deciders);

/** The stewards' own rooms. */
export const stewardship: Table = {
  '/stewardship': look,
  '/stewardship/audit': look,
  '/stewardship/claims': look,
  '/stewardship/claims/:claimId': {
    ...look,
    read: { 'unclaimed provider': deciders },
    post: { 'unclaimed provider': deciders },
  },
  '/stewardship/clashes': look,
  '/stewardship/clashes/:scheme/:value': {
    ...look,
    read: { 'unverified provider': steward },
    post: { 'unverified provider': deciders },
    postForbidden: change.forbidden,
  },
  '/stewardship/fairness': { ...look, post: deciders, postForbidden: change.forbidden },
  '/stewardship/fairness.json': look,
  '/stewardship/organisations/:organisationId': { ...look, read: inStates(organisationStates, steward), post: judged },
  '/stewardship/organisations/:organisationId/identifiers/:identifierId': { ...look, read: judged, post: judged },
  '/stewardship/declines': look,
  '/stewardship/reference': look,
  '/stewardship/reference/:list': look,
  '/stewardship/reference/:list/:code': change,
  '/stewardship/reference/programme-area/:area': change,
};
