import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { findCase, lockOpenCase, openCaseOf } from '#db/queries/conduct-case.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { signedIn } from '../identity/actor.ts';
import { record } from './change-case.server.ts';
import { datesOf } from './dates.ts';
import type { FirstLevel } from './ladder.ts';
import { tellOfStanding } from './tell-organisation.server.ts';

export type OpenedByHand = { ok: true; caseId: string } | { ok: false; reason: 'has_interest' | 'is_open' };

/**
 * A steward opens a case without a breach that calls for one, to watch an organisation or to ask it what happened, and has
 * the case in hand from then on. Refused while one is open, and when the steward has an interest in the organisation.
 */
export function openCaseByHand(
  context: Context,
  organisationId: string,
  { level, reason }: { level: FirstLevel; reason: string },
): Promise<OpenedByHand> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<OpenedByHand>(context, async (unit) => {
    if (await hasInterestIn(unit.db, personId, organisationId, unit.now)) return { ok: false, reason: 'has_interest' };
    const { caseId, isNew } = await beginByHand(context, unit, organisationId, { level, reason });
    return isNew ? { ok: true, caseId } : { ok: false, reason: 'is_open' };
  });
}

/** The same by a steward without an interest, in a unit of work. @returns the case, and whether it is not one that was open */
export async function beginByHand(
  context: Context,
  unit: UnitOfWork,
  organisationId: string,
  { level, reason }: { level: FirstLevel; reason: string },
): Promise<{ caseId: string; isNew: boolean }> {
  const { row, isNew } = await lockOpenCase(unit.db, {
    organisation_id: organisationId,
    level,
    reason,
    steward_id: signedIn(context.actor).personId,
    opened_at: unit.now,
    ...datesToBegin(level, unit.today),
  });
  if (!isNew) return { caseId: row.id, isNew };
  const opened = await findCase(unit.db, row.id);
  if (opened) await record(context, unit, opened, { kind: 'opened', words: reason });
  await tellOfStanding(unit, row.id);
  return { caseId: row.id, isNew };
}

// An informal query waits for an answer; there is no breach to act on, so that no day of D10 runs.
function datesToBegin(level: FirstLevel, today: Parameters<typeof datesOf>[1]) {
  const { answer_due, review_on } = datesOf({ level, proposed: null }, today);
  return { answer_due, review_on };
}

/** The case about an organisation that is open already; null when there is none. */
export async function readOpenCaseId({ db }: Services, organisationId: string): Promise<string | null> {
  return (await openCaseOf(db, organisationId))?.id ?? null;
}
