import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { type Actor, actsFor, editors, isSteward } from '../identity/actor.ts';

type ProfileThing = {
  organisationId: string;
  organisationStatus: OrganisationStatus;
  isProvider: boolean;
  status: 'draft' | 'published' | 'unpublished';
};

const isInGoodStanding = (status: OrganisationStatus) => status !== 'suspended' && status !== 'refused';

const isOpen = (profile: ProfileThing) =>
  profile.isProvider && profile.status === 'published' && isInGoodStanding(profile.organisationStatus);

export const profilePolicy = {
  'profile:view': (actor: Actor, profile: ProfileThing) =>
    isOpen(profile) || actsFor(actor, profile.organisationId) || isSteward(actor),
  'profile:view-inside': (actor: Actor, profile: ProfileThing) => actsFor(actor, profile.organisationId),
  'profile:edit': (actor: Actor, profile: ProfileThing) =>
    profile.isProvider &&
    actsFor(actor, profile.organisationId, editors) &&
    profile.organisationStatus !== 'suspended' &&
    profile.organisationStatus !== 'unclaimed',
  /** What size of contract and how much risk a provider can carry is for the market, not for the public. */
  'profile:view-commercial': (actor: Actor, profile: ProfileThing) =>
    actsFor(actor, profile.organisationId) ||
    (isOpen(profile) &&
      actor.kind === 'person' &&
      actor.secondFactorDone &&
      actor.acting !== null &&
      isInGoodStanding(actor.acting.organisationStatus)) ||
    isSteward(actor),
  /** Evidence files are for the provider itself, verified primes and stewards; never for the public (domain.md 10, feature 24). */
  'profile:view-evidence': (actor: Actor, profile: ProfileThing) =>
    actsFor(actor, profile.organisationId) ||
    isSteward(actor) ||
    (isOpen(profile) &&
      actor.kind === 'person' &&
      actor.acting?.isPrime === true &&
      actor.acting.organisationStatus === 'verified'),
};
