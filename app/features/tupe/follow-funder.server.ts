import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { findHeadContractOf } from '#db/queries/head-contract.ts';
import {
  endTupeParty,
  insertTupeParty,
  tupeDeclarationOf,
  updateTupeDeclaration,
} from '#db/queries/tupe-declaration.ts';
import { lockDeclaration } from './find-declaration.server.ts';
import { keepVersion } from './keep-version.server.ts';

type Opportunity = { organisationId: string; opportunityId: string };
type Contracts = { before: string | null; after: string | null };

/**
 * Takes a declaration along when its opportunity comes under another head contract: the new funder is named, and that of the
 * contract before has no part any more. Nothing happens without a declaration.
 */
export async function followFunder(
  unit: UnitOfWork,
  { organisationId, opportunityId }: Opportunity,
  contracts: Contracts,
): Promise<void> {
  const funderOf = async (id: string | null) =>
    (id && (await findHeadContractOf(unit.db, organisationId, id))?.funder) || null;
  const [before, after] = [await funderOf(contracts.before), await funderOf(contracts.after)];
  if (before === after) return;
  const declarationId = await tupeDeclarationOf(unit.db, { opportunityId });
  const thing = declarationId && (await lockDeclaration(unit.db, declarationId));
  if (!thing) return;
  const funders = thing.parties.filter(({ party, organisationId }) => party === 'funder' && organisationId === null);
  const old = funders.find(({ name }) => name === before);
  if (old) await endTupeParty(unit.db, old.id, unit.now);
  if (after && !funders.some(({ name }) => name === after))
    await insertTupeParty(unit.db, {
      declaration_id: thing.id,
      party: 'funder',
      organisation_id: null,
      name: after,
      added_by: unit.by.personId,
      added_at: unit.now,
      ended_at: null,
    });
  if (thing.row.client_name === (before ?? ''))
    await updateTupeDeclaration(unit.db, thing.id, { client_name: after ?? '' });
  await keepVersion(unit, thing.id, 'Another head contract was chosen');
}
