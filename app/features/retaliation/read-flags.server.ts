import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { hasInterestIn, interestsOf } from '#db/queries/control.ts';
import { findFlag, flaggedWatches } from '#db/queries/retaliation.ts';
import { dayAfter } from '../cases/dates.ts';
import { type Actor, signedIn } from '../identity/actor.ts';

const facts = z.object({ facts: z.array(z.string()) });
const params = z.object({ watchId: z.uuid() });
type Flag = NonNullable<Awaited<ReturnType<typeof findFlag>>>;

/** Within so many working days a steward settles a flag. */
const daysToSettle = 10;

const shown = (flag: Flag) => ({
  watchId: flag.id,
  primeId: flag.prime_id,
  primeName: flag.prime_name,
  providerName: flag.provider_name,
  isNamed: flag.openness === 'named',
  flaggedOn: flag.flagged_on ?? '',
  due: flag.flagged_on === null ? '' : dayAfter(Temporal.PlainDate.from(flag.flagged_on), daysToSettle),
  facts: facts.safeParse(flag.facts).data?.facts ?? [],
  settledAs: flag.settled_as,
  settledReason: flag.settled_reason,
});
export type FlagView = ReturnType<typeof shown>;

/** What was flagged, for stewards alone; nothing of primes in which the reader has an interest. */
export async function listFlags({ db, clock }: Services, actor: Actor) {
  const own = new Set(await interestsOf(db, signedIn(actor).personId, new Date(clock.now().epochMilliseconds)));
  const { rows, watched } = await flaggedWatches(db);
  return { flags: rows.filter((row) => !own.has(row.prime_id)).map(shown), watched };
}
export type FlagList = Awaited<ReturnType<typeof listFlags>>;

export type FoundFlag = { isOpen: boolean; flag: FlagView };

async function find({
  services,
  actor,
  params: { watchId },
}: {
  services: Services;
  actor: Actor;
  params: z.infer<typeof params>;
}): Promise<FoundFlag | null> {
  const flag = await findFlag(services.db, watchId);
  const now = new Date(services.clock.now().epochMilliseconds);
  if (!flag || actor.kind !== 'person' || (await hasInterestIn(services.db, actor.personId, flag.prime_id, now)))
    return null;
  return { isOpen: flag.settled_as === null, flag: shown(flag) };
}
export const flagForStewards = { access: { for: 'acting', as: 'steward' }, params, find } as const;
