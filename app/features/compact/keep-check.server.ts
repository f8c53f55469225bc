import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { deleteClauseCheck, findCompactSubcontract, insertClauseCheck } from '#db/queries/compact.ts';
import { signedIn } from '../identity/actor.ts';
import type { ClauseFinding } from './clauses/check-clauses.ts';
import { clauseRulesVersion } from './clauses/rules.ts';
import type { TextToCheck } from './read-text.server.ts';

type Kept = { ok: true; checkId: string } | { ok: false; reason: 'unknown' };

/**
 * Keeps what was found in a text for the organisation that the actor acts for, with one of its sub-contracts where it says so.
 * Of the text itself only its name, its hash and the quotations are kept.
 */
export function keepCheck(
  context: Context,
  { name, sha256, text }: TextToCheck,
  findings: readonly ClauseFinding[],
  subcontractId: string | null,
): Promise<Kept> {
  const { personId, acting } = signedIn(context.actor);
  if (!acting) throw new Error('Nobody keeps a check without an organisation');
  const { organisationId } = acting;
  return inUnitOfWork<Kept>(context, async (unit) => {
    if (subcontractId !== null) {
      const subcontract = await findCompactSubcontract(unit.db, subcontractId);
      if (subcontract?.provider_id !== organisationId) return { ok: false, reason: 'unknown' };
    }
    const checkId = await insertClauseCheck(unit.db, {
      organisation_id: organisationId,
      subcontract_id: subcontractId,
      name,
      sha256,
      characters: text.length,
      findings: findings.map(({ code, quotation }) => ({ code, quotation })),
      rules_version: clauseRulesVersion,
      checked_by: personId,
      checked_at: unit.now,
    });
    await unit.audit('keep', 'clause_check', checkId, { subcontractId, findings: findings.length });
    return { ok: true, checkId };
  });
}

/** Removes a kept check, with its quotations. */
export function removeCheck(context: Context, organisationId: string, checkId: string) {
  return inUnitOfWork<{ ok: true } | { ok: false }>(context, async (unit) => {
    if (!(await deleteClauseCheck(unit.db, organisationId, checkId))) return { ok: false };
    await unit.audit('remove', 'clause_check', checkId);
    return { ok: true };
  });
}
