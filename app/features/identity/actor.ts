import type { Role } from '#db/tables/organisation.table.ts';

export type ActingMembership = {
  organisationId: string;
  organisationName: string;
  organisationStatus: 'unclaimed' | 'unverified' | 'verified' | 'refused' | 'suspended';
  role: Role;
  isProvider: boolean;
  isPrime: boolean;
  isSteward: boolean;
};

/** A signed-in person, and the one organisation that they act for at this moment. */
export type Person = {
  kind: 'person';
  personId: string;
  sessionId: string;
  name: string;
  email: string;
  /** True once this session has shown its second factor, or when none is required of this person and none was set up. */
  secondFactorDone: boolean;
  /** True when a second factor has been set up on any device. */
  secondFactorEnabled: boolean;
  memberships: ActingMembership[];
  acting: ActingMembership | null;
  /** True when this request renewed the session, so that its cookie is to be sent again. */
  isRenewed?: boolean;
};

export type Anonymous = { kind: 'anonymous' };
/** The product itself: jobs and imports. */
export type System = { kind: 'system' };
export type Actor = Person | Anonymous | System;

export const anonymous: Anonymous = { kind: 'anonymous' };
export const system: System = { kind: 'system' };

/** The person behind an actor, where the route let nobody else in. @throws when there is none */
export function signedIn(actor: Actor): Person {
  if (actor.kind !== 'person') throw new Error('Nobody is signed in');
  return actor;
}

/** The membership that an actor acts in, where the route let nobody else in. @throws when there is none */
export function actingIn(actor: Actor): ActingMembership {
  const { acting } = signedIn(actor);
  if (!acting) throw new Error('Nobody acts for an organisation');
  return acting;
}

/** Whether this person must show a second factor: stewards, and owners of primes, wherever they act. */
export function needsSecondFactor(memberships: readonly ActingMembership[]): boolean {
  return memberships.some((membership) => membership.isSteward || (membership.isPrime && membership.role === 'owner'));
}

export function isSteward(actor: Actor): boolean {
  return actor.kind === 'person' && actor.acting?.isSteward === true && actor.acting.organisationStatus === 'verified';
}

/** Whether the actor acts for this organisation in one of these roles. */
export function actsFor(actor: Actor, organisationId: string, roles: readonly Role[] = ['owner', 'editor', 'viewer']) {
  return (
    actor.kind === 'person' &&
    actor.acting !== null &&
    actor.acting.organisationId === organisationId &&
    roles.includes(actor.acting.role)
  );
}

/** Roles that may change things. */
export const editors: readonly Role[] = ['owner', 'editor'];
export const owners: readonly Role[] = ['owner'];
