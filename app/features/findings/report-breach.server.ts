import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { holdOrganisation, isKnownBreach, updateFinding } from '#db/queries/finding.ts';
import { itemOfRules } from '#db/queries/finding-item.ts';
import { signedIn } from '../identity/actor.ts';
import { openFinding } from './open-finding.server.ts';
import { severityStep } from './severity.ts';

export type Report = { organisationId: string; item: string; happenedOn: string; what: string; done: string };
export type Reported =
  | { ok: true; findingId: string; isMitigated: boolean }
  | { ok: false; reason: 'already_reported' | 'unknown' };

/**
 * An organisation reports a breach of its own. That counts for it: the severity is one step lower than that of the item,
 * unless the same item was brought up before by somebody else. What it does about it is its answer.
 */
export function reportBreach(context: Context, report: Report): Promise<Reported> {
  const { organisationId, item, happenedOn, what, done } = report;
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<Reported>(context, async (unit) => {
    await holdOrganisation(unit.db, organisationId);
    const found = await itemOfRules(unit.db, item);
    if (!found) return { ok: false, reason: 'unknown' };
    const isMitigated = !(await isKnownBreach(unit.db, organisationId, item));
    const findingId = await openFinding(unit, {
      organisation_id: organisationId,
      item_code: item,
      test: 'self_report',
      fingerprint: ['self_report', organisationId, item, happenedOn].join(' '),
      detected_by: 'self_report',
      severity: isMitigated ? severityStep(found.severity, -1) : found.severity,
      subcontract_id: null,
      opportunity_id: null,
      facts: { words: what, since: happenedOn, rows: [] },
    });
    if (!findingId) return { ok: false, reason: 'already_reported' };
    await updateFinding(unit.db, findingId, { annotation: done, annotated_by: personId, annotated_at: unit.now });
    return { ok: true, findingId, isMitigated };
  });
}
