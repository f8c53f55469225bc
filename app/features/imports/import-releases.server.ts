import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { syncOpportunities } from '../opportunities/sync-search.server.ts';
import { createPlaceReader } from '../proposals/read-places.ts';
import { auditOpportunities, changedOpportunities } from './import-audit.ts';
import type { RowOutcome } from './outcomes.ts';
import { readFileRows } from './read-file.server.ts';
import { type ReleaseItem, readRelease } from './release-row.ts';
import type { Importer } from './run-import.server.ts';
import { saveOpportunities } from './save-opportunities.server.ts';

/** Imports OCDS releases: for each procurement the newest of the file becomes an opportunity of its buyer. */
export async function releasesImporter(context: Context, file: string): Promise<Importer<ReleaseItem>> {
  const { places } = await context.services.reference.current();
  const gazetteer = { places, readPlaces: createPlaceReader(places) };
  const newest = await newestDates(file);
  return {
    read: (value) => readRelease(value, gazetteer),
    referenceOf: ({ ocid }) => ocid,
    isReplaced: ({ ocid, date }) => Date.parse(date) < (newest.get(ocid) ?? 0),
    async save(items) {
      const open = items.flatMap(({ opportunity }) => (opportunity ? [opportunity] : []));
      const { saved } = await inUnitOfWork(context, async (unit) => {
        const outcomes = await saveOpportunities(unit, open);
        await auditOpportunities(unit, outcomes);
        return { ok: true as const, saved: outcomes };
      });
      await syncOpportunities(context.services, changedOpportunities(saved));
      const planned = items.filter(({ opportunity }) => opportunity === null).map((): RowOutcome => 'closed');
      return [...saved.map(({ outcome }) => outcome), ...planned];
    },
  };
}

/** When each procurement of the file was last written about; a first pass, so that no release has to be kept. */
async function newestDates(file: string): Promise<Map<string, number>> {
  const newest = new Map<string, number>();
  for await (const row of readFileRows(file)) {
    if (!('value' in row) || typeof row.value !== 'object' || row.value === null) continue;
    const { ocid, date }: { ocid?: unknown; date?: unknown } = row.value;
    const at = typeof date === 'string' ? Date.parse(date) : Number.NaN;
    if (typeof ocid === 'string' && at > (newest.get(ocid.trim()) ?? Number.NEGATIVE_INFINITY))
      newest.set(ocid.trim(), at);
  }
  return newest;
}
