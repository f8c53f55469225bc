import { randomUUID } from 'node:crypto';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import type { JsonObject } from '#db/json.ts';
import { findOpportunity } from '#db/queries/opportunity.ts';
import { deleteWorkforceDraft, insertWorkforcePack, lockWorkforcePacks } from '#db/queries/workforce-pack.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import { proposedDeletion } from './domain.ts';
import { givesFor } from './policy.ts';
import type { CellError } from './read-staff.ts';
import { endUpload, sealUpload } from './sealed-upload.server.ts';
import type { StaffFileProblem } from './study-rows.ts';
import { studyUpload } from './study-upload.server.ts';

type Uploading = {
  declarationId: string;
  giverId: string;
  bytes: Uint8Array;
  asAt: string;
  opportunityId: string;
};
type Refused =
  | { ok: false; reason: StaffFileProblem; names?: string[] }
  | { ok: false; reason: 'no_part' | 'changed' | 'is_deleted' | 'older_than_last' | 'columns' }
  | { ok: false; reason: 'cells'; errors: CellError[]; count: number };
/** What is kept of a form that was sent: no heading of the file, for somebody may have written a name there. */
type Kept = { ok: true; packId: string };
/** `next` is whether columns are still to be named, or the figures can be looked at. */
export type Uploaded =
  | { ok: true; packId: string; next: 'columns' | 'figures'; people: number; leftOut: string[] }
  | Refused;

/**
 * Takes a giver's file of staff as a draft, in place of an earlier draft. Of a file that is right its figures are kept and its
 * rows are not; of one with something wrong nothing is; one whose columns are still to be named is sealed until then.
 */
export async function uploadPack(context: Context, uploading: Uploading): Promise<Uploaded> {
  const { declarationId, giverId, asAt, bytes, opportunityId } = uploading;
  const studied = await studyUpload(context.services, bytes, { declarationId, giverId, asAt, mapping: null });
  const { answer } = studied;
  if (studied.isDeleted) return { ok: false, reason: 'is_deleted' };
  if (studied.lastAsAt && asAt < studied.lastAsAt) return { ok: false, reason: 'older_than_last' };
  if (!answer.ok) return answer;
  if (answer.kind === 'errors') return { ok: false, reason: 'cells', errors: answer.errors, count: answer.count };
  const isReady = answer.kind === 'figures';
  const kept = await inUnitOfWork<Kept | Refused>(context, async (unit) => {
    if (!(await lockDeclarationFor(context, unit, declarationId, givesFor(giverId))))
      return { ok: false, reason: 'no_part' };
    const version = await nextVersion(context, unit, uploading, studied.lastId);
    if (version === null) return { ok: false, reason: 'changed' };
    const packId = randomUUID();
    const opportunity = await findOpportunity(unit.db, opportunityId);
    const waiting = isReady ? null : await sealUpload(context.services, unit, declarationId, packId, bytes);
    if (!isReady && !waiting) return { ok: false, reason: 'columns' };
    await insertWorkforcePack(unit.db, {
      id: packId,
      declaration_id: declarationId,
      giver_id: giverId,
      version,
      as_at: asAt,
      row_count: isReady ? answer.people : null,
      figures: isReady ? (answer.figures as JsonObject) : null,
      sealed_key: waiting?.sealed_key ?? null,
      envelope_id: waiting?.envelope_id ?? null,
      delete_on: proposedDeletion(opportunity?.decision_date ?? null, unit.today),
      created_by: context.actor.kind === 'person' ? context.actor.personId : null,
      created_at: unit.now,
      ...notYet,
    });
    await unit.audit('upload', 'workforce_pack', packId, { declarationId, version, asAt }, giverId);
    return { ok: true, packId };
  });
  if (!kept.ok) return kept;
  if (!isReady) return { ...kept, next: 'columns', people: 0, leftOut: [] };
  return { ...kept, next: 'figures', people: answer.people, leftOut: answer.leftOut };
}

const notYet = {
  released_at: null,
  released_by: null,
  withdrawn_at: null,
  withdrawn_reason: null,
  deleted_at: null,
} as const;

/** Forgets the drafts before. @returns the number of the next version; null where something else was published meanwhile */
async function nextVersion(
  { services }: Context,
  unit: UnitOfWork,
  { declarationId, giverId }: Uploading,
  lastId: string | null,
): Promise<number | null> {
  const packs = await lockWorkforcePacks(unit.db, declarationId, giverId);
  const published = packs.filter(({ status }) => status !== 'draft');
  if ((published[0]?.id ?? null) !== lastId) return null;
  for (const draft of packs.filter(({ status }) => status === 'draft')) {
    await endUpload(services, unit, draft);
    await deleteWorkforceDraft(unit.db, draft.id);
  }
  return (published[0]?.version ?? 0) + 1;
}
