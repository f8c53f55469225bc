import { paths } from '#app/paths.ts';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertMembership } from '#db/queries/membership.ts';
import { setOrganisationStatus } from '#db/queries/organisation.ts';
import { addressOf, closeClaim, refuseOtherClaims } from '#db/queries/organisation-claim.ts';
import { noteOrganisationChange } from '#db/queries/profile.ts';
import { deleteActivitiesOf } from '#db/queries/profile-activity.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import { inMail } from '../mail/notify.server.ts';
import { nextStatus } from './domain.ts';
import { syncOrganisation } from './sync-organisation.server.ts';

type AcceptInput = {
  /** Locked by the caller, and unclaimed. */
  organisation: OrganisationRow;
  claim: { id: string; person_id: string };
  /** The steward who accepted, or null when a code proved it. */
  decidedBy: string | null;
};

const beaten = 'Somebody else has proved that they speak for this organisation. You can ask to join it.';

/**
 * Gives an unclaimed entry to a claimant: they become its owner, and it waits for verification like any other. What the
 * register said stays as the draft of its profile, but for the activities: those were read from its words, and the owner
 * is asked which of them are right. Everyone else who claimed it is told.
 */
export async function acceptClaim(unit: UnitOfWork, { services }: Context, input: AcceptInput): Promise<void> {
  const { organisation, claim, decidedBy } = input;
  const status = nextStatus(organisation.status, 'claim', { hasMembers: false });
  if (!status) throw new Error('Only an unclaimed entry can be claimed');
  const decided = { decided_by: decidedBy, decided_at: unit.now };
  await setOrganisationStatus(unit.db, organisation.id, status, null, unit.now);
  await deleteActivitiesOf(unit.db, organisation.id);
  await noteOrganisationChange(unit.db, organisation.id, unit.now);
  await insertMembership(unit.db, {
    organisationId: organisation.id,
    personId: claim.person_id,
    role: 'owner',
    now: unit.now,
  });
  await closeClaim(unit.db, claim.id, { ...decided, status: 'accepted', reason: null });
  const others = await refuseOtherClaims(unit.db, organisation.id, claim.id, { ...decided, reason: beaten });
  for (const other of others) {
    const url = inMail(services, paths.organisation(organisation.id));
    const input = { organisationName: organisation.name, accepted: false, reason: beaten, url };
    await unit.mail({ kind: 'directory-claim-decided', input }, await addressOf(unit.db, other.person_id));
  }
  await unit.audit('accept', 'directory-claim', claim.id, { personId: claim.person_id }, organisation.id);
  await syncOrganisation(unit, organisation.id);
}
