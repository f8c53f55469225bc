import { flatRoutes } from '@remix-run/fs-routes';
import { prefix, type RouteConfig } from '@remix-run/route-config';

// One folder per noun; its name is the first word of its addresses.
const nouns = [
  'accreditations',
  'surveys',
  'sign-in',
  'account',
  'organisations',
  'invitations',
  'profiles',
  'files',
  'head-contracts',
  'opportunities',
  'interests',
  'primes',
  'cases',
  'challenges',
  'rule-sets',
  'commitments',
  'conduct',
  'concerns',
  'subcontracts',
  'tupe',
  'compact',
  'attestations',
  'validations',
  'evidence',
  'findings',
  'alerts',
  'calendars',
  'saved-searches',
  'stewardship',
  'dev',
] as const;

const folders = nouns.map(async (noun) => prefix(noun, await flatRoutes({ rootDirectory: `routes/${noun}` })));

export default [
  ...(await flatRoutes({ rootDirectory: 'routes/public' })),
  ...(await Promise.all(folders)).flat(),
] satisfies RouteConfig;
