import type { Services } from '#app/services/services.ts';
import { accessesOf, countAccessesOf, type LogOf } from '#db/queries/employee-information.ts';
import { type Actor, actingIn } from '../identity/actor.ts';
import { pageCount } from '../page-number.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { sideOf } from './read-information.server.ts';

const perPage = 50;

/** Who opened what was given, and who tried: for its giver, for stewards, and of its own people for an incoming provider. */
export async function readLog({ db }: Services, actor: Actor, thing: TupeThing, page: number) {
  const side = sideOf(thing, actor);
  const { organisationId } = actingIn(actor);
  const whose: LogOf | null =
    side === 'giver'
      ? { giverId: organisationId }
      : side === 'incoming'
        ? { organisationId }
        : side === 'steward'
          ? {}
          : null;
  if (!whose) return null;
  const total = await countAccessesOf(db, thing.id, whose);
  const entries = await accessesOf(db, thing.id, whose, { limit: perPage, offset: (page - 1) * perPage });
  return { entries, total, page, hasMore: page < pageCount(total, perPage) };
}
export type LogView = NonNullable<Awaited<ReturnType<typeof readLog>>>;
