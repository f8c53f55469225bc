import type { Kysely } from 'kysely';
import type { Services } from '#app/services/services.ts';
import { listLots } from '#db/queries/lot.ts';
import { assumptionsOf, openedAt } from '#db/queries/tupe-cost.ts';
import type { Database } from '#db/schema.ts';
import type { Actor } from '../identity/actor.ts';
import { can } from '../policies.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { headOf } from '../tupe/read-declaration.server.ts';
import { presentAssumption } from './read-cost-for-bidders.server.ts';

/** The assumption that stands; null before the first. */
export async function currentAssumption(db: Kysely<Database>, declarationId: string) {
  const [latest] = await assumptionsOf(db, declarationId);
  return latest ? presentAssumption(latest) : null;
}

/** What a transfer is taken to cost, with every version of it. */
export async function readCosts(services: Services, actor: Actor, thing: TupeThing) {
  const { db } = services;
  const versions = (await assumptionsOf(db, thing.id)).map(presentAssumption);
  return {
    head: headOf(thing),
    current: versions[0] ?? null,
    earlier: versions.slice(1),
    lots: await lotsOf(services, thing),
    areAnswersOpen: (await openedAt(db, thing.id)) !== null,
    isParty: can(actor, 'tupe:view', thing),
    maySet: can(actor, 'tupe:edit', thing),
  };
}
export type CostsView = Awaited<ReturnType<typeof readCosts>>;

/** The lots by which an amount is divided: none where there is but one. */
export async function lotsOf({ db }: Services, { opportunityId }: TupeThing) {
  const lots = opportunityId ? await listLots(db, opportunityId) : [];
  return lots.length > 1 ? lots.map(({ id, title }) => ({ id, title })) : [];
}
