import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { lockCase } from '#db/queries/conduct-case.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { askedOfUndeclared, type UndeclaredKey, undeclaredForStewards } from '#db/queries/tupe-oversight.ts';
import { beginByHand } from '../cases/open-by-hand.server.ts';
import { askInCase } from '../cases/steward-steps.server.ts';
import { signedIn } from '../identity/actor.ts';
import { transferTitle } from '../tupe/title.ts';

export type UndeclaredAsked = { ok: true; caseId: string } | { ok: false; reason: 'declared' | 'has_interest' };

const undeclaredParams = z.object({ kind: z.enum(['subcontract', 'opportunity']), thingId: z.uuid() });
type Finding = { services: Services; params: z.infer<typeof undeclaredParams> };

const one = { limit: 1, offset: 0 };

/** What nobody has declared anything about; null where it is declared, or not there. */
async function findUndeclared({ services, params: { kind, thingId: id } }: Finding) {
  const [row] = await undeclaredForStewards(services.db, { programme: null }, one, { kind, id });
  return row ? { ...row, title: transferTitle(row.opportunityTitle, row.subcontractTerms) } : null;
}

export const ofUndeclared = { params: undeclaredParams, find: findUndeclared } as const;

/**
 * A steward asks a prime formally about what it has not declared: in the case about the prime that is open, or in one that is
 * opened for it as an informal query. It answers within 10 working days, as any question of stewards. Refused to a steward with an
 * interest in the prime, and once it is declared.
 */
export function askAboutUndeclared(context: Context, key: UndeclaredKey, words: string): Promise<UndeclaredAsked> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<UndeclaredAsked>(context, async (unit) => {
    const [undeclared] = await undeclaredForStewards(unit.db, { programme: null }, one, key);
    if (!undeclared) return { ok: false, reason: 'declared' };
    const { primeId } = undeclared;
    if (await hasInterestIn(unit.db, personId, primeId, unit.now)) return { ok: false, reason: 'has_interest' };
    const { caseId, isNew } = await beginByHand(context, unit, primeId, { level: 1, reason: words });
    const known = isNew ? null : await lockCase(unit.db, caseId);
    if (known) await askInCase(context, unit, known, words);
    await unit.audit(askedOfUndeclared, key.kind, key.id, { caseId }, primeId);
    return { ok: true, caseId };
  });
}
