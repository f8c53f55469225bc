import { Temporal } from 'temporal-polyfill';
import { placeRuleFor } from '../places/place-rule-for.ts';
import { plainWords } from '../proposals/plain-words.ts';
import { readText } from '../proposals/read-text.ts';
import type { Gazetteer } from './charity-row.ts';
import { servicesOfCpv } from './cpv-services.ts';
import type { ImportedOpportunity, ImportedRequirement } from './imported-opportunity.ts';
import { nameCase } from './letter-case.ts';
import { placesOfRelease } from './ocds-places.ts';
import { type OcdsRelease, ocdsRelease } from './ocds-schema.ts';
import { sayFaults } from './row-fields.ts';
import type { Reading } from './run-import.server.ts';

export const ocdsSource = 'ocds';

/** A release: what it comes to, or null when it is only a plan and asks for nothing yet. */
export type ReleaseItem = { ocid: string; date: string; opportunity: ImportedOpportunity | null };

/** Reads an OCDS 1.1 release as an opportunity of its buyer (domain.md 8.4). */
export function readRelease(value: unknown, gazetteer: Gazetteer): Reading<ReleaseItem> {
  const parsed = ocdsRelease.safeParse(value);
  if (!parsed.success) return { ok: false, reason: sayFaults(parsed.error) };
  const release = parsed.data;
  const { ocid, date, tender } = release;
  if (tender.status === 'planning' || tender.status === 'planned') {
    return { ok: true, item: { ocid, date, opportunity: null }, remarks: [] };
  }
  if (tender.title === '') return { ok: false, reason: 'tender.title is missing' };
  const buyer = buyerOf(release);
  if (buyer === '') return { ok: false, reason: 'The buyer has no name' };
  return { ok: true, item: { ocid, date, opportunity: opportunityOf(release, buyer, gazetteer) }, remarks: [] };
}

function opportunityOf(release: OcdsRelease, buyer: string, { places, readPlaces }: Gazetteer): ImportedOpportunity {
  const { tender } = release;
  const cpvCodes = cpvOf(release);
  const named = placesOfRelease(deliveryOf(release), places, readPlaces);
  const value = valueRangeOf(release);
  return {
    source: ocdsSource,
    reference: release.ocid,
    // Publishers number buyers within one notice, so the name is the only key that lasts.
    prime: { source: ocdsSource, reference: plainWords(buyer).trim(), name: nameCase(buyer), isNameKnown: true },
    contract: null,
    title: tender.title.slice(0, 300),
    summary: tender.description,
    cpvCodes,
    ...value,
    valueNotStatedReason: value.valueHighPence === null ? 'The notice does not state it' : null,
    responseDeadline: dateInLondon(tender.tenderPeriod?.endDate ?? ''),
    places: {
      rule: placeRuleFor(named, places) ?? { kind: 'everywhere' },
      districts: named.length > 0 ? places.expand(named) : [...places.codes],
    },
    requirements: requirementsOf(release, cpvCodes),
    withdrawnReason: tender.status === 'active' ? null : `The notice says that the procurement is ${tender.status}`,
    publishedAt: new Date(release.date),
  };
}

/** Rows only for services to people: a roof repair that speaks of "training" asks for no training provider. */
function requirementsOf({ tender }: OcdsRelease, cpvCodes: readonly string[]): ImportedRequirement[] {
  const bought = servicesOfCpv(cpvCodes);
  if (bought.length === 0) return [];
  const { services, customerGroups, specialisms } = readText(`${tender.title}. ${tender.description}`);
  const all = [...new Set([...bought, ...services.filter((service) => service !== 'premises')])];
  return all.map((serviceType) => ({ serviceType, customerGroups, specialisms, description: '' }));
}

function cpvOf({ tender }: OcdsRelease): string[] {
  const all = [
    tender.classification,
    ...tender.additionalClassifications,
    ...tender.items.flatMap((item) => [item.classification, ...item.additionalClassifications]),
  ];
  const codes = all.flatMap((each) => (each?.scheme === 'CPV' ? [each.id.slice(0, 8)] : []));
  return [...new Set(codes.filter((code) => /^\d{8}$/.test(code)))];
}

function deliveryOf({ tender, parties }: OcdsRelease) {
  const written = tender.items.flatMap(({ deliveryAddresses, deliveryLocation }) => [
    ...deliveryAddresses.map((address) => ({ ...address, description: '' })),
    { region: '', postalCode: '', countryName: '', description: deliveryLocation?.description ?? '' },
  ]);
  if (written.some((place) => Object.values(place).some(Boolean))) return written;
  const buyer = parties.find(({ roles }) => roles.includes('buyer'))?.address;
  return buyer ? [{ ...buyer, postalCode: '', description: '' }] : [];
}

const mostPounds = 100_000_000_000;

function valueRangeOf({ tender: { value, minValue } }: OcdsRelease) {
  const high = penceOf(value);
  const low = penceOf(minValue) ?? high;
  return low !== null && high !== null && low <= high
    ? { valueLowPence: low, valueHighPence: high }
    : { valueLowPence: null, valueHighPence: null };
}

function penceOf(amount: OcdsRelease['tender']['value']): number | null {
  const pounds = amount?.currency === 'GBP' ? (amount.amount ?? 0) : 0;
  return pounds > 0 && pounds <= mostPounds ? Math.round(pounds * 100) : null;
}

/** The calendar day in London of a moment, or the day itself; null when the text is neither. */
function dateInLondon(text: string): string | null {
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return Temporal.PlainDate.from(text).toString();
    return Temporal.Instant.from(text).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
  } catch {
    return null;
  }
}

function buyerOf({ buyer, parties }: OcdsRelease): string {
  const name = buyer?.name || parties.find(({ roles }) => roles.includes('buyer'))?.name || '';
  return name.slice(0, 300);
}
