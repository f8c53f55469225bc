import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { findCase, findingsInCase, lockCase } from '#db/queries/conduct-case.ts';
import { hasInterestIn } from '#db/queries/control.ts';
import { findFinding, holdOrganisation, lockFinding } from '#db/queries/finding.ts';
import type { FindingRow } from '#db/tables/finding.table.ts';
import { type CaseChanged, record } from '../cases/change-case.server.ts';
import { endCase } from '../cases/steward-steps.server.ts';
import { signedIn } from '../identity/actor.ts';
import { formatDate } from '../wording.ts';
import { isConcerned } from './change-finding.server.ts';
import { closeLocked } from './decide-finding.server.ts';
import { namesPartner } from './facts.ts';
import { wordsOfTest } from './words.ts';

type Mendable = Pick<FindingRow, 'status' | 'cured_on' | 'detected_by'>;

/** Whether an upheld finding may be closed with its case: the rows show that it is mended, or show nothing of it either way. */
const isMended = ({ status, cured_on, detected_by }: Mendable) =>
  status === 'upheld' && (cured_on !== null || detected_by !== 'rule');

/** The findings that a steward may close together with their case. */
export async function findingsToClose({ db }: Services, caseId: string) {
  const rows = (await findingsInCase(db, caseId)).filter(isMended);
  return rows.map(({ id, test, item_code, cured_on }) => ({
    id,
    title: `${wordsOfTest(test).title} (${item_code})`,
    mended: cured_on ? `Mended on ${formatDate(cured_on)}, as the facts show` : 'No rows show it: the steward judges',
  }));
}

export type ClosedWithFindings = CaseChanged | { ok: false; reason: 'names_partner' | 'not_mended' };

/**
 * A steward closes a case and those of its findings that are mended, for one reason, all or nothing. Refused as closing the
 * case or one of the findings alone would be.
 */
export function closeCaseWithFindings(
  context: Context,
  caseId: string,
  { reason, findings }: { reason: string; findings: readonly string[] },
): Promise<ClosedWithFindings> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<ClosedWithFindings>(context, async (unit) => {
    const known = await findCase(unit.db, caseId);
    if (!known) return { ok: false, reason: 'unknown' };
    // The organisation first, then findings, then the case: as all that decide on findings do.
    await holdOrganisation(unit.db, known.organisation_id);
    const closed: string[] = [];
    for (const id of new Set(findings)) {
      await lockFinding(unit.db, id);
      const finding = await findFinding(unit.db, id);
      if (finding?.case_id !== caseId || !isMended(finding)) return { ok: false, reason: 'not_mended' };
      if (await isConcerned(unit.db, personId, finding, unit.now)) return { ok: false, reason: 'has_interest' };
      if (namesPartner(reason, finding.partner_name)) return { ok: false, reason: 'names_partner' };
      await closeLocked(unit, finding, reason);
      await unit.audit('close', 'finding', id, { from: 'upheld', to: 'closed', caseId }, finding.organisation_id);
      closed.push(finding.item_code);
    }
    const row = await lockCase(unit.db, caseId);
    if (!row || row.status === 'closed') return { ok: false, reason: row ? 'closed' : 'unknown' };
    if (await hasInterestIn(unit.db, personId, row.organisation_id, unit.now)) {
      return { ok: false, reason: 'has_interest' };
    }
    for (const item of closed)
      await record(context, unit, row, { kind: 'finding_closed', words: `${item}: ${reason}` });
    return endCase(context, unit, row, reason);
  });
}
