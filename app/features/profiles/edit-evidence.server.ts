import { createHash, randomUUID } from 'node:crypto';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { countEvidence, deleteEvidence, insertEvidence } from '#db/queries/profile-evidence.ts';
import { deleteUnusedFile, insertStoredFile } from '#db/queries/stored-file.ts';
import { limits } from './domain.ts';
import { type CheckedFile, checkFile } from './file-check.ts';
import { openDraft } from './open-draft.server.ts';

export type EvidenceInput = {
  capabilityCode: string | null;
  kind: string;
  title: string;
  reference: string | null;
  validFrom: string | null;
  expiresOn: string | null;
  upload: { name: string; bytes: Uint8Array } | null;
};

export type AddEvidenceOutcome =
  | { ok: true; evidenceId: string }
  | { ok: false; reason: 'file'; message: string }
  | { ok: false; reason: 'too_many' };

/**
 * Adds evidence to a draft, with its file when it has one. The bytes are stored before the row that names them, so that no
 * row is ever without its bytes; when the row does not come to be, they are removed again.
 */
export async function addEvidence(
  context: Context,
  organisationId: string,
  input: EvidenceInput,
): Promise<AddEvidenceOutcome> {
  if (!input.upload) return writeEvidence(context, organisationId, input, async () => null);
  const checked = await checkFile(input.upload);
  if (!checked.ok) return { ...checked, reason: 'file' };
  const { files } = context.services;
  const key = `evidence/${organisationId}/${randomUUID()}`;
  await files.put(key, checked.file.bytes, checked.file.contentType);
  let isKept = false;
  try {
    const outcome = await writeEvidence(context, organisationId, input, async (unit) => {
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

async function writeEvidence(
  context: Context,
  organisationId: string,
  input: EvidenceInput,
  writeFile: (unit: UnitOfWork) => Promise<string | null>,
) {
  return inUnitOfWork<AddEvidenceOutcome>(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    if ((await countEvidence(unit.db, profileId)) >= limits.evidence) return { ok: false, reason: 'too_many' };
    const { capabilityCode, kind, title } = input;
    const evidenceId = await insertEvidence(unit.db, profileId, {
      capability_code: capabilityCode,
      kind,
      title,
      reference: input.reference,
      file_id: await writeFile(unit),
      valid_from: input.validFrom,
      expires_on: input.expiresOn,
      created_at: unit.now,
    });
    await save('add', 'evidence', evidenceId, { capabilityCode, kind, title });
    return { ok: true, evidenceId };
  });
}

/**
 * Takes evidence out of a draft. Its file goes too, unless a published version names it: those are kept whole.
 * Refused as `gone` when it was removed before.
 */
export async function removeEvidence(context: Context, organisationId: string, evidenceId: string) {
  return inUnitOfWork(context, async (unit) => {
    const { profileId, save } = await openDraft(unit, organisationId);
    const removed = await deleteEvidence(unit.db, profileId, evidenceId);
    if (!removed) return { ok: false, reason: 'gone' } as const;
    const storageKey = removed.file_id && (await deleteUnusedFile(unit.db, organisationId, removed.file_id));
    if (storageKey) await unit.enqueue('file-remove', { storageKey });
    await save('remove', 'evidence', evidenceId);
    return { ok: true } as const;
  });
}

function fileRow(context: Context, organisationId: string, key: string, file: CheckedFile, now: Date) {
  if (context.actor.kind !== 'person') throw new Error('Only a person uploads a file');
  return {
    organisation_id: organisationId,
    name: file.name,
    content_type: file.contentType,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    storage_key: key,
    uploaded_by: context.actor.personId,
    created_at: now,
  };
}
