import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import { can } from '../policies.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { dateInLondon, formatDate } from '../wording.ts';
import { type Bid, findBid } from './find-bid.server.ts';
import { undertakingText, undertakingVersion } from './undertaking.ts';

/** What the pages of a bidder show of the figures of staff of an opportunity. */
export async function readBid(services: Services, actor: Actor, bid: Bid) {
  const declaration = await findDeclaration(services, bid.declarationId);
  const { undertaking, deletion } = bid;
  return {
    opportunityId: bid.opportunityId,
    declarationId: bid.declarationId,
    title: declaration?.title ?? '',
    organisationName: actingIn(actor).organisationName,
    undertaking: undertakingText(undertaking?.text_version ?? undertakingVersion),
    maySign: can(actor, 'workforce:sign', bid),
    mayConfirm: can(actor, 'workforce:confirm-deletion', bid),
    signed: undertaking && {
      name: undertaking.signed_name,
      role: undertaking.signed_role,
      on: dateInLondon(undertaking.signed_at),
    },
    deletion: deletion && {
      dueOn: deletion.due_on,
      isOverdue: deletion.overdue_since !== null,
      confirmedOn: deletion.confirmed_at && dateInLondon(deletion.confirmed_at),
      words: deletion.words,
    },
    packs: bid.packs.map((pack) => ({
      packId: pack.id,
      giverName: pack.giver_name,
      version: pack.version,
      asAt: pack.as_at,
      deleteOn: pack.delete_on,
    })),
  };
}
export type BidView = Awaited<ReturnType<typeof readBid>>;

/** The way from an opportunity or an interest to its figures of staff; null for whoever has none. */
export async function wayToWorkforce(services: Services, actor: Actor, opportunityId: string) {
  const bid = await findBid({ services, actor, params: { opportunityId } });
  if (!bid) return null;
  if (bid.deletion && !bid.deletion.confirmed_at) {
    const text = `Delete the figures of staff by ${formatDate(bid.deletion.due_on)}`;
    return { href: paths.workforceDeletion(opportunityId), text };
  }
  if (!can(actor, 'workforce:look', bid)) return null;
  return {
    href: paths.workforce(opportunityId),
    text: bid.undertaking ? 'Figures of staff who may transfer' : 'Sign to see figures of staff who may transfer',
  };
}
