import { createHash, randomUUID } from 'node:crypto';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { informationOf, insertInformation } from '#db/queries/employee-information.ts';
import { actingIn, signedIn } from '../identity/actor.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import { type TupeThing, tupePolicy } from '../tupe/policy.ts';
import { carryToSubcontracts } from './carry-information.server.ts';
import { type FieldProblem, factsProblem } from './check-facts.ts';
import { nextKind, nextSequence, ownInstalments } from './domain.ts';
import { checkInformationFile } from './information-file.server.ts';
import { contentTypes } from './information-kind.ts';
import { recordGiven } from './record-given.server.ts';
import type { ElsewhereAnswers, GiveAnswers } from './schema.ts';
import { packFile } from './sealed-file.ts';
import { notOpenWords, vaultNotSetUp } from './words.ts';

export type Given = { ok: true; informationId: string } | FieldProblem;
type Route = {
  givenOn: string;
  delivery: string;
  sha256: string;
  bytes: number | null;
  contentType: string | null;
  /** Keeps the bytes, where they are kept here. */
  keep(unit: UnitOfWork, informationId: string): Promise<{ sealedKey: string; envelopeId: string } | null>;
};

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * An outgoing provider gives an instalment through the vault: checked, sealed, and kept with the files. The person's own name for
 * the file is sealed with it. The envelope is written in the same transaction as the row: whatever is left of a process that was
 * killed in the middle is a file that nobody can open.
 */
export async function giveInformation(context: Context, declarationId: string, answers: GiveAnswers): Promise<Given> {
  const { files, vault, clock } = context.services;
  const { file } = answers;
  if (!vault.isSetUp) return { ok: false, field: 'file', message: vaultNotSetUp };
  const checked = await checkInformationFile(file.bytes);
  if (!checked.ok) return { ok: false, field: 'file', message: checked.message };
  const contentType = contentTypes[checked.kind];
  const place = { declarationId, purpose: 'employee_information' } as const;
  let stored: string | null = null;
  const given = await give(context, declarationId, answers, {
    givenOn: clock.today().toString(),
    delivery: '',
    sha256: hashOf(file.bytes),
    bytes: file.bytes.length,
    contentType,
    async keep(unit, informationId) {
      const packed = packFile({ name: file.name, contentType, bytes: file.bytes });
      const sealed = await vault.seal(unit.db, place, informationId, packed);
      if (!sealed.ok) return null;
      stored = `vault/${declarationId}/${informationId}`;
      await files.put(stored, sealed.sealed, 'application/octet-stream');
      return { sealedKey: stored, envelopeId: sealed.envelopeId };
    },
  });
  // Where it was thrown instead, the row may be there all the same, of a commit whose answer was lost: the file stays. Without its
  // row there is no envelope, and nobody opens it.
  if (!given.ok && stored) await files.remove(stored);
  return given;
}

/** An outgoing provider records what it handed over another way. The file, where one is shown for its hash, is not kept. */
export async function recordElsewhere(
  context: Context,
  declarationId: string,
  answers: ElsewhereAnswers,
): Promise<Given> {
  const { file, sha256: typed, given_on: givenOn } = answers;
  const reckoned = file ? hashOf(file.bytes) : null;
  if (reckoned && typed && reckoned !== typed)
    return { ok: false, field: 'sha256', message: 'The SHA-256 must be that of the selected file' };
  const sha256 = reckoned ?? typed;
  if (!sha256 || !givenOn || givenOn > context.services.clock.today().toString())
    return { ok: false, field: 'given_on', message: 'The date it was handed over must be today or before' };
  return give(context, declarationId, answers, {
    givenOn,
    delivery: answers.delivery,
    sha256,
    bytes: file?.bytes.length ?? null,
    contentType: null,
    keep: async () => null,
  });
}

function give(context: Context, declarationId: string, answers: GiveAnswers | ElsewhereAnswers, route: Route) {
  const { organisationId, organisationName } = actingIn(context.actor);
  return inUnitOfWork<Given>(context, async (unit) => {
    const declaration = await lockOpen(context, unit, declarationId);
    if (!declaration) return { ok: false, field: 'as_at', message: notOpenWords };
    const all = await informationOf(unit.db, declarationId);
    const own = ownInstalments(all, organisationId);
    const kind = nextKind(own);
    const today = unit.today.toString();
    const problem = factsProblem(answers, { declaration, kind, givenOn: route.givenOn, today });
    const { as_at: asAt, delete_on: deleteOn, covers, staff_count: staffCount } = answers;
    if (problem || !asAt || !deleteOn) return problem ?? { ok: false, field: 'as_at', message: notOpenWords };
    const id = randomUUID();
    const kept = await route.keep(unit, id);
    const row = {
      id,
      declaration_id: declarationId,
      giver_id: organisationId,
      sequence: nextSequence(all, organisationId),
      kind,
      route: kept ? ('vault' as const) : ('elsewhere' as const),
      as_at: asAt,
      given_on: route.givenOn,
      covers,
      staff_count: staffCount,
      delivery_words: route.delivery,
      sha256: route.sha256,
      bytes: route.bytes,
      content_type: route.contentType,
      sealed_key: kept?.sealedKey ?? null,
      envelope_id: kept?.envelopeId ?? null,
      given_by: signedIn(context.actor).personId,
      given_at: unit.now,
      delete_on: deleteOn,
      deleted_at: null,
      deleted_why: null,
      deletion_proof: null,
    };
    await insertInformation(unit.db, row);
    const recorded = await recordGiven(unit, declaration, {
      row,
      giverName: organisationName,
      covered: [...own, row],
      lateReason: answers.late_reason,
    });
    if (!recorded) await carryToSubcontracts(unit, declaration, id);
    return recorded ?? { ok: true, informationId: id };
  });
}

async function lockOpen(context: Context, unit: UnitOfWork, declarationId: string): Promise<TupeThing | null> {
  const declaration = await lockDeclarationFor(context, unit, declarationId, tupePolicy['tupe:act-as-outgoing']);
  return declaration?.state === 'not_assessed' || declaration?.state === 'not_applicable' ? null : declaration;
}
