import { createHash, randomUUID } from 'node:crypto';
import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { insertStoredFile } from '#db/queries/stored-file.ts';
import { signedIn } from '../identity/actor.ts';
import { type CheckedFile, checkFile } from './file-check.ts';

export type Upload = { name: string; bytes: Uint8Array };
/** Notes the file in the transaction of whatever names it. @returns its id, or null where nothing was uploaded */
export type WriteFile = (unit: UnitOfWork) => Promise<string | null>;
export type FileRefused = { ok: false; reason: 'file'; message: string };

/**
 * Checks and keeps an uploaded file along with the row that names it, which `write` makes. The bytes are stored before the row,
 * so that no row is ever without its bytes; when the row does not come to be, they are removed again.
 */
export async function keepUpload<Result extends { ok: boolean }>(
  context: Context,
  organisationId: string,
  upload: Upload | null,
  write: (writeFile: WriteFile) => Promise<Result>,
): Promise<Result | FileRefused> {
  if (!upload) return write(async () => null);
  const checked = await checkFile(upload);
  if (!checked.ok) return { ...checked, reason: 'file' };
  const { files } = context.services;
  const key = `evidence/${organisationId}/${randomUUID()}`;
  await files.put(key, checked.file.bytes, checked.file.contentType);
  let isKept = false;
  try {
    const outcome = await write(async (unit) => {
      isKept = true;
      return insertStoredFile(unit.db, fileRow(context, organisationId, key, checked.file, unit.now));
    });
    isKept &&= outcome.ok;
    return outcome;
  } catch (error) {
    isKept = false;
    throw error;
  } finally {
    if (!isKept) await files.remove(key);
  }
}

function fileRow(context: Context, organisationId: string, key: string, file: CheckedFile, now: Date) {
  return {
    organisation_id: organisationId,
    name: file.name,
    content_type: file.contentType,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    storage_key: key,
    uploaded_by: signedIn(context.actor).personId,
    created_at: now,
  };
}
