import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockCase } from '#db/queries/conduct-case.ts';
import { type FindingInFull, updateFinding } from '#db/queries/finding.ts';
import { afterFindingClosed } from '../cases/finding-in-case.server.ts';
import { openOrRaiseCase } from '../cases/open-or-raise.server.ts';
import { signedIn } from '../identity/actor.ts';
import { type FindingChanged, stewardStep } from './change-finding.server.ts';
import { sendLetters } from './tell-organisation.server.ts';
import { wordsOfTest } from './words.ts';

export type Decision = { outcome: 'upheld' | 'dismissed'; reason: string };

/**
 * A steward upholds or dismisses a finding with reasons, which go by mail to the organisation and to the partner that the
 * facts name. An upheld one is public from then on and goes into a case of the organisation. The reasons become public with
 * it, so that they must not name the partner.
 */
export function decideFinding(context: Context, findingId: string, decision: Decision): Promise<FindingChanged> {
  const { outcome, reason } = decision;
  const { personId } = signedIn(context.actor);
  const event = outcome === 'upheld' ? 'uphold' : 'dismiss';
  return stewardStep(context, findingId, event, reason, async (unit, finding) => {
    await updateFinding(unit.db, findingId, {
      status: outcome,
      decided_by: personId,
      decided_at: unit.now,
      decision_reason: reason,
      steward_id: finding.steward_id ?? personId,
      ...(outcome === 'upheld' && !finding.published_at ? { published_at: unit.now } : {}),
    });
    if (outcome === 'upheld') await intoCase(unit, finding);
    await sendLetters(unit, finding, { decision: outcome, reason });
  });
}

/** A steward closes what was upheld, once it is mended: the item is no longer held as not met because of it. */
export function closeFinding(context: Context, findingId: string, reason: string): Promise<FindingChanged> {
  return stewardStep(context, findingId, 'close', reason, async (unit, finding) => {
    await closeLocked(unit, finding, reason);
    const row = finding.case_id && (await lockCase(unit.db, finding.case_id));
    if (row && row.status === 'open') await afterFindingClosed(context, unit, row, { item: finding.item_code, reason });
  });
}

/** Closes a finding that is locked, and tells those it is about. For use in a unit of work. */
export async function closeLocked(unit: UnitOfWork, finding: FindingInFull, reason: string): Promise<void> {
  await updateFinding(unit.db, finding.id, { status: 'closed', closed_at: unit.now, closed_reason: reason });
  await sendLetters(unit, finding, { decision: 'closed', reason });
}

async function intoCase(unit: UnitOfWork, finding: FindingInFull): Promise<void> {
  await openOrRaiseCase(unit, {
    organisationId: finding.organisation_id,
    reason: `Finding upheld: ${wordsOfTest(finding.test).title} (${finding.item_code})`,
    severity: finding.severity,
    findingId: finding.id,
  });
}
