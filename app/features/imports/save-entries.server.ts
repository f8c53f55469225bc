import { isDeepStrictEqual } from 'node:util';
import type { UnitOfWork } from '#app/services/unit-of-work.ts';
import {
  type ImportedEntry,
  insertDirectoryEntries,
  listVerifiedHolders,
  lockImportedEntries,
  unpublishEntry,
  updateDirectoryEntry,
} from '#db/queries/import-directory.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { directoryRows } from './directory-rows.ts';
import type { RowOutcome } from './outcomes.ts';

/** `wrote` is true where the database is other than before. */
export type SavedEntry = { organisationId: string; outcome: RowOutcome; wrote: boolean };

/**
 * Stores entries of one source in the caller's transaction and says what became of each, in their order. An entry that its
 * organisation has taken over is left alone, and so is one whose register number another organisation already holds.
 */
export async function saveEntries(unit: UnitOfWork, entries: readonly DirectoryEntry[]): Promise<SavedEntry[]> {
  const [first] = entries;
  if (!first) return [];
  const before = await lockImportedEntries(
    unit.db,
    first.source,
    entries.map(({ reference }) => reference),
  );
  const stored = new Map(before.map((row) => [row.reference, row]));
  const holders = await holdersOf(unit, entries);
  const decided = entries.map((entry) => {
    const known = stored.get(entry.reference);
    return { entry, known, outcome: known ? compare(entry, known) : outcomeOfNew(entry, holders) };
  });
  const added = decided
    .filter(({ outcome }) => outcome === 'new')
    .map(({ entry }) => directoryRows(entry, 1, unit.now));
  if (added.length > 0) await insertDirectoryEntries(unit.db, added);
  for (const { entry, known, outcome } of decided) {
    if (outcome === 'changed' && known) await change(unit, entry, known);
  }
  return decided.map(({ entry, known, outcome }) => ({
    organisationId: known?.id ?? entry.snapshot.organisationId,
    outcome: outcome === 'changed' && !entry.isRegistered ? 'closed' : outcome,
    wrote: outcome === 'new' || outcome === 'changed',
  }));
}

function outcomeOfNew(entry: DirectoryEntry, holders: ReadonlySet<string>): RowOutcome {
  if (!entry.isRegistered) return 'closed';
  const isHere = entry.identifiers.some((each) => each.isVerified && holders.has(keyOf(each)));
  return isHere ? 'already_here' : 'new';
}

function compare(entry: DirectoryEntry, known: ImportedEntry): RowOutcome {
  if (known.status !== 'unclaimed') return 'claimed';
  const isUp = known.profileStatus === 'published';
  if (!entry.isRegistered) return isUp ? 'changed' : 'closed';
  const isSame = isDeepStrictEqual(known.snapshot, entry.snapshot) && known.registerEmail === entry.registerEmail;
  return isSame && isUp ? 'unchanged' : 'changed';
}

async function change(unit: UnitOfWork, entry: DirectoryEntry, known: ImportedEntry): Promise<void> {
  if (!entry.isRegistered) return unpublishEntry(unit.db, known.id, unit.now);
  await updateDirectoryEntry(unit.db, directoryRows(entry, (known.version ?? 0) + 1, unit.now));
}

async function holdersOf(unit: UnitOfWork, entries: readonly DirectoryEntry[]): Promise<Set<string>> {
  const verified = entries.flatMap(({ identifiers }) => identifiers.filter(({ isVerified }) => isVerified));
  const holders = await listVerifiedHolders(
    unit.db,
    verified.map(({ value }) => value),
  );
  return new Set(holders.map(keyOf));
}

function keyOf({ scheme, value }: { scheme: string; value: string }): string {
  return `${scheme}-${value}`;
}
