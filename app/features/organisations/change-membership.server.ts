import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { endMembership, findMember, lockMemberships, setMembershipRole } from '#db/queries/membership.ts';
import type { MembershipRow, Role } from '#db/tables/organisation.table.ts';
import { signedIn } from '../identity/actor.ts';
import { inMail, mailOwners } from '../mail/notify.server.ts';
import { isLastOwner } from './domain.ts';
import { nameOf } from './name-of.ts';

export type MembershipOutcome = { ok: true } | { ok: false; reason: 'not-found' | 'last-owner' };

type Organisation = { id: string; name: string };
type ChangeInput = { organisation: Organisation; membershipId: string };

/** Gives a member another role. The last owner stays one. */
export async function changeRole(
  context: Context,
  { organisation, membershipId, role }: ChangeInput & { role: Role },
): Promise<MembershipOutcome> {
  return inUnitOfWork<MembershipOutcome>(context, async (unit) => {
    const found = await lockChangeable(unit, organisation.id, membershipId, { staysOwner: role === 'owner' });
    if (!found.ok) return found;
    if (found.membership.role === role) return { ok: true };
    await setMembershipRole(unit.db, organisation.id, membershipId, role);
    const detail = { personId: found.membership.person_id, from: found.membership.role, to: role };
    await unit.audit('change-role', 'membership', membershipId, detail, organisation.id);
    await tellMember(unit, context, organisation, membershipId, role);
    return { ok: true };
  });
}

/** Ends the membership of somebody else. The last owner stays. */
export async function removeMember(
  context: Context,
  { organisation, membershipId }: ChangeInput,
): Promise<MembershipOutcome> {
  return inUnitOfWork<MembershipOutcome>(context, async (unit) => {
    const found = await lockChangeable(unit, organisation.id, membershipId, { staysOwner: false });
    if (!found.ok) return found;
    await tellMember(unit, context, organisation, membershipId, null);
    await endMembership(unit.db, found.membership, 'removed', unit.now);
    await unit.enqueue('member-left', { organisationId: organisation.id, personId: found.membership.person_id });
    const detail = { personId: found.membership.person_id, role: found.membership.role };
    await unit.audit('remove', 'membership', membershipId, detail, organisation.id);
    return { ok: true };
  });
}

/** Ends one's own membership; the owners who stay get a mail. The last owner cannot leave. */
export async function leaveOrganisation(context: Context, organisation: Organisation): Promise<MembershipOutcome> {
  const person = signedIn(context.actor);
  return inUnitOfWork<MembershipOutcome>(context, async (unit) => {
    const members = await lockMemberships(unit.db, organisation.id);
    const own = members.find((member) => member.person_id === person.personId);
    if (!own) return { ok: false, reason: 'not-found' };
    if (isLastOwner(members, own.id)) return { ok: false, reason: 'last-owner' };
    await endMembership(unit.db, own, 'left', unit.now);
    await unit.enqueue('member-left', { organisationId: organisation.id, personId: person.personId });
    await unit.audit('leave', 'membership', own.id, { role: own.role }, organisation.id);
    const url = inMail(context.services, paths.organisationMembers(organisation.id));
    const input = { organisationName: organisation.name, member: nameOf(person), change: 'left', url } as const;
    await mailOwners(unit, organisation.id, { kind: 'member-joined-or-left', input });
    return { ok: true };
  });
}

type Changeable = { ok: true; membership: MembershipRow } | { ok: false; reason: 'not-found' | 'last-owner' };

async function lockChangeable(
  unit: UnitOfWork,
  organisationId: string,
  membershipId: string,
  { staysOwner }: { staysOwner: boolean },
): Promise<Changeable> {
  const members = await lockMemberships(unit.db, organisationId);
  const membership = members.find((member) => member.id === membershipId);
  if (!membership) return { ok: false, reason: 'not-found' };
  if (!staysOwner && isLastOwner(members, membershipId)) return { ok: false, reason: 'last-owner' };
  return { ok: true, membership };
}

async function tellMember(
  unit: UnitOfWork,
  { actor }: Context,
  organisation: Organisation,
  membershipId: string,
  role: Role | null,
): Promise<void> {
  const person = signedIn(actor);
  const member = await findMember(unit.db, organisation.id, membershipId);
  if (!member || member.personId === person.personId) return;
  const input = { organisationName: organisation.name, role, changedBy: nameOf(person) };
  await unit.mail({ kind: 'membership-changed', input }, member.email);
}
