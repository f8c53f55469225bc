import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { countEvidence, deleteEvidence, insertEvidence } from '#db/queries/profile-evidence.ts';
import { deleteUnusedFile } from '#db/queries/stored-file.ts';
import { limits } from './domain.ts';
import { keepUpload, type Upload, type WriteFile } from './keep-upload.server.ts';
import { openDraft } from './open-draft.server.ts';

export type EvidenceInput = {
  capabilityCode: string | null;
  kind: string;
  title: string;
  reference: string | null;
  validFrom: string | null;
  expiresOn: string | null;
  upload: Upload | null;
};

export type AddEvidenceOutcome =
  | { ok: true; evidenceId: string }
  | { ok: false; reason: 'file'; message: string }
  | { ok: false; reason: 'too_many' };

/** Adds evidence to a draft, with its file when it has one. */
export function addEvidence(
  context: Context,
  organisationId: string,
  input: EvidenceInput,
): Promise<AddEvidenceOutcome> {
  return keepUpload(context, organisationId, input.upload, (writeFile) =>
    writeEvidence(context, organisationId, input, writeFile),
  );
}

async function writeEvidence(context: Context, organisationId: string, input: EvidenceInput, writeFile: WriteFile) {
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
