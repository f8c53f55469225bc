import { placeRuleFor } from '../places/place-rule-for.ts';
import { activitiesOfText } from './activities-of-text.ts';
import type { Gazetteer } from './charity-row.ts';
import { type DirectoryEntry, emptySnapshot } from './directory-entry.ts';
import { nameCase } from './letter-case.ts';
import { listedRow, placesOfRow } from './listed-row.ts';
import { sayFaults } from './row-fields.ts';
import type { Reading } from './run-import.server.ts';
import { stableId } from './stable-id.ts';

export const listedProviders = 'provider-list';

/** Reads a row of a list of providers as a directory entry; its rows are those that its text names. */
export function readListedProvider(value: unknown, gazetteer: Gazetteer): Reading<DirectoryEntry> {
  const parsed = listedRow.safeParse(value);
  if (!parsed.success) return { ok: false, reason: sayFaults(parsed.error) };
  const row = parsed.data;
  const { home, codes } = placesOfRow(row, gazetteer);
  const organisationId = stableId('organisation', listedProviders, row.id);
  const districts = gazetteer.places.expand(codes);
  const snapshot = {
    ...emptySnapshot(organisationId, nameCase(row.name), 'A list of providers'),
    headOfficeDistrict: home,
    registerText: row.text || null,
    activities: activitiesOfText(`${row.name}. ${row.text}`, organisationId, districts),
  };
  return {
    ok: true,
    remarks: row.remarks,
    item: {
      source: listedProviders,
      reference: row.id,
      isRegistered: true,
      registerEmail: null,
      identifiers: [],
      snapshot,
      placeRule: placeRuleFor(codes, gazetteer.places),
    },
  };
}
