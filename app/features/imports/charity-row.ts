import { z } from 'zod';
import { normaliseIdentifier } from '#db/reference/organisation-identifier.ts';
import type { PlaceIndex } from '#db/reference/place-index.ts';
import { placeRuleFor } from '../places/place-rule-for.ts';
import type { PlaceReader } from '../proposals/read-places.ts';
import { activitiesOfText } from './activities-of-text.ts';
import { type DirectoryEntry, emptySnapshot } from './directory-entry.ts';
import { nameCase, sentenceCase } from './letter-case.ts';
import { registerEmail, requiredField, sayFaults, textField, webAddress } from './row-fields.ts';
import type { Reading } from './run-import.server.ts';
import { stableId } from './stable-id.ts';

export const charityRegister = 'charity-register';

const charityRow = z.object(
  {
    org_id: requiredField('org_id', 40),
    name: requiredField('name'),
    postcode: textField('postcode', 40),
    active: z.boolean({ error: 'active must be true or false' }).default(true),
    web: textField('web', 500),
    email: textField('email', 254),
    company_number: textField('company_number', 40),
    activities: textField('activities'),
    objects: textField('objects'),
  },
  { error: 'The row is not a JSON object' },
);
type CharityRow = z.infer<typeof charityRow>;

export type Gazetteer = { places: PlaceIndex; readPlaces: PlaceReader };

/**
 * Reads a row of a charity register extract as a directory entry. Income, spending and size stay out: they are no part of a
 * profile. A faulty company number is left out with a remark; a faulty charity number refuses the row.
 */
export function readCharity(value: unknown, gazetteer: Gazetteer): Reading<DirectoryEntry> {
  const parsed = charityRow.safeParse(value);
  if (!parsed.success) return { ok: false, reason: sayFaults(parsed.error) };
  const row = parsed.data;
  const register = /^(GB-(?:CHC|SC|NIC))-(.+)$/i.exec(row.org_id);
  if (!register)
    return { ok: false, reason: `org_id ${row.org_id} is not of a charity register (GB-CHC, GB-SC or GB-NIC)` };
  const [scheme, raw] = [register[1]?.toUpperCase() ?? '', register[2] ?? ''];
  const number = normaliseIdentifier(scheme, raw);
  if (!number.ok) return { ok: false, reason: `org_id ${row.org_id}: ${number.message}` };
  // A linked charity shares the number of its parent, so its own key keeps the suffix and it holds no identifier.
  const suffix = number.linkedCharity === undefined ? '' : `-${number.linkedCharity}`;
  const reference = `${scheme}-${number.value}${suffix}`;
  const own = suffix ? [] : [{ scheme, value: number.value, isVerified: true }];
  const company = companyOf(row);
  const item = entryFor(row, reference, [...own, ...company.identifiers], gazetteer);
  return { ok: true, item, remarks: company.remarks };
}

// The charity register repeats company numbers as charities write them, so they stay claimed: only Companies House's own
// register could verify them.
function companyOf({ company_number }: CharityRow) {
  // A spreadsheet leaves "2324869.0" of a number, and some charities write 0 for none.
  const written = company_number.replace(/\.0$/, '');
  if (/^0*$/.test(written)) return { identifiers: [], remarks: [] };
  const number = normaliseIdentifier('GB-COH', written);
  return number.ok
    ? { identifiers: [{ scheme: 'GB-COH', value: number.value, isVerified: false }], remarks: [] }
    : { identifiers: [], remarks: [`Taken without its company number: ${written} is not one`] };
}

function entryFor(
  row: CharityRow,
  reference: string,
  identifiers: DirectoryEntry['identifiers'],
  { places, readPlaces }: Gazetteer,
): DirectoryEntry {
  const organisationId = stableId('organisation', charityRegister, reference);
  const home = places.districtOfOutcode(row.postcode);
  const named = placesNamed(row, readPlaces);
  const placeRule = placeRuleFor([...(home ? places.current(home) : []), ...named], places);
  const snapshot = {
    ...emptySnapshot(organisationId, nameCase(row.name), 'Charity register extract'),
    headOfficeDistrict: home,
    website: webAddress(row.web),
    summary: sentenceCase(row.activities),
    registerText: row.objects || null,
  };
  const districts = placeRule ? places.expand([...(home ? [home] : []), ...named].filter(places.isKnown)) : [];
  return {
    source: charityRegister,
    reference,
    isRegistered: row.active,
    registerEmail: registerEmail(row.email),
    identifiers,
    snapshot: {
      ...snapshot,
      activities: activitiesOfText(`${row.name}. ${row.activities}\n${row.objects}`, organisationId, districts),
    },
    placeRule,
  };
}

// The objects of a charity name where it may work, its activities where it does: what it does goes first.
function placesNamed({ activities, objects }: CharityRow, readPlaces: PlaceReader): string[] {
  const doing = readPlaces(activities);
  return doing.length > 0 ? doing : readPlaces(objects);
}
