import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { confirmedSince, insertCaseStep, linkToCase, lockOpenCase, updateCase } from '#db/queries/conduct-case.ts';
import { caseDays, datesOf, dayAfter } from './dates.ts';
import { type Level, levelFor, levelOf, raised, type Severity } from './ladder.ts';
import { tellOfStanding } from './tell-organisation.server.ts';

export type Breach = {
  organisationId: string;
  /** Why, as the organisation reads it: nothing that tells who raised a concern. */
  reason: string;
  severity: Severity;
  findingId?: string;
  concernId?: string;
  isRetaliation?: boolean;
};

export type OpenedOrRaised = { caseId: string; level: Level; proposed: Level | null };

const year = 365 * 86_400_000;

/**
 * A confirmed breach opens a case, or takes the open one of the organisation as far up the ladder as the breaches of the
 * last 12 months call for. What is public is proposed, and takes effect once the organisation replied or its days to reply
 * are over. Within 10 working days the stewards act on it (D10). For use in a unit of work.
 */
export async function openOrRaiseCase(unit: UnitOfWork, breach: Breach): Promise<OpenedOrRaised> {
  const { organisationId, reason, severity, isRetaliation = false } = breach;
  const findingId = breach.findingId ?? null;
  const since = new Date(unit.now.getTime() - year);
  const before = await confirmedSince(unit.db, organisationId, since, findingId);
  const called = levelFor({
    severity,
    isRetaliation,
    moderate: before.moderate + (severity === 'moderate' ? 1 : 0),
    major: before.major + (severity === 'major' || severity === 'severe' ? 1 : 0),
  });
  const actBy = dayAfter(unit.today, caseDays.toAct);
  const { row, isNew } = await lockOpenCase(unit.db, {
    organisation_id: organisationId,
    level: 0,
    reason,
    review_on: datesOf({ level: 0, proposed: null }, unit.today).review_on,
    act_by: actBy,
    opened_at: unit.now,
  });
  const from = {
    level: levelOf(row.level),
    proposed: row.proposed_level === null ? null : levelOf(row.proposed_level),
  };
  const to = raised(from, called);
  const isHigher = to.level > from.level;
  const isProposed = to.proposed !== from.proposed;
  const dates = datesOf(to, unit.today);
  await updateCase(unit.db, row.id, {
    level: to.level,
    review_on: isHigher || isProposed || isNew ? dates.review_on : row.review_on,
    review_overdue_since: isHigher || isProposed ? null : row.review_overdue_since,
    ...(isHigher ? { answer_due: dates.answer_due, answered_at: null, overdue_since: null } : {}),
    ...(isProposed
      ? {
          proposed_level: to.proposed,
          proposed_reason: reason,
          reply_due: dates.reply_due,
          reply: null,
          replied_at: null,
        }
      : {}),
    ...(row.acted_at || row.act_by === null ? { act_by: actBy, acted_at: null } : {}),
  });
  await linkToCase(unit.db, row.id, { findingId, concernId: breach.concernId ?? null });
  await insertCaseStep(unit.db, {
    case_id: row.id,
    kind: isNew ? 'opened' : isHigher || isProposed ? 'raised' : 'breach',
    level: to.proposed ?? to.level,
    words: reason,
    made_by: null,
    made_by_organisation_id: null,
    made_at: unit.now,
  });
  const detail = { ...to, called, severity, findingId, concernId: breach.concernId ?? null };
  await unit.audit(isNew ? 'open' : 'raise', 'case', row.id, detail, organisationId);
  if (isNew || isHigher || isProposed) await tellOfStanding(unit, row.id);
  return { caseId: row.id, ...to };
}
