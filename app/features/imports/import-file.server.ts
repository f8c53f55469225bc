import type { Context } from '#app/services/unit-of-work.ts';
import { contractsImporter } from './import-contracts.server.ts';
import { noticesImporter } from './import-notices.server.ts';
import { organisationsImporter, providersImporter } from './import-organisations.server.ts';
import { releasesImporter } from './import-releases.server.ts';
import type { ImportCounts } from './outcomes.ts';
import { type ImportHooks, runImport } from './run-import.server.ts';

export const importKinds = ['organisations', 'providers', 'contracts', 'opportunities', 'notices'] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * Imports a file: an extract of a charity register, a plain list of providers or of notices, contracts of the probation
 * service, or OCDS releases.
 * @returns what became of the rows
 * @throws what the file system says when the file cannot be read
 */
export async function importFile(
  context: Context,
  kind: ImportKind,
  file: string,
  hooks: ImportHooks = {},
): Promise<ImportCounts> {
  if (kind === 'organisations') return runImport(file, await organisationsImporter(context), hooks);
  if (kind === 'providers') return runImport(file, await providersImporter(context), hooks);
  if (kind === 'notices') return runImport(file, await noticesImporter(context), hooks);
  if (kind === 'contracts') return runImport(file, await contractsImporter(context, file), hooks);
  return runImport(file, await releasesImporter(context, file), hooks);
}
