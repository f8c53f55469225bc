import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { syncOpportunities } from '../opportunities/sync-search.server.ts';
import { createPlaceReader } from '../proposals/read-places.ts';
import { auditOpportunities, changedOpportunities } from './import-audit.ts';
import type { ImportedOpportunity } from './imported-opportunity.ts';
import { readListedOpportunity } from './listed-opportunity.ts';
import type { Importer } from './run-import.server.ts';
import { saveOpportunities } from './save-opportunities.server.ts';

/** Imports a plain list of notices: each becomes a published opportunity whose rows are read from its text. */
export async function noticesImporter(context: Context): Promise<Importer<ImportedOpportunity>> {
  const { places } = await context.services.reference.current();
  const gazetteer = { places, readPlaces: createPlaceReader(places) };
  return {
    read: (value) => readListedOpportunity(value, gazetteer),
    referenceOf: ({ reference }) => reference,
    async save(opportunities) {
      const { saved } = await inUnitOfWork(context, async (unit) => {
        const outcomes = await saveOpportunities(unit, opportunities);
        await auditOpportunities(unit, outcomes);
        return { ok: true as const, saved: outcomes };
      });
      await syncOpportunities(context.services, changedOpportunities(saved));
      return saved.map(({ outcome }) => outcome);
    },
  };
}
