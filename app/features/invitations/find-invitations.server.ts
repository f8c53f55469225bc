import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { countInvitationsTo, findInvitation, invitationsTo } from '#db/queries/invitation.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { latestProfileSnapshots } from '#db/queries/profile-version.ts';
import type { OrganisationStatus } from '#db/tables/organisation.table.ts';
import { statusOn } from '../opportunities/domain.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { pageCount } from '../page-number.ts';
import { hashOpenToken, openTokenOf } from './open-token.ts';

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
  openedAt: Date | null;
  viewedAt: Date | null;
  remindedAt: Date | null;
  /** That it is not for them, and why. */
  declined: { at: Date; reason: string; words: string } | null;
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
  const pages = pageCount(total, perPage);
  const page = Math.min(wantedPage, pages);
  const window = { limit: perPage, offset: (page - 1) * perPage };
  const rows = await invitationsTo(services.db, { opportunityId, primeId }, window);
  const invitations = rows.map(({ status, total: score, formulaVersion, reason, words, declinedAt, ...row }) => ({
    ...row,
    declined: reason === null || declinedAt === null ? null : { at: declinedAt, reason, words: words ?? '' },
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
  invited: { id: string; at: Date; sentBy: 'email' | 'letter'; message: string; openTokenHash: string | null } | null;
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
    invited: invitation ? asInvited(invitation) : null,
    isOpen: statusOn(services.clock.today(), status, snapshot) === 'open',
  };
}

function asInvited(row: NonNullable<Awaited<ReturnType<typeof findInvitation>>>): InviteeView['invited'] {
  const { id, created_at: at, sent_by: sentBy, message, open_token_hash: openTokenHash } = row;
  return { id, at, sentBy, message, openTokenHash };
}

/**
 * Where a letter sends its reader: to the link that says that the invitation was opened, or, where the secret of the market
 * has changed since, to the opportunity itself.
 */
export function readingPath({ signer }: Services, { opportunityId, invited }: InviteeView): string {
  const token = invited ? openTokenOf(signer, invited.id) : '';
  const isKnown = invited?.openTokenHash === hashOpenToken(token);
  return isKnown ? paths.invitationOpen(token) : paths.opportunity(opportunityId);
}

function howToReach(status: OrganisationStatus, registerEmail: string | null): InviteeView['how'] {
  if (status !== 'unclaimed') return 'owners';
  return registerEmail ? 'register' : 'letter';
}
