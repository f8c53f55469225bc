import { buffer } from 'node:stream/consumers';
import type { Services } from '#app/services/services.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import type { WorkforcePackRow } from '#db/tables/workforce-pack.table.ts';

// A file whose columns are not called as ours waits, sealed, until somebody says which is which. Once its figures are made, or
// something in it was wrong, or after a day, its key is destroyed and it is gone. No rows are kept after that.

type Waiting = Pick<WorkforcePackRow, 'id' | 'declaration_id' | 'sealed_key' | 'envelope_id'>;

const purpose = 'workforce_pack' as const;
const keyOf = (declarationId: string, packId: string) => `workforce/${declarationId}/${packId}`;

/** Seals a file. @returns where it lies, or null where no key is set to seal anything with */
export async function sealUpload(
  { vault, files }: Services,
  unit: UnitOfWork,
  declarationId: string,
  packId: string,
  bytes: Uint8Array,
): Promise<{ sealed_key: string; envelope_id: string } | null> {
  const sealed = await vault.seal(unit.db, { declarationId, purpose }, packId, bytes);
  if (!sealed.ok) return null;
  const sealedKey = keyOf(declarationId, packId);
  await files.put(sealedKey, sealed.sealed, 'application/octet-stream');
  return { sealed_key: sealedKey, envelope_id: sealed.envelopeId };
}

/** Opens a file that waits; null where it cannot be opened any more. */
export async function openUpload(services: Services, waiting: Waiting): Promise<Uint8Array | null> {
  const { id, declaration_id: declarationId, sealed_key: key, envelope_id: envelopeId } = waiting;
  if (!key || !envelopeId) return null;
  const sealed = await services.files.get(key).then(buffer, () => null);
  if (!sealed) return null;
  const opened = await services.vault.open(services.db, { declarationId, purpose }, envelopeId, id, sealed);
  return opened.ok ? opened.bytes : null;
}

/** Ends a file that waits, for ever: with its key gone, no copy of it can be read. */
export async function endUpload({ vault }: Services, unit: UnitOfWork, waiting: Waiting): Promise<void> {
  if (waiting.envelope_id) await vault.destroy(unit.db, waiting.envelope_id);
  if (waiting.sealed_key) await unit.enqueue('file-remove', { storageKey: waiting.sealed_key });
}
