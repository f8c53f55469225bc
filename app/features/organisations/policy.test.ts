import { expect, test } from 'vitest';
import type { OrganisationStatus, Role } from '#db/tables/organisation.table.ts';
import { type ActingMembership, type Actor, anonymous } from '../identity/actor.ts';
import { organisationPolicy } from './policy.ts';

const statuses: OrganisationStatus[] = ['unclaimed', 'unverified', 'verified', 'refused', 'suspended'];

function membership(organisationId: string, role: Role, status: OrganisationStatus, isSteward = false) {
  const kinds = { isProvider: !isSteward, isPrime: false, isSteward };
  return { organisationId, organisationName: organisationId, organisationStatus: status, role, ...kinds };
}

function person(acting: ActingMembership | null, others: ActingMembership[] = []): Actor {
  return {
    kind: 'person',
    personId: 'person',
    sessionId: 'session',
    name: 'Ada',
    email: 'ada@example.org',
    secondFactorDone: true,
    secondFactorEnabled: true,
    memberships: acting ? [acting, ...others] : others,
    acting,
  };
}

const steward = membership('stewards', 'owner', 'verified', true);
const actors: Record<string, (status: OrganisationStatus) => Actor> = {
  anonymous: () => anonymous,
  stranger: () => person(null),
  'member elsewhere': () => person(membership('other', 'owner', 'verified')),
  viewer: (status) => person(membership('one', 'viewer', status)),
  editor: (status) => person(membership('one', 'editor', status)),
  owner: (status) => person(membership('one', 'owner', status)),
  'owner acting elsewhere': (status) =>
    person(membership('other', 'owner', 'verified'), [membership('one', 'owner', status)]),
  steward: () => person(steward),
  'viewing steward': () => person({ ...steward, role: 'viewer' }),
  'unverified steward': () => person({ ...steward, organisationStatus: 'unverified' }),
  'steward who is a member': (status) => person(steward, [membership('one', 'viewer', status)]),
};

// One letter per status: unClaimed, Unverified, Verified, Refused, Suspended; a dot where it is not allowed.
type Verb = Exclude<keyof typeof organisationPolicy, 'directory-claim:decide'>;
const table: Record<Verb, Record<keyof typeof actors, string>> = {
  'organisation:view': {
    anonymous: 'CUV..',
    stranger: 'CUV..',
    'member elsewhere': 'CUV..',
    viewer: 'CUVRS',
    editor: 'CUVRS',
    owner: 'CUVRS',
    'owner acting elsewhere': 'CUVRS',
    steward: 'CUVRS',
    'viewing steward': 'CUVRS',
    'unverified steward': 'CUV..',
    'steward who is a member': 'CUVRS',
  },
  'organisation:view-inside': {
    anonymous: '.....',
    stranger: '.....',
    'member elsewhere': '.....',
    viewer: 'CUVRS',
    editor: 'CUVRS',
    owner: 'CUVRS',
    'owner acting elsewhere': '.....',
    steward: 'CUVRS',
    'viewing steward': 'CUVRS',
    'unverified steward': '.....',
    'steward who is a member': 'CUVRS',
  },
  'organisation:manage': {
    anonymous: '.....',
    stranger: '.....',
    'member elsewhere': '.....',
    viewer: '.....',
    editor: '.....',
    owner: 'CUVR.',
    'owner acting elsewhere': '.....',
    steward: '.....',
    'viewing steward': '.....',
    'unverified steward': '.....',
    'steward who is a member': '.....',
  },
  'organisation:leave': {
    anonymous: '.....',
    stranger: '.....',
    'member elsewhere': '.....',
    viewer: 'CUVRS',
    editor: 'CUVRS',
    owner: 'CUVRS',
    'owner acting elsewhere': '.....',
    steward: '.....',
    'viewing steward': '.....',
    'unverified steward': '.....',
    'steward who is a member': '.....',
  },
  'organisation:join': {
    anonymous: '.....',
    stranger: '.UV..',
    'member elsewhere': '.UV..',
    viewer: '.....',
    editor: '.....',
    owner: '.....',
    'owner acting elsewhere': '.....',
    steward: '.UV..',
    'viewing steward': '.UV..',
    'unverified steward': '.UV..',
    'steward who is a member': '.....',
  },
  'organisation:claim': {
    anonymous: '.....',
    stranger: 'C....',
    'member elsewhere': 'C....',
    viewer: 'C....',
    editor: 'C....',
    owner: 'C....',
    'owner acting elsewhere': 'C....',
    steward: 'C....',
    'viewing steward': 'C....',
    'unverified steward': 'C....',
    'steward who is a member': 'C....',
  },
  'organisation:judge': {
    anonymous: '.....',
    stranger: '.....',
    'member elsewhere': '.....',
    viewer: '.....',
    editor: '.....',
    owner: '.....',
    'owner acting elsewhere': '.....',
    steward: 'CUVRS',
    'viewing steward': '.....',
    'unverified steward': '.....',
    'steward who is a member': '.....',
  },
};

const letters = ['C', 'U', 'V', 'R', 'S'];

for (const [verb, expected] of Object.entries(table)) {
  test(`${verb} is allowed to whom the table says, in every status`, () => {
    const rule = organisationPolicy[verb as Verb];
    const actual = Object.fromEntries(
      Object.entries(actors).map(([name, actorIn]) => [
        name,
        statuses.map((status, at) => (rule(actorIn(status), { id: 'one', status }) ? letters[at] : '.')).join(''),
      ]),
    );
    expect(actual).toEqual(expected);
  });
}

test('a steward decides on a claim, but not on a claim of their own', () => {
  const decide = organisationPolicy['directory-claim:decide'];
  expect(decide(person(steward), { person_id: 'someone' })).toBe(true);
  expect(decide(person(steward), { person_id: 'person' })).toBe(false);
  expect(decide(person({ ...steward, role: 'viewer' }), { person_id: 'someone' })).toBe(false);
  expect(decide(person(membership('one', 'owner', 'verified')), { person_id: 'someone' })).toBe(false);
});
