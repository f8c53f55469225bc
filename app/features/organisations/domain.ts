import type { OrganisationStatus, Role } from '#db/tables/organisation.table.ts';

/** What can happen to the standing of an organisation. Stewards decide the first four; its own people do the others. */
export type StatusChange = 'verify' | 'refuse' | 'suspend' | 'reinstate' | 'ask-again' | 'claim';
export type StewardDecision = 'verify' | 'refuse' | 'suspend' | 'reinstate';
export const stewardDecisions = ['verify', 'refuse', 'suspend', 'reinstate'] as const;

const transitions: Record<StatusChange, Partial<Record<OrganisationStatus, OrganisationStatus>>> = {
  verify: { unverified: 'verified', refused: 'verified' },
  refuse: { unverified: 'refused' },
  suspend: { unclaimed: 'suspended', unverified: 'suspended', verified: 'suspended' },
  // What led to the suspension may have changed the facts, so a steward checks them afresh.
  reinstate: { suspended: 'unverified', refused: 'unverified' },
  'ask-again': { refused: 'unverified' },
  claim: { unclaimed: 'unverified' },
};

/**
 * The status that a change leads to, or null when it cannot happen from here.
 * @param hasMembers whether anyone belongs to the organisation: a directory entry without people stays unclaimed
 */
export function nextStatus(
  status: OrganisationStatus,
  change: StatusChange,
  { hasMembers }: { hasMembers: boolean },
): OrganisationStatus | null {
  const next = transitions[change][status] ?? null;
  return change === 'reinstate' && next && !hasMembers ? 'unclaimed' : next;
}

type Checked = { name: string; is_prime: boolean };

/**
 * Whether an edit changes what a steward verified: who the organisation is, or that it is a prime, to whom verification opens
 * the evidence of others and the publishing of opportunities. What was verified then has to be checked again.
 */
export function outgrowsCheck(before: Checked & { status: OrganisationStatus }, after: Checked): boolean {
  return before.status === 'verified' && (after.name !== before.name || (after.is_prime && !before.is_prime));
}

/** The decisions that a steward can take from a status, in the order in which a page offers them. */
export function decisionsFrom(status: OrganisationStatus): StewardDecision[] {
  return stewardDecisions.filter((decision) => status in transitions[decision]);
}

/** The decisions that must say why: the organisation reads the reason. */
export function needsReason(decision: StewardDecision): boolean {
  return decision === 'refuse' || decision === 'suspend';
}

type Member = { id: string; role: Role };

/** Whether a member is the only owner, who therefore can neither leave, nor be removed, nor be given a lesser role. */
export function isLastOwner(members: readonly Member[], membershipId: string): boolean {
  const owners = members.filter((member) => member.role === 'owner');
  return owners.length === 1 && owners[0]?.id === membershipId;
}

export type InvitationState = 'open' | 'accepted' | 'cancelled' | 'expired';

/** Where an invitation stands at a moment. */
export function invitationState(
  invitation: { accepted_at: Date | null; cancelled_at: Date | null; expires_at: Date },
  now: Date,
): InvitationState {
  if (invitation.accepted_at) return 'accepted';
  if (invitation.cancelled_at) return 'cancelled';
  return invitation.expires_at <= now ? 'expired' : 'open';
}

/** An address that its owner recognises and nobody else can read: `info@example.org` is `i•••@e•••.org`. */
export function maskAddress(address: string): string {
  const [name = '', domain = ''] = address.split('@');
  const [host = '', ...rest] = domain.split('.');
  return `${name.slice(0, 1)}•••@${host.slice(0, 1)}•••${rest.length > 0 ? `.${rest.join('.')}` : ''}`;
}

/** Whether two addresses are the same person's, however they were typed. */
export function isSameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
