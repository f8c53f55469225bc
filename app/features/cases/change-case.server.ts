import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { type CaseInFull, insertCaseStep, lockCase, updateCase } from '#db/queries/conduct-case.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { remediesOf } from '#db/queries/remedy.ts';
import { signedIn } from '../identity/actor.ts';
import { isPast } from './dates.ts';
import { levelOf } from './ladder.ts';
import type { CaseFacts, CaseRefusal, CaseState } from './moves.ts';
import { isPlanVerified } from './verification.ts';

export type CaseChanged =
  | { ok: true }
  | { ok: false; reason: CaseRefusal | 'unknown' | 'has_interest' | 'nothing_asked' | 'not_in_plan' | 'not_borne_out' };

type Work = (unit: UnitOfWork, row: CaseInFull) => Promise<CaseChanged>;

/** Changes an open case that is locked for it. */
export function changeCase(context: Context, caseId: string, work: Work): Promise<CaseChanged> {
  return inUnitOfWork<CaseChanged>(context, async (unit) => {
    const row = await lockCase(unit.db, caseId);
    if (!row) return { ok: false, reason: 'unknown' };
    if (row.status === 'closed') return { ok: false, reason: 'closed' };
    return work(unit, row);
  });
}

/** As `changeCase`, by a steward: refused when it belongs, or belonged lately, to the organisation. */
export function changeAsSteward(context: Context, caseId: string, work: Work): Promise<CaseChanged> {
  const { personId } = signedIn(context.actor);
  return changeCase(context, caseId, async (unit, row) => {
    if (await hasInterestIn(unit.db, personId, row.organisation_id, unit.now)) {
      return { ok: false, reason: 'has_interest' };
    }
    return work(unit, row);
  });
}

/** Notes that the stewards have acted, the first time (D10), and when they look again. */
export async function acted(unit: UnitOfWork, row: CaseInFull, reviewOn: string): Promise<void> {
  await updateCase(unit.db, row.id, {
    acted_at: row.acted_at ?? unit.now,
    review_on: reviewOn,
    review_overdue_since: null,
  });
}

type Step = { kind: string; words: string; level?: number; isInternal?: boolean; evidence?: string };

/** Writes down what was done in a case, for those who may read it, and in the audit log. */
export async function record(context: Context, unit: UnitOfWork, row: CaseInFull, step: Step): Promise<void> {
  const { actor } = context;
  const person = actor.kind === 'person' ? actor : null;
  const { kind, words, level = row.level, isInternal = false, evidence = null } = step;
  await insertCaseStep(unit.db, {
    case_id: row.id,
    kind,
    level,
    words,
    evidence,
    is_internal: isInternal,
    made_by: person?.personId ?? null,
    made_by_organisation_id: person?.acting?.organisationId ?? null,
    made_at: unit.now,
  });
  await unit.audit(kind, 'case', row.id, { level }, row.organisation_id);
}

/** A case as its table of moves sees it. */
export function stateOf({ status, level, proposed_level: proposed }: CaseInFull): CaseState {
  return { status, level: levelOf(level), proposed: proposed === null ? null : levelOf(proposed) };
}

/** What the moves of a case depend on. */
export async function factsOf(unit: UnitOfWork, row: CaseInFull): Promise<CaseFacts> {
  return {
    hasReplied: row.replied_at !== null,
    isReplyOver: isPast(row.reply_due, unit.today),
    isPlanVerified: isPlanVerified(await remediesOf(unit.db, row.id)),
  };
}
