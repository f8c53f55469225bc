import type { Services } from '#app/services/services.ts';
import { countInvitationsTo, findInvitation, invitationsTo } from '#db/queries/invitation.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { latestProfileSnapshots } from '#db/queries/profile-version.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { statusOn } from '../opportunities/domain.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';

const perPage = 50;

/** One invitation, as its prime and stewards read it. */
export type SentInvitation = {
  organisationId: string;
  name: string;
  claimed: boolean;
  sentBy: 'email' | 'letter';
  message: string;
  invitedAt: Date;
  invitedBy: string | null;
  /** The score on which the prime acted; null in an invitation from before scores were kept. */
  scored: { total: number; formulaVersion: string } | null;
};

export type InvitationList = {
  opportunityId: string;
  title: string;
  invitations: SentInvitation[];
  total: number;
  page: number;
  pages: number;
};

/** Who was invited to an opportunity, when and how. */
export async function listInvitations(
  services: Services,
  { snapshot, organisationId: primeId }: ReadOpportunity,
  wantedPage: number,
): Promise<InvitationList> {
  const { opportunityId, title } = snapshot;
  const total = await countInvitationsTo(services.db, { opportunityId, primeId });
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(wantedPage, pages);
  const window = { limit: perPage, offset: (page - 1) * perPage };
  const rows = await invitationsTo(services.db, { opportunityId, primeId }, window);
  const invitations = rows.map(({ status, total: score, formulaVersion, ...row }) => ({
    ...row,
    claimed: status !== 'unclaimed',
    scored: score === null || formulaVersion === null ? null : { total: score, formulaVersion },
  }));
  return { opportunityId, title, invitations, total, page, pages };
}

export type InviteeView = {
  opportunityId: string;
  title: string;
  primeName: string;
  organisationId: string;
  name: string;
  how: 'owners' | 'register' | 'letter';
  invited: { at: Date; sentBy: 'email' | 'letter'; message: string } | null;
  isOpen: boolean;
};

/** A provider as somebody about to invite it sees it; null when it has no published profile. */
export async function findInvitee(
  services: Services,
  { snapshot, status, organisationId: primeId }: ReadOpportunity,
  organisationId: string,
): Promise<InviteeView | null> {
  const { opportunityId, title, organisationName: primeName } = snapshot;
  const organisation = await findOrganisation(services.db, organisationId);
  const [listed] = await latestProfileSnapshots(services.db, [organisationId]);
  if (!organisation || !listed || organisationId === primeId) return null;
  const invitation = await findInvitation(services.db, { opportunityId, primeId }, organisationId);
  return {
    opportunityId,
    title,
    primeName,
    organisationId,
    name: organisation.name,
    how: howToReach(organisation.status, organisation.register_email),
    invited: invitation ? { at: invitation.created_at, sentBy: invitation.sent_by, message: invitation.message } : null,
    isOpen: statusOn(services.clock.today(), status, snapshot) === 'open',
  };
}

function howToReach(status: OrganisationStatus, registerEmail: string | null): InviteeView['how'] {
  if (status !== 'unclaimed') return 'owners';
  return registerEmail ? 'register' : 'letter';
}
