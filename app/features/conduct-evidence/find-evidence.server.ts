import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findConductEvidence } from '#db/queries/conduct-evidence.ts';
import { findStoredFile } from '#db/queries/stored-file.ts';
import { relationsOf } from '#db/queries/validation.ts';
import type { Actor } from '../identity/actor.ts';

const evidenceParams = z.object({ evidenceId: z.uuid() });
type Finding = { services: Services; actor: Actor; params: z.infer<typeof evidenceParams> };

async function findEvidence({ services, actor, params }: Finding) {
  const evidence = await findConductEvidence(services.db, params.evidenceId);
  if (!evidence) return null;
  const readerId = actor.kind === 'person' ? actor.acting?.organisationId : null;
  const relations = readerId ? await relationsOf(services.db, readerId) : [];
  return {
    organisationId: evidence.organisation_id,
    isPublic: evidence.is_public,
    isWithdrawn: evidence.withdrawn_at !== null,
    readerValidates: relations.some(({ subjectId }) => subjectId === evidence.organisation_id),
    evidence,
  };
}

async function findEvidenceFile(finding: Finding) {
  const found = await findEvidence(finding);
  const row = found?.evidence.file_id ? await findStoredFile(finding.services.db, found.evidence.file_id) : null;
  if (!found || !row) return null;
  const file = { name: row.name, contentType: row.content_type, bytes: row.bytes, storageKey: row.storage_key };
  return { ...found, file };
}

/** A piece of evidence, for whoever acts for the organisation that filed it. */
export const ofEvidence = { access: { for: 'acting' }, params: evidenceParams, find: findEvidence } as const;
/** Its file, for everyone who may open it. */
export const ofEvidenceFile = { access: { for: 'everyone' }, params: evidenceParams, find: findEvidenceFile } as const;
