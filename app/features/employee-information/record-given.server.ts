import { paths } from '#app/paths.ts';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import { updateTupeDeclaration } from '#db/queries/tupe-declaration.ts';
import { inMail } from '../mail/notify.server.ts';
import { moveDeclaration } from '../tupe/move-declaration.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { tellParties } from '../tupe/tell-parties.server.ts';
import type { FieldProblem } from './check-facts.ts';
import { completeness } from './domain.ts';
import { informationDue } from './due.ts';
import { itemsInWords } from './words.ts';

type Row = {
  id: string;
  giver_id: string;
  kind: 'initial' | 'update';
  route: string;
  given_on: string;
  covers: string[];
};
type Recording = {
  row: Row;
  giverName: string;
  covered: { kind: Row['kind']; covers: string[] }[];
  lateReason: string;
};

/** What follows from an instalment: the step of the declaration, special circumstances, and who hears of it. */
export async function recordGiven(
  unit: UnitOfWork,
  declaration: TupeThing,
  { row, giverName, covered, lateReason }: Recording,
): Promise<FieldProblem | null> {
  const { missing, isComplete } = completeness(covered);
  const due = informationDue(declaration.row)?.due;
  if (lateReason && row.kind === 'initial' && due && row.given_on > due) await noteLate(unit, declaration, lateReason);
  if (isComplete) {
    const moved = await moveDeclaration(unit, declaration.id, row.kind === 'initial' ? 'provide_eli' : 'update_eli');
    if (!moved.ok) return { ok: false, field: 'as_at', message: moved.message };
  }
  const detail = { declarationId: declaration.id, route: row.route, kind: row.kind, covers: row.covers };
  await unit.audit('give', 'employee_information', row.id, detail, row.giver_id);
  const input = {
    title: declaration.title,
    giverName,
    isUpdate: row.kind === 'update',
    missing: itemsInWords(missing),
    url: inMail(unit.site, paths.employeeInformation(declaration.id)),
  };
  await tellParties(unit, declaration, { kind: 'employee-information-given', input }, { except: row.giver_id });
  return null;
}

// Of several givers each says its own.
async function noteLate(unit: UnitOfWork, { id, row }: TupeThing, reason: string): Promise<void> {
  const all = row.special_circumstances ? `${row.special_circumstances}\n${reason}` : reason;
  await updateTupeDeclaration(unit.db, id, {
    special_circumstances: all,
    special_circumstances_by: unit.by.personId,
    special_circumstances_at: unit.now,
  });
  await unit.audit('special_circumstances', 'tupe_declaration', id);
}
