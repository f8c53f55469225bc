import type { Role } from '../support/cast.ts';
import { alone, deciders, own, primes, providers, steward, type Table } from './row.ts';

const everyone = { door: 'open', read: 'everyone' } as const;
const members = { door: 'signed-in', forbidden: alone } as const;
const primeOwner: readonly Role[] = ['prime owner'];
// Of another kind they are let in as owners, and told that there is no such thing.
const notOwners = [
  ...alone,
  ...[...providers, ...primes, ...steward].filter((role) => role.includes(' editor') || role.includes(' viewer')),
];
const notStewards = [...own, ...alone, ...providers, ...primes];
const notDeciders = [...notStewards, 'steward viewer' as const];
const look = { door: 'signed-in', forbidden: notStewards, read: steward } as const;
const drafted = { 'drafted rule set': deciders } as const;
const ofDraft = { door: 'signed-in', forbidden: notDeciders, read: drafted, post: drafted } as const;
const byOwners = { door: 'signed-in', forbidden: notOwners, read: primeOwner, post: primeOwner } as const;

/** Rule sets, what organisations accept of them, and the home page of conduct. The set of all these addresses is that of primes. */
export const ruleSet: Table = {
  '/rule-sets': everyone,
  '/rule-sets.json': everyone,
  '/rule-sets/:ruleSet': everyone,
  '/rule-sets/:ruleSet.json': everyone,
  '/rule-sets/:ruleSet/versions/:version': everyone,
  '/rule-sets/:ruleSet/versions/:version.json': everyone,
  '/conduct': { ...members, read: [...providers, ...primes, ...steward] },
  '/commitments': { ...members, read: [...providers, ...primes, ...steward] },
  '/commitments/:ruleSet': { ...members, read: primes },
  '/commitments/:ruleSet/accept': byOwners,
  '/commitments/:ruleSet/withdraw': byOwners,
  '/stewardship/rule-sets': look,
  '/stewardship/rule-sets/:ruleSet': { ...look, post: deciders, postForbidden: notDeciders },
  '/stewardship/rule-sets/:ruleSet/items/new': ofDraft,
  '/stewardship/rule-sets/:ruleSet/items/:item': ofDraft,
  '/stewardship/rule-sets/:ruleSet/publish': ofDraft,
  '/stewardship/rule-sets/:ruleSet/retire': { ...ofDraft, read: deciders, post: deciders },
};
