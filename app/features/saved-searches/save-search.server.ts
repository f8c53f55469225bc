import type { Services } from '#app/services/services.ts';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { rescheduleWaiting } from '#db/queries/notification.ts';
import {
  countSavedSearches,
  deleteSavedSearch,
  findSavedSearch,
  insertSavedSearch,
  updateSavedSearch,
} from '#db/queries/saved-search.ts';
import type { SavedSearchRow } from '#db/tables/alert.table.ts';
import { signedIn } from '../identity/actor.ts';
import type { SavedSearchAnswers } from './schema.ts';

/** More would be noise, and each is run for everything that is published. */
export const mostSavedSearches = 50;

export type SaveRefusal = 'saved_before' | 'too_many';
export type SaveOutcome = { ok: true } | { ok: false; reason: SaveRefusal };

/** Saves a search of the person, who is told of what it finds from now on. */
export function saveSearch(
  context: Context,
  search: Pick<SavedSearchRow, 'page' | 'query'>,
  { name, frequency }: SavedSearchAnswers,
): Promise<SaveOutcome> {
  const { personId, acting } = signedIn(context.actor);
  return inUnitOfWork<SaveOutcome>(context, async (unit) => {
    if ((await countSavedSearches(unit.db, personId)) >= mostSavedSearches) return { ok: false, reason: 'too_many' };
    // What it finds already, its owner has just seen.
    const times = { checked_on: unit.today.toString(), created_at: unit.now, updated_at: unit.now };
    const owner = { person_id: personId, organisation_id: acting?.organisationId ?? null };
    const id = await insertSavedSearch(unit.db, { ...owner, ...search, name, frequency, ...times });
    if (!id) return { ok: false, reason: 'saved_before' };
    await unit.audit('save', 'saved_search', id, { page: search.page, frequency });
    return { ok: true };
  });
}

export type ChangeOutcome = { ok: true } | { ok: false; reason: 'unknown' };

/** Renames a saved search of the person, or changes how often we write about it. What waits for a digest follows. */
export function changeSavedSearch(context: Context, id: string, answers: SavedSearchAnswers): Promise<ChangeOutcome> {
  const { personId } = signedIn(context.actor);
  const { name, frequency } = answers;
  return inUnitOfWork<ChangeOutcome>(context, async (unit) => {
    const changed = await updateSavedSearch(unit.db, { personId, id }, { name, frequency, updated_at: unit.now });
    if (!changed) return { ok: false, reason: 'unknown' };
    await rescheduleWaiting(unit.db, { personId, kind: 'saved_search', forId: id }, frequency);
    await unit.audit('change', 'saved_search', id, { frequency });
    return { ok: true };
  });
}

/** Deletes a saved search of the person. What it found before stays in their list; nothing more is sent of it. */
export function removeSavedSearch(context: Context, id: string): Promise<ChangeOutcome> {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork<ChangeOutcome>(context, async (unit) => {
    if (!(await deleteSavedSearch(unit.db, { personId, id }))) return { ok: false, reason: 'unknown' };
    await rescheduleWaiting(unit.db, { personId, kind: 'saved_search', forId: id }, 'off');
    await unit.audit('delete', 'saved_search', id);
    return { ok: true };
  });
}

/** A saved search of a person; undefined for anybody else's. */
export function ownSavedSearch({ db }: Services, personId: string, id: string): Promise<SavedSearchRow | undefined> {
  return findSavedSearch(db, { personId, id });
}
