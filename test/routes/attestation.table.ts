import { organisationStates } from '../support/market/organisation.ts';
import { alone, deciders, inStates, own, ownEditors, primes, providers, steward, type Table } from './row.ts';

const notStewards = [...own, ...alone, ...providers, ...primes];
const inside = { door: 'signed-in', forbidden: alone, read: { 'attesting prime': own } } as const;
const editing = { door: 'signed-in', forbidden: alone } as const;
const byEditors = { read: { 'attesting prime': ownEditors }, post: { 'attesting prime': ownEditors } } as const;

/** Attestations, views on them, evidence, the public record of conduct and links of control. */
export const attestation: Table = {
  // Whoever acts for a prime or provider has something to attest.
  '/attestations': { door: 'signed-in', forbidden: alone, read: [...providers, ...primes] },
  '/attestations/:itemCode': {
    ...editing,
    read: { 'attesting prime': [...own, ...primes] },
    post: { 'attesting prime': [...ownEditors, 'prime owner', 'prime editor'] },
  },
  '/validations': { door: 'signed-in', forbidden: alone, read: [...providers, ...primes] },
  '/validations/:organisationId': {
    ...editing,
    read: { 'attesting prime': [], 'validating partner': own },
    post: { 'attesting prime': [], 'validating partner': ownEditors },
  },
  '/evidence': { door: 'signed-in', forbidden: alone, read: [...providers, ...primes] },
  '/evidence/graph': { door: 'signed-in', forbidden: alone, read: [...providers, ...primes] },
  '/evidence/new': {
    ...editing,
    read: ['provider owner', 'provider editor', 'prime owner', 'prime editor'],
    post: ['provider owner', 'provider editor', 'prime owner', 'prime editor'],
  },
  '/evidence/:evidenceId': { ...inside, post: { 'attesting prime': ownEditors } },
  '/evidence/:evidenceId/withdraw': { ...editing, ...byEditors },
  '/evidence/:evidenceId/file': {
    door: 'open',
    read: {
      'attesting prime': [...own, ...steward],
      'validating partner': [...own, ...steward],
      'public evidence': 'everyone',
    },
  },
  '/primes/:organisationId/conduct': { door: 'open', read: { 'attesting prime': 'everyone' } },
  '/primes/:organisationId/conduct.json': { door: 'open', read: { 'attesting prime': 'everyone' } },
  '/stewardship/organisations/:organisationId/control': {
    door: 'signed-in',
    forbidden: notStewards,
    read: inStates(organisationStates, steward),
    post: inStates(organisationStates, deciders),
  },
  '/stewardship/organisations/:organisationId/views': {
    door: 'signed-in',
    forbidden: notStewards,
    read: { 'attesting prime': steward },
  },
};
