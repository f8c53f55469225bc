import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertTupeVersion, updateTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { findDeclaration } from './find-declaration.server.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * Keeps the record of a declaration as it is now as its next version. To be called in the transaction that changed it, which has
 * locked it.
 * @param reason why it changed, as its history shows it
 */
export async function keepVersion(unit: UnitOfWork, declarationId: string, reason: string): Promise<void> {
  const thing = await findDeclaration(unit.db, declarationId);
  if (!thing) return;
  const version = thing.row.version + 1;
  await updateTupeDeclaration(unit.db, declarationId, { version, updated_at: unit.now });
  await insertTupeVersion(unit.db, {
    declaration_id: declarationId,
    version,
    snapshot: snapshotOf(thing.row, thing.parties),
    reason,
    made_by: unit.by.personId,
    made_by_organisation_id: unit.by.organisationId,
    made_at: unit.now,
  });
  await unit.audit('change', 'tupe_declaration', declarationId, { version });
}
