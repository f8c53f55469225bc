import type { Services } from '#app/services/services.ts';
import { findOpportunity } from '#db/queries/opportunity.ts';
import { workforceDeletions, workforceOpenings } from '#db/queries/workforce-bidder.ts';
import { workforcePacksOf } from '#db/queries/workforce-pack.ts';
import { type Actor, actsFor, isSteward } from '../identity/actor.ts';
import { withoutName } from '../interests/without-name.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { undertakingText, undertakingVersion } from './undertaking.ts';

const mostOpenings = 200;

/**
 * What was given in a declaration, for its parties and stewards. Who opened it, how often and when would tell who is interested:
 * a giver sees it from when the interests are opened, by number; another party never; stewards see it at any time, with names.
 */
export async function readGiven(services: Services, actor: Actor, thing: TupeThing) {
  const { db } = services;
  const opportunity = thing.opportunityId ? await findOpportunity(db, thing.opportunityId) : null;
  const isOpened = opportunity?.interests_opened_at != null;
  const packs = (await workforcePacksOf(db, thing.id)).filter(
    ({ status, giver_id, figures, sealed_key }) =>
      status !== 'draft' || (actsFor(actor, giver_id) && (figures !== null || sealed_key !== null)),
  );
  const own = new Set(packs.filter(({ giver_id }) => actsFor(actor, giver_id)).map(({ giver_id }) => giver_id));
  const mayFollow = isSteward(actor) || (own.size > 0 && isOpened);
  const nameOf = ({ number, organisationName }: { number: number | null; organisationName: string }) =>
    isSteward(actor) ? organisationName : `Bidder ${number ?? ''}`;
  // Who deletes writes in its own words where its copies were, and may name itself.
  const wordsOf = ({ words, ...bidder }: { words: string | null; number: number | null; organisationName: string }) =>
    words && withoutName(words, { name: bidder.organisationName, website: null }, nameOf(bidder));
  return {
    declarationId: thing.id,
    title: thing.title,
    mayGive: can(actor, 'workforce:give', thing),
    isGiver: own.size > 0,
    isSteward: isSteward(actor),
    isOpened,
    undertaking: undertakingText(undertakingVersion),
    packs: packs.map((pack) => ({
      packId: pack.id,
      giverName: pack.giver_name,
      version: pack.version,
      status: pack.status,
      isWaiting: pack.status === 'draft' && pack.figures === null,
      asAt: pack.as_at,
      releasedAt: pack.released_at?.toISOString() ?? null,
      deleteOn: pack.delete_on,
      withdrawnReason: pack.withdrawn_reason,
      mayRead: can(actor, 'workforce:read', { declaration: thing, giverId: pack.giver_id, status: pack.status }),
    })),
    openings: mayFollow
      ? (await workforceOpenings(db, thing.id, mostOpenings))
          .filter(({ giverId }) => isSteward(actor) || own.has(giverId))
          .map((opening) => ({
            who: nameOf(opening),
            version: opening.version,
            how: opening.how,
            openedAt: opening.openedAt.toISOString(),
          }))
      : [],
    deletions: mayFollow
      ? (await workforceDeletions(db, thing.id)).map((deletion) => ({
          who: nameOf(deletion),
          dueOn: deletion.due_on,
          confirmedAt: deletion.confirmed_at?.toISOString() ?? null,
          words: wordsOf(deletion),
          isOverdue: deletion.overdue_since !== null && deletion.confirmed_at === null,
        }))
      : [],
  };
}
export type GivenView = Awaited<ReturnType<typeof readGiven>>;
