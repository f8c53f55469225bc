import type { Services } from '#app/services/services.ts';
import { membersOf } from '#db/queries/membership.ts';
import { pendingInvitationsOf, pendingInvitationsTo } from '#db/queries/membership-invitation.ts';
import { waitingJoinRequests, waitingJoinRequestsBy } from '#db/queries/membership-join-request.ts';
import type { Person } from '../identity/actor.ts';

const perPage = 100;

/** Who belongs to an organisation, and who may come to. What is pending is for those who manage it. */
export async function readMembers(
  { db, clock }: Services,
  organisationId: string,
  { mayManage, page }: { mayManage: boolean; page: number },
) {
  const now = new Date(clock.now().epochMilliseconds);
  // One more than a page shows says whether there is another.
  const found = await membersOf(db, organisationId, { limit: perPage + 1, offset: (page - 1) * perPage });
  return {
    members: found.slice(0, perPage),
    hasMore: found.length > perPage,
    page,
    invitations: mayManage ? await pendingInvitationsOf(db, organisationId, now) : [],
    requests: mayManage ? await waitingJoinRequests(db, organisationId) : [],
  };
}

/** The organisations of a person, and those that they may come to belong to. */
export async function readOwnOrganisations({ db, clock }: Services, person: Person) {
  const now = new Date(clock.now().epochMilliseconds);
  return {
    memberships: person.memberships,
    actingFor: person.acting?.organisationId ?? null,
    invitations: await pendingInvitationsTo(db, person.email, now),
    requests: await waitingJoinRequestsBy(db, person.personId),
  };
}
