import type { Services } from '#app/services/services.ts';
import { countAnswers, countFunnel, type FunnelCounts, interestsOfInvited } from '#db/queries/invitation-funnel.ts';
import { findOpportunity } from '#db/queries/opportunity.ts';
import { statusOn } from '../opportunities/domain.ts';
import type { ReadOpportunity } from '../opportunities/find-opportunity.server.ts';
import { answersAreOpen, fewestTold, isEnough, type Stage, stageOf } from './domain.ts';
import { type InvitationList, listInvitations, type SentInvitation } from './find-invitations.server.ts';

export type FunnelRow = SentInvitation & { stage: Stage; interestedAt: Date | null };

export type Funnel = Omit<InvitationList, 'invitations'> & {
  rows: FunnelRow[];
  /** `interested` is null while so few have answered that they could be guessed. */
  counts: Omit<FunnelCounts, 'interested'> & { interested: number | null };
  responseDeadline: string | null;
  answersAreOpen: boolean;
  enough: number | null;
  /** Whether as many have answered as are enough, so that no more are invited. */
  isStopped: boolean;
  isOpen: boolean;
};

/** Who was invited and how far each invitation came, for its prime and stewards. Who answered is sealed until the deadline. */
export async function readFunnel(services: Services, thing: ReadOpportunity, wantedPage: number): Promise<Funnel> {
  const { db, clock } = services;
  const { snapshot, organisationId: primeId, status } = thing;
  const { opportunityId, responseDeadline } = snapshot;
  const isUnsealed = answersAreOpen(clock.now(), snapshot);
  const { invitations, ...list } = await listInvitations(services, thing, wantedPage);
  const ids = invitations.map(({ organisationId }) => organisationId);
  const answered = isUnsealed ? await interestsOfInvited(db, opportunityId, ids) : new Map<string, Date>();
  const counts = await countFunnel(db, { opportunityId, primeId, withAnswers: isUnsealed });
  const enough = (await findOpportunity(db, opportunityId))?.enough_answers ?? null;
  return {
    ...list,
    rows: invitations.map((invitation) => rowOf(invitation, answered.get(invitation.organisationId) ?? null)),
    counts: { ...counts, interested: isUnsealed || counts.interested >= fewestTold ? counts.interested : null },
    responseDeadline,
    answersAreOpen: isUnsealed,
    enough,
    isStopped: isEnough(await countAnswers(db, opportunityId), enough),
    isOpen: statusOn(clock.today(), status, snapshot) === 'open',
  };
}

function rowOf(invitation: SentInvitation, interestedAt: Date | null): FunnelRow {
  const { openedAt, viewedAt, declined } = invitation;
  return {
    ...invitation,
    interestedAt,
    stage: stageOf({ openedAt, viewedAt, interestedAt, declinedAt: declined?.at ?? null }),
  };
}
