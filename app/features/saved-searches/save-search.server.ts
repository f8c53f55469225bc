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
    const times = { created_at: unit.now, updated_at: unit.now };
    const owner = { person_id: personId, organisation_id: acting?.organisationId ?? null };
    const id = await insertSavedSearch(unit.db, { ...owner, ...search, name, frequency, ...times });
    if (!id) return { ok: false, reason: 'saved_before' };
    await unit.audit('save', 'saved_search', id, { page: search.page, frequency });
    return { ok: true };
  });
}

/** Renames a saved search, or changes how often we write about it. What waits for a digest follows. */
export function changeSavedSearch(context: Context, id: string, { name, frequency }: SavedSearchAnswers) {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    await updateSavedSearch(unit.db, { personId, id }, { name, frequency, updated_at: unit.now });
    await rescheduleWaiting(unit.db, { personId, kind: 'saved_search', forId: id }, frequency);
    await unit.audit('change', 'saved_search', id, { frequency });
    return { ok: true } as const;
  });
}

/** Deletes a saved search. What it found before stays in the person's list; nothing more is sent of it. */
export function removeSavedSearch(context: Context, id: string) {
  const { personId } = signedIn(context.actor);
  return inUnitOfWork(context, async (unit) => {
    if (await deleteSavedSearch(unit.db, { personId, id })) {
      await rescheduleWaiting(unit.db, { personId, kind: 'saved_search', forId: id }, 'off');
      await unit.audit('delete', 'saved_search', id);
    }
    return { ok: true } as const;
  });
}

/** A saved search as the policies see it. */
export async function findSearchThing({ services, params }: { services: Services; params: { savedSearchId: string } }) {
  const row = await findSavedSearch(services.db, params.savedSearchId);
  return row ? { ...row, personId: row.person_id } : null;
}
