import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Context, inUnitOfWork } from '#app/services/unit-of-work.ts';
import { listNamedSubcontracts } from '#db/queries/import-opportunity.ts';
import { syncOpportunities } from '../opportunities/sync-search.server.ts';
import { syncProfiles } from '../profiles/sync-search.server.ts';
import { contractsRegister, readContract, readProviderNames } from './contract-row.ts';
import { auditOpportunities, changedOpportunities } from './import-audit.ts';
import type { ImportedOpportunity } from './imported-opportunity.ts';
import type { Importer } from './run-import.server.ts';
import { saveEntries } from './save-entries.server.ts';
import { saveOpportunities } from './save-opportunities.server.ts';
import { subcontractorEntries } from './subcontractor-entry.ts';

/**
 * Imports contracts of the probation service, with the names of providers.json beside the file: each becomes a head contract
 * with its sub-contractors, and an opportunity that is closed to answers and shows who would fit.
 */
export async function contractsImporter(context: Context, file: string): Promise<Importer<ImportedOpportunity>> {
  const { places } = await context.services.reference.current();
  const names = await providerNamesBeside(file);
  return {
    read: (value) => readContract(value, names, places),
    referenceOf: ({ reference }) => reference,
    async save(contracts) {
      const { saved } = await inUnitOfWork(context, async (unit) => {
        const outcomes = await saveOpportunities(unit, contracts);
        await auditOpportunities(unit, outcomes);
        return { ok: true as const, saved: outcomes };
      });
      await syncOpportunities(context.services, changedOpportunities(saved));
      return saved.map(({ outcome }) => outcome);
    },
    finish: () => describeSubcontractors(context),
  };
}

/** Gives every sub-contractor that only this source names an entry in the directory that says in which contracts it is named. */
async function describeSubcontractors(context: Context): Promise<void> {
  const { saved } = await inUnitOfWork(context, async (unit) => {
    const entries = subcontractorEntries(await listNamedSubcontracts(unit.db, contractsRegister));
    return { ok: true as const, saved: await saveEntries(unit, entries) };
  });
  await syncProfiles(
    context.services,
    saved.filter(({ wrote }) => wrote).map(({ organisationId }) => organisationId),
  );
}

async function providerNamesBeside(file: string): Promise<ReadonlyMap<string, string>> {
  try {
    const text = await readFile(path.join(path.dirname(file), 'providers.json'), 'utf8');
    return readProviderNames(text) ?? new Map();
  } catch {
    // Without the list the names are made from the codes, and every row says so.
    return new Map();
  }
}
