import type { Updateable } from 'kysely';
import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { tupeVersionsOf, updateTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import type { TupeDeclarationRow, TupeDeclarationTable } from '#db/tables/tupe-declaration.table.ts';
import { differences, recordSnapshot } from './differences.ts';
import { keepPlan } from './keep-plan.server.ts';
import { keepVersion } from './keep-version.server.ts';
import { lockDeclarationFor } from './lock-for.server.ts';
import { type TupeThing, tupePolicy } from './policy.ts';
import { snapshotOf } from './snapshot.ts';

/** The planned day moves with its dates: features/tupe-dates. */
type RecordColumns = Omit<Updateable<TupeDeclarationTable>, 'planned_transfer_on'>;
type Change = {
  /** The version that was read. */
  version: number;
  reason: string;
  columns: RecordColumns;
};
export type RecordChanged =
  | { ok: true }
  | { ok: false; reason: 'unknown' | 'no_reason' }
  /** Somebody else was there first; `words` says who, and what they wrote. */
  | { ok: false; reason: 'changed_meanwhile'; words: string };

/**
 * Changes the record of a declaration and keeps it as the next version. Whoever read an older version is told what was written
 * since, and overwrites nothing. Saving what stands already changes nothing. A reason is asked for unless the opportunity is a draft.
 */
export function changeRecord(context: Context, declarationId: string, change: Change): Promise<RecordChanged> {
  return inUnitOfWork<RecordChanged>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, declarationId, tupePolicy['tupe:edit']);
    if (!thing) return { ok: false, reason: 'unknown' };
    const { row } = thing;
    if (row.version !== change.version) return changedMeanwhile(unit, thing, change.version);
    if (!isChanged(thing, change.columns)) return { ok: true };
    const reason = change.reason || (thing.opportunityStatus === 'draft' ? 'While the opportunity was a draft' : '');
    if (!reason) return { ok: false, reason: 'no_reason' };
    await updateTupeDeclaration(unit.db, declarationId, change.columns);
    await keepVersion(unit, declarationId, reason);
    await keepPlan(unit, { ...row, ...change.columns }, reason);
    return { ok: true };
  });
}

function isChanged({ row, parties }: TupeThing, columns: RecordColumns): boolean {
  const changed: TupeDeclarationRow = Object.assign({}, row, columns);
  return JSON.stringify(snapshotOf(changed, parties)) !== JSON.stringify(snapshotOf(row, parties));
}

async function changedMeanwhile({ db }: UnitOfWork, thing: TupeThing, readVersion: number): Promise<RecordChanged> {
  const versions = await tupeVersionsOf(db, thing.id);
  const read = versions.find(({ version }) => version === readVersion);
  const now = snapshotOf(thing.row, thing.parties);
  const last = versions[0];
  const who = last?.person_name ? `${last.person_name} of ${last.organisation_name}` : 'Somebody else';
  const what = differences(recordSnapshot.parse(read?.snapshot ?? {}), now)
    .map(({ label, before, after }) => `${label}: ${after || 'nothing'}${before && ` (was ${before})`}`)
    .join('. ');
  const words = `${who} changed this while you wrote. ${what || 'It reads as before'}. Check what you typed, and save it again`;
  return { ok: false, reason: 'changed_meanwhile', words };
}
