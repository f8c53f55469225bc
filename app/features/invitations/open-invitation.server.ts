import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { markInvitationViewed } from '#db/queries/invitation.ts';
import { findByOpenToken, findOwnInvitation, markInvitationOpened } from '#db/queries/invitation-funnel.ts';
import type { Actor } from '../identity/actor.ts';
import { actsFor } from '../identity/actor.ts';
import { findReadableOpportunity, type ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import { hashOpenToken } from './open-token.ts';

export type OpenLink = {
  opportunityId: string;
  organisationId: string;
  name: string;
  isUnclaimed: boolean;
  primeName: string;
  title: string;
  responseDeadline: string | null;
};

/** What the link of an invitation leads to; null when there was never such a link. Reading it records nothing. */
export async function findOpenLink({ db }: Services, token: string): Promise<OpenLink | null> {
  const found = await findByOpenToken(db, hashOpenToken(token));
  const version = found && (await latestVersion(db, found.opportunityId));
  if (!version) return null;
  const { title, organisationName: primeName, responseDeadline } = version.snapshot;
  const { opportunityId, organisationId, name, status } = found;
  return {
    opportunityId,
    organisationId,
    name,
    isUnclaimed: status === 'unclaimed',
    primeName,
    title,
    responseDeadline,
  };
}

export type OpenOutcome = { ok: true; opportunityId: string } | { ok: false; reason: 'unknown' };

/**
 * Records that an invitation was opened, by whoever holds its link and presses the button on the page behind it: a program
 * that looks at links in mails presses nothing. Where they act for the organisation invited, it is viewed as well.
 */
export function openInvitationBy(context: Context, token: string): Promise<OpenOutcome> {
  return inUnitOfWork<OpenOutcome>(context, async (unit) => {
    const found = await findByOpenToken(unit.db, hashOpenToken(token));
    if (!found) return { ok: false, reason: 'unknown' };
    const { id, opportunityId, organisationId } = found;
    const isFirst = await markInvitationOpened(unit.db, id, unit.now);
    if (isFirst) await unit.audit('open', 'invitation', id, { opportunityId }, organisationId);
    if (actsFor(context.actor, organisationId)) {
      const isViewed = await markInvitationViewed(unit.db, opportunityId, organisationId, unit.now);
      if (isViewed) await unit.audit('view', 'invitation', id, { opportunityId }, organisationId);
    }
    return { ok: true, opportunityId };
  });
}

export type OwnInvitation = ReadOpportunity & {
  invitation: { id: string; invitedId: string; message: string; invitedAt: Date; viewedAt: Date | null };
};

type Finding = { services: Services; actor: Actor; params: { opportunityId: string } };

/** The invitation of the organisation that the actor acts for to an opportunity; null when it was not invited. */
export async function findInvitationOfActor(finding: Finding): Promise<OwnInvitation | null> {
  const { services, actor, params } = finding;
  const acting = actor.kind === 'person' ? actor.acting : null;
  const invitation = acting && (await findOwnInvitation(services.db, params.opportunityId, acting.organisationId));
  const opportunity = invitation ? await findReadableOpportunity(finding) : null;
  return opportunity && invitation ? { ...opportunity, invitation } : null;
}

/** Records that somebody who acts for the organisation invited looks at the opportunity; the first time counts. */
export function viewInvitation(context: Context, { organisationId: primeId, snapshot, invitation }: OwnInvitation) {
  const { opportunityId } = snapshot;
  return inUnitOfWork(context, async (unit) => {
    const isFirst = await markInvitationViewed(unit.db, opportunityId, invitation.invitedId, unit.now);
    if (isFirst)
      await unit.audit('view', 'invitation', invitation.id, { opportunityId, primeId }, invitation.invitedId);
    return { ok: true } as const;
  });
}
