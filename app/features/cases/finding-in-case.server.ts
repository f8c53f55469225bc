import type { Context, UnitOfWork } from '#app/services/unit-of-work.ts';
import { type CaseInFull, findCase, lockCase, updateCase } from '#db/queries/conduct-case.ts';
import { findFinding } from '#db/queries/finding.ts';
import { record } from './change-case.server.ts';
import { caseDays, dayAfter } from './dates.ts';
import { tellStewards } from './tell-stewards.server.ts';

type Closed = { item: string; reason: string };

/** Writes into an open case that a breach in it was closed. After the last one it is proposed to close the case. */
export async function afterFindingClosed(
  context: Context,
  unit: UnitOfWork,
  row: CaseInFull,
  { item, reason }: Closed,
): Promise<void> {
  const words = `${item}: ${reason}`;
  await record(context, unit, row, { kind: 'finding_closed', words });
  const after = await findCase(unit.db, row.id);
  if (!after?.are_findings_over) return;
  const reviewOn = dayAfter(unit.today, caseDays.toReview);
  await updateCase(unit.db, row.id, { review_on: reviewOn, review_overdue_since: null });
  await record(context, unit, row, {
    kind: 'close_proposed',
    words: 'By a steward, with the reason.',
    isInternal: true,
  });
  await tellStewards(unit, row, { what: 'findings_over', by: reviewOn, words });
}

/** Writes into the open case of an upheld finding that the facts show it no more. */
export async function noteMended(context: Context, unit: UnitOfWork, findingId: string): Promise<void> {
  const finding = await findFinding(unit.db, findingId);
  const row = finding?.case_id ? await lockCase(unit.db, finding.case_id) : null;
  if (!finding || row?.status !== 'open') return;
  await record(context, unit, row, { kind: 'finding_mended', words: `${finding.item_code}. A steward closes it.` });
}
