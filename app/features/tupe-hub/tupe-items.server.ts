import type { Services } from '#app/services/services.ts';
import { packsToSignFor, tupeDeletionsDue, tupeItemsOf } from '#db/queries/tupe-items.ts';
import type { Item } from '../dashboards/item.ts';
import { packToSign, toDelete, tupeItems } from './items.ts';

type Who = { personId: string; organisationId: string; isOwner: boolean };

/** What transfers of staff ask of an organisation, as prime and as anything else. Three queries, however many transfers there are. */
export async function tupeItemsFor(
  { db, clock, env }: Services,
  { personId, organisationId, isOwner }: Who,
): Promise<{ asPrime: Item[]; asProvider: Item[] }> {
  const today = clock.today().toString();
  const rows = await tupeItemsOf(db, organisationId);
  const packs = await packsToSignFor(db, organisationId, today);
  const deletions = await tupeDeletionsDue(db, organisationId);
  const items = (isPrime: boolean) =>
    rows
      .filter(({ role }) => (role === 'prime') === isPrime)
      .flatMap((row) => tupeItems(row, { personId, isOwner, today, claimMonths: env.TUPE_CLAIM_MONTHS }));
  return {
    asPrime: items(true),
    asProvider: [...items(false), ...packs.map(packToSign), ...deletions.map(toDelete)],
  };
}
