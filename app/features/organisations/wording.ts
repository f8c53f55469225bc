import type { OrganisationStatus } from '#db/tables/organisation.table.ts';

/** What each status means to whoever reads it. */
export const statusMeaning: Record<OrganisationStatus, string> = {
  unclaimed: 'This entry was made from a public register. The organisation has not taken it over yet.',
  unverified: 'A market steward has not checked this organisation yet.',
  verified: 'A market steward has checked that this organisation is what it says.',
  refused: 'A market steward could not verify this organisation. Nothing that it publishes is shown.',
  suspended: 'A market steward has suspended this organisation. Nothing that it publishes is shown.',
};

export const roles = ['owner', 'editor', 'viewer'] as const;

export const roleMeaning = {
  owner: 'Can change everything and decide who belongs to it',
  editor: 'Can change its profile and its opportunities',
  viewer: 'Can read everything and change nothing',
} as const;

/** How long to wait after too many tries. */
export function waitInWords(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

export const lastOwnerMessage = 'The only owner must stay an owner. Make somebody else an owner first';

/** Why an invitation cannot be accepted. */
export const invitationRefusals = {
  'other-address': 'This invitation was sent to another address. Sign in with that one to accept it',
  accepted: 'This invitation has been used',
  cancelled: 'This invitation has been cancelled. Ask for a new one',
  expired: 'This invitation is too old. Ask for a new one',
  suspended: 'This organisation is suspended, so nobody can join it',
} as const;
