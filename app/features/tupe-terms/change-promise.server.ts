import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { findIndemnity, insertAgreement, insertIndemnity, updateIndemnity } from '#db/queries/tupe-indemnity.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { tupeTermsPolicy } from './policy.ts';
import { sidesOf } from './promise-sides.ts';
import type { PromiseAnswers } from './schema.ts';
import { tellPromiseChanged, tellPromisesWait } from './tell-sides.server.ts';

export type PromiseRefusal = 'unknown' | 'no_part' | 'same_side' | 'no_such_side' | 'changed_meanwhile';
export type PromiseChanged = { ok: true } | { ok: false; reason: PromiseRefusal };

/** Proposes a promise. Whoever proposes one of its own side agrees to it by that; the other side is asked. */
export function proposePromise(context: Context, known: TupeThing, answers: PromiseAnswers): Promise<PromiseChanged> {
  return changing(context, known, async (unit, thing) => {
    const sides = sidesOf(thing, answers);
    if (!sides.ok) return sides;
    const row = { ...rowOf(answers), ...sides.row };
    const id = await insertIndemnity(unit.db, {
      ...row,
      declaration_id: thing.id,
      proposed_at: unit.now,
      updated_by: unit.by.personId,
      updated_at: unit.now,
      withdrawn_at: null,
    });
    await agreeByProposing(unit, thing, { id, version: 1, ...sides.row });
    await tellPromisesWait(unit, thing, [row]);
    await unit.audit('propose_promise', 'tupe_declaration', thing.id, { promiseId: id, risk: answers.risk });
    return { ok: true };
  });
}

/**
 * Changes a promise: a new version, to which both sides are asked to agree anew. What it said before is kept in the audit log.
 * @param seenVersion the version that the form was made from
 */
export function changePromise(
  context: Context,
  known: TupeThing,
  { promiseId, seenVersion, answers }: { promiseId: string; seenVersion: number; answers: PromiseAnswers },
): Promise<PromiseChanged> {
  return changing(context, known, async (unit, thing) => {
    const before = await findIndemnity(unit.db, thing.id, promiseId);
    if (!before) return { ok: false, reason: 'unknown' };
    if (before.version !== seenVersion) return { ok: false, reason: 'changed_meanwhile' };
    const sides = sidesOf(thing, answers);
    if (!sides.ok) return sides;
    const version = before.version + 1;
    const row = { ...rowOf(answers), ...sides.row };
    await updateIndemnity(unit.db, promiseId, {
      ...row,
      version,
      updated_by: unit.by.personId,
      updated_at: unit.now,
    });
    await agreeByProposing(unit, thing, { id: promiseId, version, ...sides.row });
    await tellPromiseChanged(unit, thing, { ...row, version }, false);
    const { words, is_capped, cap_pence, share_percent, survival_months, window_days } = before;
    const was = { words, is_capped, cap_pence, share_percent, survival_months, window_days };
    await unit.audit('change_promise', 'tupe_declaration', thing.id, { promiseId, version, was });
    return { ok: true };
  });
}

/** Takes a promise away. Both sides hear of it. */
export function withdrawPromise(context: Context, known: TupeThing, promiseId: string): Promise<PromiseChanged> {
  return changing(context, known, async (unit, thing) => {
    const promise = await findIndemnity(unit.db, thing.id, promiseId);
    if (!promise) return { ok: false, reason: 'unknown' };
    await updateIndemnity(unit.db, promiseId, { withdrawn_at: unit.now });
    await tellPromiseChanged(unit, thing, promise, true);
    await unit.audit('withdraw_promise', 'tupe_declaration', thing.id, { promiseId, version: promise.version });
    return { ok: true };
  });
}

/** Runs a change of the promises of a declaration, which is locked first: two changes come one after the other, by parties as they are then. */
export function changing(
  context: Context,
  { id }: Pick<TupeThing, 'id'>,
  work: (unit: UnitOfWork, thing: TupeThing) => Promise<PromiseChanged>,
): Promise<PromiseChanged> {
  return inUnitOfWork<PromiseChanged>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, id, tupeTermsPolicy['tupe-terms:propose']);
    return thing ? work(unit, thing) : { ok: false, reason: 'no_part' };
  });
}

function rowOf(answers: PromiseAnswers) {
  return {
    risk: answers.risk,
    words: answers.words,
    is_capped: answers.capPence !== null,
    cap_pence: answers.capPence,
    share_percent: answers.sharePercent,
    survival_months: answers.survivalMonths,
    window_days: answers.windowDays,
    is_bound_directly: answers.isBoundDirectly,
  };
}

type Proposed = { id: string; version: number; giver_party_id: string | null; receiver_party_id: string | null };

/** Whoever proposes words for its own side has agreed to them. */
async function agreeByProposing(unit: UnitOfWork, thing: TupeThing, promise: Proposed): Promise<void> {
  const { personId, organisationId } = unit.by;
  const own = thing.parties.find(
    (party) =>
      organisationId !== null &&
      party.organisationId === organisationId &&
      [promise.giver_party_id, promise.receiver_party_id].includes(party.id),
  );
  if (!own) return;
  await insertAgreement(unit.db, {
    indemnity_id: promise.id,
    version: promise.version,
    party_id: own.id,
    agreed_by: personId,
    agreed_at: unit.now,
  });
}
