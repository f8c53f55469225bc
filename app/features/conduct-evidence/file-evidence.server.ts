import { Temporal } from 'temporal-polyfill';
import type { Reference } from '#app/services/reference.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import {
  evidenceOf,
  insertConductEvidence,
  setEvidenceItems,
  withdrawConductEvidence,
} from '#db/queries/conduct-evidence.ts';
import { lockOrganisation } from '#db/queries/organisation.ts';
import { signedIn } from '../identity/actor.ts';
import { type FileRefused, keepUpload } from '../profiles/keep-upload.server.ts';
import { type ConductEvidenceAnswers, kindList } from './schema.ts';

export const mostEvidence = 500;
export type EvidenceFiled = { ok: true; evidenceId: string } | { ok: false; reason: 'too_many' } | FileRefused;

/**
 * Files evidence of conduct, once for all the items that it answers. It was received now, whatever date it bears; where no last
 * day is given, it counts for as long as its kind does.
 */
export async function fileEvidence(
  context: Context,
  organisationId: string,
  answers: ConductEvidenceAnswers,
): Promise<EvidenceFiled> {
  const { personId } = signedIn(context.actor);
  const reference = await context.services.reference.current();
  return keepUpload(context, organisationId, answers.file ?? null, (writeFile) =>
    inUnitOfWork<EvidenceFiled>(context, async (unit) => {
      await lockOrganisation(unit.db, organisationId);
      if ((await evidenceOf(unit.db, organisationId)).length >= mostEvidence) return { ok: false, reason: 'too_many' };
      const validFrom = answers.valid_from ?? unit.today.toString();
      const row = {
        organisation_id: organisationId,
        kind: answers.kind,
        title: answers.title,
        reference: answers.reference,
        file_id: await writeFile(unit),
        valid_from: validFrom,
        received_at: unit.now,
        expires_on: answers.expires_on ?? usualExpiry(reference, answers.kind, validFrom),
        is_public: answers.is_public,
        added_by: personId,
      };
      const evidenceId = await insertConductEvidence(unit.db, row, answers.items);
      const detail = { kind: answers.kind, items: answers.items };
      await unit.audit('file', 'conduct_evidence', evidenceId, detail, organisationId);
      return { ok: true, evidenceId };
    }),
  );
}

/** The last day on which a kind of evidence counts, by the list that stewards keep; null where it does not lapse. */
function usualExpiry(reference: Reference, kind: string, validFrom: string): string | null {
  const months = reference.list(kindList).find(({ code }) => code === kind)?.detail.decay_months;
  return typeof months === 'number' ? Temporal.PlainDate.from(validFrom).add({ months }).toString() : null;
}

/** Chooses anew which items a piece of evidence answers. */
export function chooseItems(context: Context, organisationId: string, evidenceId: string, items: readonly string[]) {
  return inUnitOfWork<{ ok: boolean }>(context, async (unit) => {
    await lockOrganisation(unit.db, organisationId);
    const own = await evidenceOf(unit.db, organisationId);
    if (!own.some(({ id }) => id === evidenceId)) return { ok: false };
    await setEvidenceItems(unit.db, evidenceId, items);
    await unit.audit('choose_items', 'conduct_evidence', evidenceId, { items }, organisationId);
    return { ok: true };
  });
}

/** Takes evidence back: it answers nothing from now on, and stays on record. */
export function withdrawEvidence(context: Context, organisationId: string, evidenceId: string) {
  return inUnitOfWork<{ ok: boolean }>(context, async (unit) => {
    if (!(await withdrawConductEvidence(unit.db, organisationId, evidenceId, unit.now))) return { ok: false };
    await unit.audit('withdraw', 'conduct_evidence', evidenceId, {}, organisationId);
    return { ok: true };
  });
}
