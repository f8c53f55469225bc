import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertMembership, lockMemberships } from '#db/queries/membership.ts';
import { findInvitation, lockInvitation, markInvitationAccepted } from '#db/queries/membership-invitation.ts';
import { closeJoinRequest } from '#db/queries/membership-join-request.ts';
import { actForOrganisation, lockOrganisation } from '#db/queries/organisation.ts';
import type { Role } from '#db/tables/organisation.table.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';
import { type InvitationState, invitationState, isSameAddress, maskAddress } from './domain.ts';
import { nameOf } from './name-of.ts';
import { hashInvitationToken } from './secrets.server.ts';

export type InvitationView = {
  organisationName: string;
  role: Role;
  invitedBy: string;
  /** The address it was sent to, masked: whoever has the link may not be whom it was meant for. */
  sentTo: string;
  isForReader: boolean;
  state: InvitationState;
  expiresAt: Date;
};

/** What an invitation link leads to, or null when there is none such. Changes nothing. */
export async function readInvitation(
  { db, clock }: Services,
  { token, email }: { token: string; email: string | null },
): Promise<InvitationView | null> {
  const invitation = await findInvitation(db, hashInvitationToken(token));
  if (!invitation) return null;
  return {
    organisationName: invitation.organisation_name,
    role: invitation.role,
    invitedBy: nameOf({ name: invitation.inviter_name, email: invitation.inviter_email }),
    sentTo: maskAddress(invitation.email),
    isForReader: email !== null && isSameAddress(invitation.email, email),
    state: invitationState(invitation, new Date(clock.now().epochMilliseconds)),
    expiresAt: invitation.expires_at,
  };
}

export type AcceptOutcome =
  | { ok: true; organisationId: string; organisationName: string }
  | { ok: false; reason: 'not-found' | 'other-address' | 'suspended' | Exclude<InvitationState, 'open'> };

/** Makes the invited person a member and lets them act for the organisation. Only the invited address may accept. */
export async function acceptInvitation(context: Context, token: string): Promise<AcceptOutcome> {
  const person = signedIn(context.actor);
  return inUnitOfWork<AcceptOutcome>(context, async (unit) => {
    const invitation = await lockInvitation(unit.db, hashInvitationToken(token));
    if (!invitation) return { ok: false, reason: 'not-found' };
    if (!isSameAddress(invitation.email, person.email)) return { ok: false, reason: 'other-address' };
    const state = invitationState(invitation, unit.now);
    if (state !== 'open') return { ok: false, reason: state };
    const organisation = await lockOrganisation(unit.db, invitation.organisation_id);
    if (!organisation) return { ok: false, reason: 'not-found' };
    if (organisation.status === 'suspended') return { ok: false, reason: 'suspended' };
    await markInvitationAccepted(unit.db, organisation.id, invitation.id, unit.now);
    await addMember(unit, context, organisation, { ...person, role: invitation.role });
    await actForOrganisation(unit.db, person, organisation.id);
    // Audit entries are chained under one lock: it is taken after every row's own, or two commands could wait for each other.
    await unit.audit('accept', 'membership-invitation', invitation.id, { role: invitation.role }, organisation.id);
    return { ok: true, organisationId: organisation.id, organisationName: organisation.name };
  });
}

type NewMember = { personId: string; name: string; email: string; role: Role };

/** Adds a person who was let in; one who belongs already keeps the role that they have. */
async function addMember(
  unit: UnitOfWork,
  { services }: Context,
  organisation: { id: string; name: string },
  member: NewMember,
): Promise<void> {
  const { personId, role } = member;
  const members = await lockMemberships(unit.db, organisation.id);
  if (members.some((existing) => existing.person_id === personId)) return;
  await insertMembership(unit.db, { organisationId: organisation.id, personId, role, now: unit.now });
  await closeJoinRequest(
    unit.db,
    { organisationId: organisation.id, personId },
    { status: 'accepted', decided_by: null, decided_at: unit.now, reason: null },
  );
  const url = inMail(services, paths.organisationMembers(organisation.id));
  const input = { organisationName: organisation.name, member: nameOf(member), change: 'joined', url } as const;
  await mailOwners(unit, organisation.id, { kind: 'member-joined-or-left', input }, member.email);
}
