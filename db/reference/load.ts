import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../schema.ts';
import type { ProgrammeArea } from './index.ts';
import { loadRules } from './load-rules.ts';
import { type ReferenceEntry, referenceEntries } from './reference-entries.ts';
import { type PlaceRow, placeRows, programmeAreaRows } from './reference-places.ts';
import { ruleFiles } from './rule-files.ts';

/**
 * Brings codes, places, programme areas and rule sets in line with the files. Changes nothing that a steward has edited; safe
 * to run at every start.
 */
export async function loadReference(db: Kysely<Database>): Promise<void> {
  const files = { entries: referenceEntries(), places: placeRows(), areas: programmeAreaRows(), rules: ruleFiles };
  const fingerprint = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  await db.transaction().execute(async (transaction) => {
    // Several processes may start at once: one loads, the others then find nothing to change.
    await sql`select pg_advisory_xact_lock(7205759404)`.execute(transaction);
    const loaded = await transaction.selectFrom('reference_load').select('fingerprint').executeTakeFirst();
    if (loaded?.fingerprint === fingerprint) return;
    await loadEntries(transaction, files.entries);
    await loadPlaces(transaction, files.places);
    await loadProgrammeAreas(transaction, files.areas);
    await loadRules(transaction, files.rules);
    await transaction.deleteFrom('reference_load').execute();
    await transaction.insertInto('reference_load').values({ fingerprint }).execute();
  });
}

async function loadEntries(db: Transaction<Database>, files: readonly ReferenceEntry[]): Promise<void> {
  const entries = files.map(({ group, ...entry }) => ({
    ...entry,
    heading: group,
    edited_by: null,
    edited_at: null,
  }));
  await db
    .insertInto('reference_entry')
    .values(entries)
    .onConflict((conflict) =>
      conflict
        .columns(['list', 'code'])
        .doUpdateSet(({ ref }) => ({
          label: ref('excluded.label'),
          hint: ref('excluded.hint'),
          heading: ref('excluded.heading'),
          detail: ref('excluded.detail'),
          position: ref('excluded.position'),
          verify: ref('excluded.verify'),
          source: ref('excluded.source'),
        }))
        .where('reference_entry.edited_at', 'is', null),
    )
    .execute();
}

async function loadPlaces(db: Transaction<Database>, files: readonly PlaceRow[]): Promise<void> {
  const rows = files.map(({ code, type, name, parent, valid_from, valid_to, replaced_by }) => ({
    code,
    type,
    name,
    parent,
    valid_from,
    valid_to,
    replaced_by,
  }));
  await db
    .insertInto('place')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        parent: ref('excluded.parent'),
        valid_from: ref('excluded.valid_from'),
        valid_to: ref('excluded.valid_to'),
        replaced_by: ref('excluded.replaced_by'),
      })),
    )
    .execute();
}

async function loadProgrammeAreas(db: Transaction<Database>, areas: readonly ProgrammeArea[]): Promise<void> {
  const edited = await db
    .selectFrom('programme_area')
    .select(['programme', 'version', 'code'])
    .where('edited_at', 'is not', null)
    .execute();
  const key = (area: { programme: string; version: string; code: string }) =>
    `${area.programme}/${area.version}/${area.code}`;
  const kept = new Set(edited.map(key));
  const toLoad = areas.filter((area) => !kept.has(key(area)));
  for (const { districts, note, ...area } of toLoad) {
    const { programme, version, code } = area;
    const row = { ...area, primes: [...area.primes], note: note ?? null, edited_by: null, edited_at: null };
    await db
      .insertInto('programme_area')
      .values(row)
      .onConflict((conflict) => conflict.columns(['programme', 'version', 'code']).doUpdateSet(row))
      .execute();
    await db
      .deleteFrom('programme_area_member')
      .where('programme', '=', programme)
      .where('version', '=', version)
      .where('code', '=', code)
      .execute();
    const members = districts.map((district) => ({
      programme,
      version,
      code,
      place: district.code,
      portion: district.portion,
    }));
    await db.insertInto('programme_area_member').values(members).execute();
  }
}
