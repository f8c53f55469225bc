import { expect, test } from 'vitest';
import { decisionsFrom, invitationState, isLastOwner, maskAddress, nextStatus, type StatusChange } from './domain.ts';

const statuses = ['unclaimed', 'unverified', 'verified', 'refused', 'suspended'] as const;

// Columns in the order of `statuses`; - is a change that cannot happen from there.
const table: [StatusChange, ...string[]][] = [
  ['verify', '-', 'verified', '-', 'verified', '-'],
  ['refuse', '-', 'refused', '-', '-', '-'],
  ['suspend', 'suspended', 'suspended', 'suspended', '-', '-'],
  ['reinstate', '-', '-', '-', 'unverified', 'unverified'],
  ['ask-again', '-', '-', '-', 'unverified', '-'],
  ['claim', 'unverified', '-', '-', '-', '-'],
];

for (const [change, ...expected] of table) {
  test(`"${change}" leads where the table says from every status`, () => {
    const actual = statuses.map((status) => nextStatus(status, change, { hasMembers: true }) ?? '-');
    expect(actual).toEqual(expected);
  });
}

test('a directory entry without people is unclaimed again when it is reinstated', () => {
  expect(nextStatus('suspended', 'reinstate', { hasMembers: false })).toBe('unclaimed');
});

test('a page offers the decisions that the status allows', () => {
  expect(statuses.map(decisionsFrom)).toEqual([
    ['suspend'],
    ['verify', 'refuse', 'suspend'],
    ['suspend'],
    ['verify', 'reinstate'],
    ['reinstate'],
  ]);
});

test('the last owner is the only one with that role', () => {
  const members = [
    { id: 'a', role: 'owner' },
    { id: 'b', role: 'editor' },
  ] as const;
  expect(isLastOwner(members, 'a')).toBe(true);
  expect(isLastOwner(members, 'b')).toBe(false);
  expect(isLastOwner([...members, { id: 'c', role: 'owner' }], 'a')).toBe(false);
});

test('an invitation is open until it is accepted, cancelled or too old', () => {
  const now = new Date('2026-06-01T08:00:00Z');
  const invitation = { accepted_at: null, cancelled_at: null, expires_at: new Date('2026-06-02T08:00:00Z') };
  expect(invitationState(invitation, now)).toBe('open');
  expect(invitationState({ ...invitation, accepted_at: now }, now)).toBe('accepted');
  expect(invitationState({ ...invitation, cancelled_at: now }, now)).toBe('cancelled');
  expect(invitationState({ ...invitation, expires_at: now }, now)).toBe('expired');
});

test('a masked address shows its shape and nothing to write to', () => {
  expect(maskAddress('info@example.org')).toBe('i•••@e•••.org');
  expect(maskAddress('office@leeds.charity.org.uk')).toBe('o•••@l•••.charity.org.uk');
  expect(maskAddress('nonsense')).toBe('n•••@•••');
});
