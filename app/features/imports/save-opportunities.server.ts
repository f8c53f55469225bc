import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  listImportedSubcontractors,
  lockImportedOpportunities,
  putImportedOpportunity,
  replaceSubcontractors,
  type StoredOpportunity,
} from '#db/queries/import-opportunity.ts';
import type { ImportedOpportunity } from './imported-opportunity.ts';
import { nameOrganisation } from './name-organisation.server.ts';
import { headContractIdOf, opportunityIdOf, opportunityRows, snapshotOf } from './opportunity-rows.ts';
import type { RowOutcome } from './outcomes.ts';

export type SavedOpportunity = { opportunityId: string; outcome: RowOutcome };

/** Stores opportunities of one source in the caller's transaction and says what became of each, in their order. */
export async function saveOpportunities(
  unit: UnitOfWork,
  opportunities: readonly ImportedOpportunity[],
): Promise<SavedOpportunity[]> {
  const [first] = opportunities;
  if (!first) return [];
  const before = await lockImportedOpportunities(
    unit.db,
    first.source,
    opportunities.map(({ reference }) => reference),
  );
  const stored = new Map(before.map((row) => [row.reference, row]));
  const saved: SavedOpportunity[] = [];
  for (const imported of opportunities) {
    const outcome = await saveOne(unit, imported, stored.get(imported.reference));
    saved.push({ opportunityId: opportunityIdOf(imported), outcome });
  }
  return saved;
}

async function saveOne(
  unit: UnitOfWork,
  imported: ImportedOpportunity,
  known: StoredOpportunity | undefined,
): Promise<RowOutcome> {
  if (known && known.organisationStatus !== 'unclaimed') return 'claimed';
  if (known && isOlder(imported, known)) return 'older';
  const prime = await nameOrganisation(unit, imported.prime, 'prime');
  if (prime.isClaimed) return 'claimed';
  const subcontractors = await nameSubcontractors(unit, imported);
  const snapshot = snapshotOf(imported, prime);
  if (known && (await isSame(unit, imported, known, snapshot, subcontractors))) return 'unchanged';
  await putImportedOpportunity(unit.db, opportunityRows(imported, snapshot, (known?.version ?? 0) + 1, unit.now));
  if (imported.contract)
    await replaceSubcontractors(unit.db, headContractIdOf(imported), imported.source, subcontractors);
  return known ? 'changed' : 'new';
}

function isOlder({ publishedAt }: ImportedOpportunity, known: StoredOpportunity): boolean {
  return publishedAt !== null && known.publishedAt !== null && publishedAt < known.publishedAt;
}

async function nameSubcontractors(unit: UnitOfWork, { contract }: ImportedOpportunity): Promise<string[]> {
  const ids: string[] = [];
  for (const named of contract?.subcontractors ?? []) ids.push((await nameOrganisation(unit, named, 'provider')).id);
  return [...new Set(ids)].sort();
}

async function isSame(
  unit: UnitOfWork,
  imported: ImportedOpportunity,
  known: StoredOpportunity,
  snapshot: object,
  subcontractors: readonly string[],
): Promise<boolean> {
  const saysTheSame =
    isDeepStrictEqual(known.snapshot, snapshot) && (known.withdrawnReason ?? null) === imported.withdrawnReason;
  if (!saysTheSame || !imported.contract) return saysTheSame;
  const named = await listImportedSubcontractors(unit.db, headContractIdOf(imported), imported.source);
  return isDeepStrictEqual([...named].sort(), subcontractors);
}
