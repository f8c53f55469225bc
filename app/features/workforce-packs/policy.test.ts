import { expect, test } from 'vitest';
import type { Role } from '#db/tables/organisation.table.ts';
import type { Person } from '../identity/actor.ts';
import type { TupeParty } from '../tupe/policy.ts';
import { giverFor } from './policy.ts';

const prime = 'prime';
const acting = (organisationId: string, role: Role = 'editor'): Person => ({
  kind: 'person',
  personId: 'person',
  sessionId: 'session',
  name: 'Ada',
  email: 'ada@example.org',
  secondFactorDone: true,
  secondFactorEnabled: false,
  memberships: [],
  acting: {
    organisationId,
    organisationName: organisationId,
    organisationStatus: 'verified',
    role,
    isProvider: true,
    isPrime: organisationId === prime,
    isSteward: false,
  },
});
const outgoing = (organisationId: string | null): TupeParty => ({
  id: 'party',
  party: 'outgoing',
  organisationId,
  name: 'A provider',
});
const thing = (parties: TupeParty[], opportunityId: string | null = 'opportunity') => ({
  primeId: prime,
  opportunityId,
  parties,
});

test.each([
  ['an editor of the outgoing provider, for it', acting('provider'), [outgoing('provider')], 'provider'],
  ['a viewer of it, for nobody', acting('provider', 'viewer'), [outgoing('provider')], null],
  ['the prime, for nobody where the outgoing provider can', acting('prime'), [outgoing('provider')], null],
  ['the prime, where one is not on the market', acting('prime'), [outgoing('provider'), outgoing(null)], 'prime'],
  ['the prime, where none is named', acting('prime'), [], 'prime'],
  ['another provider, for nobody', acting('another'), [outgoing('provider'), outgoing(null)], null],
])('figures are given by %s', (_who, actor, parties, giver) => {
  expect(giverFor(actor, thing(parties))).toBe(giver);
});

test('on a sub-contract nobody gives figures: nobody bids any more', () => {
  expect(giverFor(acting('provider'), thing([outgoing('provider')], null))).toBeNull();
});
