import { paths } from '#app/paths.ts';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import type { JsonObject } from '#db/json.ts';
import { carriedOf } from '#db/queries/carried-information.ts';
import { findInformation, lockInformation, updateInformation } from '#db/queries/employee-information.ts';
import type { EmployeeInformationRow } from '#db/tables/employee-information.table.ts';
import { inMail } from '../mail/notify.server.ts';
import { findDeclaration } from '../tupe/find-declaration.server.ts';
import { tellParties } from '../tupe/tell-parties.server.ts';
import { formatInstant } from '../wording.ts';

/** Deletes an instalment before its date, because its giver says so. */
export function deleteInformation(
  context: Context,
  { declarationId, informationId }: { declarationId: string; informationId: string },
  reason: string,
): Promise<{ ok: boolean }> {
  return inUnitOfWork(context, async (unit) => {
    if (!(await findInformation(unit.db, declarationId, informationId))) return { ok: false };
    return { ok: await shredInformation(context.services, unit, informationId, reason) };
  });
}

/**
 * Destroys the envelope of an instalment, so that nobody opens it any more wherever a copy of the file lies; the file itself is
 * removed by a job. The proof is kept with what else is known of it. @returns whether there was anything to delete
 */
export async function shredInformation(
  services: Services,
  unit: UnitOfWork,
  informationId: string,
  why: string,
): Promise<boolean> {
  const row = await lockInformation(unit.db, informationId);
  if (!row || row.deleted_at) return false;
  if (row.envelope_id) await services.vault.destroy(unit.db, row.envelope_id);
  const proof = proofOf(row, unit.now);
  await noteDeleted(unit, row, why, proof);
  for (const carried of await carriedOf(unit.db, row.id))
    if (!carried.deleted_at) await noteDeleted(unit, carried, why, proof);
  if (row.sealed_key) await unit.enqueue('employee-information-remove', { informationId: row.id });
  return true;
}

async function noteDeleted(unit: UnitOfWork, row: EmployeeInformationRow, why: string, proof: JsonObject) {
  await updateInformation(unit.db, row.id, { deleted_at: unit.now, deleted_why: why, deletion_proof: proof });
  await unit.audit('delete', 'employee_information', row.id, { declarationId: row.declaration_id }, row.giver_id);
  await tellOfDeletion(unit, row);
}

function proofOf(row: EmployeeInformationRow, now: Date): JsonObject {
  const { sha256, route, envelope_id: envelopeId } = row;
  const deletedAt = now.toISOString();
  if (row.carried_from) return { sha256, deleted_at: deletedAt, how: 'ended_here' };
  if (route === 'elsewhere') return { sha256, deleted_at: deletedAt, how: 'never_kept' };
  const key = { envelope_id: envelopeId, key_destroyed_at: deletedAt };
  return { sha256, deleted_at: deletedAt, how: 'key_destroyed', ...key, file_removed_at: null };
}

async function tellOfDeletion(unit: UnitOfWork, row: EmployeeInformationRow): Promise<void> {
  const declaration = await findDeclaration(unit.db, row.declaration_id);
  if (!declaration) return;
  const url = inMail(unit.site, paths.employeeInformationProof(declaration.id, row.id));
  const input = { title: declaration.title, givenOn: formatInstant(row.given_at), url };
  await tellParties(unit, declaration, { kind: 'employee-information-deleted', input });
}

/**
 * Removes the file of an instalment whose envelope was destroyed, looks that it is gone, and notes when. Safe to repeat, and when
 * the file is gone already.
 * @throws when the file is still there afterwards, so that it is tried again
 */
export async function removeObject({ services }: Context, informationId: string): Promise<void> {
  await inUnitOfWork({ services, actor: { kind: 'system' }, formKey: null }, async (unit) => {
    const row = await lockInformation(unit.db, informationId);
    if (!row?.deleted_at || !row.sealed_key) return { ok: true };
    await services.files.remove(row.sealed_key);
    if (await isThere(services, row.sealed_key)) throw new Error('A sealed file is still there after it was removed');
    const proof = { ...row.deletion_proof, file_removed_at: unit.now.toISOString() };
    await updateInformation(unit.db, row.id, { sealed_key: null, deletion_proof: proof });
    for (const carried of await carriedOf(unit.db, row.id))
      if (carried.deletion_proof?.envelope_id === row.envelope_id)
        await updateInformation(unit.db, carried.id, { deletion_proof: proof });
    return { ok: true };
  });
}

async function isThere({ files }: Services, key: string): Promise<boolean> {
  try {
    (await files.get(key)).destroy();
    return true;
  } catch {
    return false;
  }
}
