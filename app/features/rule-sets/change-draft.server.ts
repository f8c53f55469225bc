import { type Context, inUnitOfWork, type UnitOfWork } from '#app/services/unit-of-work.ts';
import { lockRuleSet, versionIn } from '#db/queries/rule-set.ts';
import {
  copyItems,
  deleteDraft,
  findItem,
  insertDraft,
  isCodeTaken,
  knownCodes,
  putItem,
  setItemRetired,
} from '#db/queries/rule-set-draft.ts';
import type { RuleSetVersionRow } from '#db/tables/rule-set.table.ts';
import { signedIn } from '../identity/actor.ts';
import type { ItemAnswers } from './draft-schema.ts';

export type DraftRefusal = 'unknown' | 'no_draft' | 'drafted' | 'code_taken' | 'no_item';
export type DraftChanged = { ok: true } | { ok: false; reason: DraftRefusal } | UnknownCode;
type UnknownCode = { ok: false; reason: 'unknown_code'; code: string };

/** Begins a new version of a set: a copy of the one in force, or without items where none is. One draft at a time. */
export function draftVersion(context: Context, ruleSet: string): Promise<DraftChanged> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<DraftChanged>(context, async (unit) => {
    if (!(await lockRuleSet(unit.db, ruleSet))) return { ok: false, reason: 'unknown' };
    if (await versionIn(unit.db, ruleSet, 'draft')) return { ok: false, reason: 'drafted' };
    const published = await versionIn(unit.db, ruleSet, 'published');
    const { id, version } = await insertDraft(unit.db, ruleSet, personId, unit.now);
    if (published) await copyItems(unit.db, published.id, id);
    await unit.audit('draft', 'rule_set_version', id, { ruleSet, version });
    return { ok: true };
  });
}

/** Throws a draft away. */
export function discardDraft(context: Context, ruleSet: string): Promise<DraftChanged> {
  return changeDraft(context, ruleSet, async (unit, draft) => {
    await deleteDraft(unit.db, draft.id);
    await unit.audit('discard', 'rule_set_version', draft.id, { ruleSet, version: draft.version });
    return { ok: true };
  });
}

/** Changes an item of a draft. What it is answered together with must be items that are published, or in this draft. */
export function saveItem(context: Context, ruleSet: string, code: string, answers: ItemAnswers): Promise<DraftChanged> {
  return changeDraft(context, ruleSet, async (unit, draft) => {
    if (!(await findItem(unit.db, draft.id, code))) return { ok: false, reason: 'no_item' };
    return put(unit, draft, code, answers);
  });
}

/** Adds an item to a draft, under a code that never meant another. */
export function addItem(context: Context, ruleSet: string, code: string, answers: ItemAnswers): Promise<DraftChanged> {
  return changeDraft(context, ruleSet, async (unit, draft) => {
    if (await isCodeTaken(unit.db, code)) return { ok: false, reason: 'code_taken' };
    return put(unit, draft, code, answers);
  });
}

/** Retires an item in a draft, or takes it in again. It stays readable: attestations and findings name it. */
export function retireItem(context: Context, ruleSet: string, code: string, retired: boolean): Promise<DraftChanged> {
  return changeDraft(context, ruleSet, async (unit, draft) => {
    if (!(await setItemRetired(unit.db, draft.id, code, retired))) return { ok: false, reason: 'no_item' };
    await unit.audit(retired ? 'retire' : 'restore', 'rule_item', `${draft.id}/${code}`, { ruleSet, code });
    return { ok: true };
  });
}

function changeDraft(
  context: Context,
  ruleSet: string,
  work: (unit: UnitOfWork, draft: RuleSetVersionRow) => Promise<DraftChanged>,
): Promise<DraftChanged> {
  return inUnitOfWork<DraftChanged>(context, async (unit) => {
    if (!(await lockRuleSet(unit.db, ruleSet))) return { ok: false, reason: 'unknown' };
    const draft = await versionIn(unit.db, ruleSet, 'draft');
    return draft ? work(unit, draft) : { ok: false, reason: 'no_draft' };
  });
}

async function put(
  unit: UnitOfWork,
  draft: RuleSetVersionRow,
  code: string,
  answers: ItemAnswers,
): Promise<DraftChanged> {
  const known = await knownCodes(unit.db, answers.lineage, draft.id);
  const unknown = answers.lineage.find((other) => !known.has(other) || other === code);
  if (unknown !== undefined) return { ok: false, reason: 'unknown_code', code: unknown };
  const { breach, test, grace_days: grace, ...item } = answers;
  const before = await findItem(unit.db, draft.id, code);
  const breachTest = test === 'none' ? { kind: 'manual', words: breach } : { kind: 'computed', test, words: breach };
  // Further tests of an item are kept with the first: nobody can run others than the product knows.
  const also = test !== 'none' && before?.breach_test.test === test ? before.breach_test.also : undefined;
  await putItem(
    unit.db,
    { versionId: draft.id, code },
    { ...item, grace_days: grace ?? 0, breach_test: also === undefined ? breachTest : { ...breachTest, also } },
  );
  await unit.audit(before ? 'edit' : 'add', 'rule_item', `${draft.id}/${code}`, { ruleSet: draft.rule_set, ...item });
  return { ok: true };
}
