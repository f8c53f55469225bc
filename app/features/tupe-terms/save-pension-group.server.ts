import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { deletePensionGroup, insertPensionGroup, updatePensionGroup } from '#db/queries/tupe-pension.ts';
import type { TupePensionGroupRow } from '#db/tables/tupe-terms.table.ts';
import { lockDeclarationFor } from '../tupe/lock-for.server.ts';
import type { TupeThing } from '../tupe/policy.ts';
import { tupeTermsPolicy } from './policy.ts';
import type { GroupAnswers } from './schema.ts';

export type GroupSaved = { ok: true } | { ok: false; reason: 'unknown' | 'no_such_party' };

/** Adds a group of staff by pension, or changes one. @param groupId null for a new one */
export function savePensionGroup(
  context: Context,
  { id }: Pick<TupeThing, 'id'>,
  groupId: string | null,
  answers: GroupAnswers,
): Promise<GroupSaved> {
  return inUnitOfWork<GroupSaved>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, id, tupeTermsPolicy['tupe-terms:edit-pensions']);
    if (!thing) return { ok: false, reason: 'unknown' };
    const borneBy = answers.deficitBorneBy;
    if (borneBy && !thing.parties.some(({ id }) => id === borneBy)) return { ok: false, reason: 'no_such_party' };
    const row = {
      scheme: answers.scheme,
      scheme_kind: answers.schemeKind,
      public_origin: answers.publicOrigin,
      origin_body: answers.originBody,
      fair_deal_protected: answers.fairDealProtected,
      headcount: answers.headcount,
      employer_percent: answers.employerPercent,
      employee_percent: answers.employeePercent,
      deficit_known: answers.deficitKnown,
      deficit_pence: answers.deficitPence,
      deficit_borne_by: borneBy,
      plan: answers.plan,
      updated_by: unit.by.personId,
      updated_at: unit.now,
    };
    const key = groupId && { declarationId: thing.id, groupId };
    if (key && !(await updatePensionGroup(unit.db, key, row))) return { ok: false, reason: 'unknown' };
    const savedId = groupId ?? (await insertPensionGroup(unit.db, { ...row, declaration_id: thing.id }));
    await unit.audit('save_pension_group', 'tupe_declaration', thing.id, { groupId: savedId });
    return { ok: true };
  });
}

/** Takes a group away. */
export function removePensionGroup(
  context: Context,
  { id }: Pick<TupeThing, 'id'>,
  groupId: string,
): Promise<GroupSaved> {
  return inUnitOfWork<GroupSaved>(context, async (unit) => {
    const thing = await lockDeclarationFor(context, unit, id, tupeTermsPolicy['tupe-terms:edit-pensions']);
    const isGone = thing && (await deletePensionGroup(unit.db, { declarationId: thing.id, groupId }));
    if (!isGone) return { ok: false, reason: 'unknown' };
    await unit.audit('remove_pension_group', 'tupe_declaration', thing.id, { groupId });
    return { ok: true };
  });
}

/** What stands of a group, as its form would say it. */
export function answersOf(row: TupePensionGroupRow): GroupAnswers {
  return {
    scheme: row.scheme,
    schemeKind: row.scheme_kind,
    publicOrigin: row.public_origin,
    originBody: row.origin_body,
    fairDealProtected: row.fair_deal_protected,
    headcount: row.headcount,
    employerPercent: row.employer_percent,
    employeePercent: row.employee_percent,
    deficitKnown: row.deficit_known,
    deficitPence: row.deficit_pence,
    deficitBorneBy: row.deficit_borne_by,
    plan: row.plan,
  };
}
