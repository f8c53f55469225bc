import type { Context } from '#app/services/unit-of-work.ts';
import { inUnitOfWork } from '#app/services/unit-of-work.ts';
import { syncProfiles } from '../profiles/sync-search.server.ts';
import { createPlaceReader } from '../proposals/read-places.ts';
import { type Gazetteer, readCharity } from './charity-row.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { readListedProvider } from './listed-provider.ts';
import type { Importer, Reading } from './run-import.server.ts';
import { type SavedEntry, saveEntries } from './save-entries.server.ts';

/** Imports an extract of a charity register: each charity becomes an unclaimed entry of the directory. */
export function organisationsImporter(context: Context): Promise<Importer<DirectoryEntry>> {
  return entriesImporter(context, readCharity);
}

/** Imports a plain list of providers, whoever made it: each becomes an unclaimed entry of the directory. */
export function providersImporter(context: Context): Promise<Importer<DirectoryEntry>> {
  return entriesImporter(context, readListedProvider);
}

async function entriesImporter(
  context: Context,
  read: (value: unknown, gazetteer: Gazetteer) => Reading<DirectoryEntry>,
): Promise<Importer<DirectoryEntry>> {
  const { places } = await context.services.reference.current();
  const gazetteer = { places, readPlaces: createPlaceReader(places) };
  return {
    read: (value) => read(value, gazetteer),
    referenceOf: ({ reference }) => reference,
    async save(entries) {
      const { saved } = await inUnitOfWork(context, async (unit) => {
        const outcomes = await saveEntries(unit, entries);
        await auditBatch(unit, outcomes);
        return { ok: true as const, saved: outcomes };
      });
      // Search is brought up to date here and not by a job for each: thousands of them would keep the queue busy for long.
      await syncProfiles(context.services, touched(saved));
      return saved.map(({ outcome }) => outcome);
    },
  };
}

async function auditBatch(unit: Parameters<typeof saveEntries>[0], saved: readonly SavedEntry[]): Promise<void> {
  const ids = touched(saved);
  const [first] = ids;
  if (first) await unit.audit('organisation:import', 'organisation', first, { organisations: ids.length, ids });
}

function touched(saved: readonly SavedEntry[]): string[] {
  return saved.filter(({ wrote }) => wrote).map(({ organisationId }) => organisationId);
}
