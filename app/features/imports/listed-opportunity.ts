import { placeRuleFor } from '../places/place-rule-for.ts';
import { readText } from '../proposals/read-text.ts';
import type { Gazetteer } from './charity-row.ts';
import type { ImportedOpportunity } from './imported-opportunity.ts';
import { listedRow, placesOfRow } from './listed-row.ts';
import { sayFaults } from './row-fields.ts';
import type { Reading } from './run-import.server.ts';

export const listedOpportunities = 'opportunity-list';

/** Reads a row of a list of opportunities, whose buyer and dates the list does not give. */
export function readListedOpportunity(value: unknown, gazetteer: Gazetteer): Reading<ImportedOpportunity> {
  const parsed = listedRow.safeParse(value);
  if (!parsed.success) return { ok: false, reason: sayFaults(parsed.error) };
  const row = parsed.data;
  const { codes } = placesOfRow(row, gazetteer);
  const { services, customerGroups, specialisms } = readText(`${row.name}. ${row.text}`);
  return {
    ok: true,
    remarks: row.remarks,
    item: {
      source: listedOpportunities,
      reference: row.id,
      prime: {
        source: listedOpportunities,
        reference: 'unnamed',
        name: 'A buyer that the list does not name',
        isNameKnown: false,
      },
      contract: null,
      title: row.name,
      summary: row.text,
      cpvCodes: [],
      valueLowPence: null,
      valueHighPence: null,
      valueNotStatedReason: 'The list does not state it',
      responseDeadline: null,
      places: {
        rule: placeRuleFor(codes, gazetteer.places) ?? { kind: 'everywhere' },
        districts: codes.length > 0 ? gazetteer.places.expand(codes) : [...gazetteer.places.codes],
      },
      requirements: services.map((serviceType) => ({ serviceType, customerGroups, specialisms, description: '' })),
      withdrawnReason: null,
      publishedAt: null,
    },
  };
}
