import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { type AreaKey, findEntry, updateEntry, updateProgrammeArea } from '#db/queries/stewardship-reference.ts';
import { signedIn } from '../identity/actor.ts';

export type EditReferenceOutcome = { ok: true } | { ok: false; reason: 'not-found' };

type EntryEdit = {
  list: string;
  code: string;
  label: string;
  hint: string | null;
  /** The lower boundary of an entry that has one; null to leave it as it is. */
  from?: number | null;
  /** Whether the entry still has to be checked. */
  verify: boolean;
  note: string | null;
};

/** Corrects or confirms an entry of a code list. The reference files no longer overwrite it. */
export async function editReferenceEntry(context: Context, edit: EntryEdit): Promise<EditReferenceOutcome> {
  const { list, code, from, ...words } = edit;
  const { personId } = signedIn(context.actor);
  const outcome = await inUnitOfWork<EditReferenceOutcome>(context, async (unit) => {
    const entry = await findEntry(unit.db, list, code);
    if (!entry) return { ok: false, reason: 'not-found' };
    const hasBoundary = typeof from === 'number' && typeof entry.detail.from === 'number';
    const change = hasBoundary ? { ...words, detail: { ...entry.detail, from } } : words;
    const edited = { ...change, edited_by: personId, edited_at: unit.now };
    if (!(await updateEntry(unit.db, { list, code }, edited))) return { ok: false, reason: 'not-found' };
    await unit.audit('edit', 'reference-entry', `${list}/${code}`, change);
    return { ok: true };
  });
  context.services.reference.forget();
  return outcome;
}

type AreaEdit = { key: AreaKey; verify: boolean; note: string | null };

/** Confirms a programme area, or notes what is still in doubt. The reference files no longer overwrite it. */
export async function editProgrammeArea(
  context: Context,
  { key, verify, note }: AreaEdit,
): Promise<EditReferenceOutcome> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<EditReferenceOutcome>(context, async (unit) => {
    const edited = { verify, note, edited_by: personId, edited_at: unit.now };
    if (!(await updateProgrammeArea(unit.db, key, edited))) return { ok: false, reason: 'not-found' };
    await unit.audit('edit', 'programme-area', `${key.programme}/${key.version}/${key.code}`, { verify, note });
    return { ok: true };
  });
}
