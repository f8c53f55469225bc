import type { Kysely } from 'kysely';
import { referenceFiles } from '#db/reference/index.ts';
import { createPlaceIndex, type PlaceIndex } from '#db/reference/place-index.ts';
import type { Database } from '#db/schema.ts';
import type { ReferenceEntryRow } from '#db/tables/platform.table.ts';

export type CodeEntry = Pick<ReferenceEntryRow, 'code' | 'label' | 'hint' | 'heading' | 'detail' | 'verify' | 'source'>;

/** The codes and places as they stand: labels as stewards have edited them, places from the reference files. */
export type Reference = {
  places: PlaceIndex;
  /** The entries of a list in their order; none for an unknown list. */
  list(list: string): readonly CodeEntry[];
  has(list: string, code: string): boolean;
  /** The label of a code, or the code itself when it is unknown. */
  label(list: string, code: string): string;
};

export type ReferenceSource = {
  current(): Promise<Reference>;
  /** After a steward's edit, so that this process shows it at once; others follow within the minute. */
  forget(): void;
};

const keepFor = 60_000;

/** Reads the code lists from the database and keeps them for a minute. */
export function referenceSource(db: Kysely<Database>): ReferenceSource {
  const places = createPlaceIndex(referenceFiles.places, referenceFiles.outcodes);
  let kept: { at: number; reference: Promise<Reference> } | null = null;
  return {
    current() {
      const now = performance.now();
      if (!kept || now - kept.at > keepFor) {
        const reference = readReference(db, places);
        kept = { at: now, reference };
        reference.catch(() => {
          kept = null;
        });
      }
      return kept.reference;
    },
    forget() {
      kept = null;
    },
  };
}

async function readReference(db: Kysely<Database>, places: PlaceIndex): Promise<Reference> {
  const rows = await db.selectFrom('reference_entry').selectAll().orderBy('list').orderBy('position').execute();
  const lists = Map.groupBy(rows, (row) => row.list);
  const byCode = new Map(rows.map((row) => [`${row.list}:${row.code}`, row]));
  return {
    places,
    list: (list) => lists.get(list) ?? [],
    has: (list, code) => byCode.has(`${list}:${code}`),
    label: (list, code) => byCode.get(`${list}:${code}`)?.label ?? code,
  };
}
