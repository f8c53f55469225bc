import { randomUUID } from 'node:crypto';
import { formatDate } from '#app/features/wording.ts';
import { paths } from '#app/paths.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { hasStoppedInvitations, insertInvitation } from '#db/queries/invitation.ts';
import { countAnswers } from '#db/queries/invitation-funnel.ts';
import { ownerAddresses } from '#db/queries/membership.ts';
import { lockOpportunityOf } from '#db/queries/opportunity.ts';
import { findOrganisation } from '#db/queries/organisation.ts';
import { latestProfileSnapshots } from '#db/queries/profile-version.ts';
import type { OrganisationRow } from '#db/tables/organisation.table.ts';
import type { Mail } from '#emails/catalogue.ts';
import { scorePair } from '../matching/score-pair.server.ts';
import { storeMatch } from '../matching/store-match.server.ts';
import { statusOn } from '../opportunities/domain.ts';
import { latestVersion } from '../opportunities/published-version.server.ts';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';
import { isEnough } from './domain.ts';
import { hashOpenToken, openTokenOf } from './open-token.ts';
import { makeStopToken } from './stop-token.ts';

export type InviteRefusal =
  | 'not_open'
  | 'not_listed'
  | 'own_organisation'
  | 'already_invited'
  | 'asked_not_to'
  | 'enough_answered'
  | 'prime_not_verified'
  | 'too_many';
export type InviteOutcome =
  | { ok: true; name: string; sentBy: 'email' | 'letter' }
  | { ok: false; reason: InviteRefusal };

export type InviteInput = { opportunityId: string; primeId: string; organisationId: string; message: string };

type Invited = { organisation: OrganisationRow; primeName: string; snapshot: OpportunitySnapshot };

/**
 * Invites a provider to an open opportunity, once. One that has people here hears by email to its owners; a directory entry
 * at the address of its register, or by a letter that the prime prints where there is none.
 */
export async function inviteProvider(context: Context, input: InviteInput): Promise<InviteOutcome> {
  const wait = await context.services.rateLimits.take('opportunity-invitation', input.primeId);
  if (wait !== null) return { ok: false, reason: 'too_many' };
  const scored = await scorePair(context.services, input);
  return inUnitOfWork<InviteOutcome>(context, async (unit) => {
    const found = await findInvited(unit, input);
    if ('reason' in found) return { ok: false, reason: found.reason };
    const { organisation } = found;
    const isEntry = organisation.status === 'unclaimed';
    const recipients = isEntry ? addressOf(organisation) : await ownerAddresses(unit.db, organisation.id);
    const sentBy = recipients.length > 0 ? 'email' : 'letter';
    const stop = isEntry && sentBy === 'email' ? makeStopToken() : null;
    const matchId = scored && (await storeMatch(unit, scored, 'invitation'));
    const id = randomUUID();
    const openToken = openTokenOf(context.services.signer, id);
    const invitationId = await insertInvitation(unit.db, {
      id,
      openTokenHash: hashOpenToken(openToken),
      opportunityId: input.opportunityId,
      organisationId: organisation.id,
      message: input.message,
      sentBy,
      stopTokenHash: stop?.hash ?? null,
      invitedBy: context.actor.kind === 'person' ? context.actor.personId : null,
      matchId,
      now: unit.now,
    });
    if (invitationId === null) return { ok: false, reason: 'already_invited' };
    const tokens = { open: openToken, stop: stop?.token ?? null };
    const mail = mailTo(found, input.message, tokens, context.services.env.APP_URL);
    for (const recipient of recipients) await unit.mail(mail, recipient);
    const detail = { opportunityId: input.opportunityId, organisationId: organisation.id, sentBy };
    await unit.audit('invite', 'invitation', invitationId, detail, input.primeId);
    return { ok: true, name: organisation.name, sentBy };
  });
}

async function findInvited(unit: UnitOfWork, input: InviteInput): Promise<Invited | { reason: InviteRefusal }> {
  const opportunity = await lockOpportunityOf(unit.db, input.primeId, input.opportunityId);
  const version = opportunity && (await latestVersion(unit.db, input.opportunityId));
  if (!version || statusOn(unit.today, opportunity.status, version.snapshot) !== 'open') return { reason: 'not_open' };
  const answers = await countAnswers(unit.db, input.opportunityId);
  if (isEnough(answers, opportunity.enough_answers)) return { reason: 'enough_answered' };
  if (input.organisationId === input.primeId) return { reason: 'own_organisation' };
  const organisation = await findOrganisation(unit.db, input.organisationId);
  const [listed] = await latestProfileSnapshots(unit.db, [input.organisationId]);
  if (!organisation || !listed) return { reason: 'not_listed' };
  const prime = await findOrganisation(unit.db, input.primeId);
  if (organisation.status === 'unclaimed') {
    // Strangers hear from us only in the name of somebody whom a steward has checked.
    if (prime?.status !== 'verified') return { reason: 'prime_not_verified' };
    if (await hasStoppedInvitations(unit.db, organisation.id)) return { reason: 'asked_not_to' };
  }
  return { organisation, primeName: version.snapshot.organisationName, snapshot: version.snapshot };
}

function addressOf({ register_email: address }: OrganisationRow): string[] {
  return address ? [address] : [];
}

function mailTo(
  { organisation, primeName, snapshot }: Invited,
  message: string,
  tokens: { open: string; stop: string | null },
  site: string,
): Mail {
  const { opportunityId, title, responseDeadline } = snapshot;
  const said = {
    providerName: organisation.name,
    primeName,
    title,
    deadline: responseDeadline ? formatDate(responseDeadline) : '',
    message,
    opportunityUrl: site + paths.invitationOpen(tokens.open),
  };
  if (tokens.stop === null) {
    const matchUrl = site + paths.opportunityMatch(opportunityId, organisation.id);
    const notForUsUrl = site + paths.opportunityNotForUs(opportunityId);
    return { kind: 'opportunity-invitation', input: { ...said, matchUrl, notForUsUrl } };
  }
  return {
    kind: 'directory-invitation',
    input: {
      ...said,
      profileUrl: site + paths.profile(organisation.id),
      claimUrl: site + paths.organisationClaim(organisation.id),
      stopUrl: site + paths.invitationStop(tokens.stop),
    },
  };
}
