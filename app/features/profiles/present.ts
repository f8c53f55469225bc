import type { Temporal } from 'temporal-polyfill';
import { paths } from '#app/paths.ts';
import type { Reference } from '#app/services/reference.ts';
import { describePlaces } from '../places/place-options.ts';
import { decayFrom } from './decay.ts';
import { ageOf, byUrgency } from './evidence-age.ts';
import type { PublicProfile } from './public-profile.ts';
import { quoteRegister } from './register-text.ts';
import type { ProfileSnapshot } from './snapshot.ts';
import { insuranceWords, tupeWords } from './wording.ts';

export type FileName = { name: string; bytes: number };

/** What a reader may see beyond what everyone may. `files` holds the files that they may open, by id. */
export type Reader = { today: Temporal.PlainDate; files: ReadonlyMap<string, FileName>; commercial: boolean };

/** Puts a snapshot into words for one kind of reader. Capabilities and evidence come in an order of their own. */
export function presentProfile(snapshot: ProfileSnapshot, reference: Reference, reader: Reader): PublicProfile {
  const { organisationId, name, claimed, source, website, summary } = snapshot;
  const coded = (list: string, code: string | null) => (code ? { code, name: reference.label(list, code) } : null);
  return {
    organisationId,
    name,
    claimed,
    source,
    website,
    summary,
    legalForm: coded('legal_form', snapshot.legalForm),
    sizeBand: coded('scale', snapshot.sizeBand),
    headOffice: snapshot.headOfficeDistrict
      ? { code: snapshot.headOfficeDistrict, name: reference.places.name(snapshot.headOfficeDistrict) }
      : null,
    activities: snapshot.activities.map((activity) => ({
      ...presentActivity(activity, reference),
      readFrom: claimed ? null : quoteRegister(snapshot, activity),
    })),
    capabilities: snapshot.capabilities.map((claim) => presentClaim(claim, reference)),
    evidence: presentEvidence(snapshot, reference, reader),
    commercial: reader.commercial ? presentCommercial(snapshot, reference) : null,
  };
}

/** One activity in words. */
export function presentActivity(activity: ProfileSnapshot['activities'][number], reference: Reference) {
  const { id, capacityPerMonth, since, description } = activity;
  const named = (list: string) => (code: string) => ({ code, name: reference.label(list, code) });
  return {
    id,
    capacityPerMonth,
    since,
    description,
    service: named('service_type')(activity.serviceType),
    customerGroups: activity.customerGroups.map(named('customer_group')),
    specialisms: activity.specialisms.map((code) =>
      named(reference.has('specialism', code) ? 'specialism' : 'health')(code),
    ),
    places: describePlaces(activity.districts, reference.places),
    ways: activity.ways.map(named('way_of_working')),
    readFrom: null,
  };
}

function presentClaim(claim: ProfileSnapshot['capabilities'][number], reference: Reference) {
  const { capabilityCode, claimedLevel, statement, verifiedLevel, verifiedOn } = claim;
  return {
    code: capabilityCode,
    name: reference.label('capability', capabilityCode),
    claimedLevel,
    claimedLabel: reference.label('level', String(claimedLevel)),
    statement,
    verifiedLevel,
    verifiedLabel: verifiedLevel === null ? null : reference.label('level', String(verifiedLevel)),
    verifiedOn,
  };
}

/** Evidence in words, what has lapsed first. */
export function presentEvidence(
  { evidence }: Pick<ProfileSnapshot, 'evidence'>,
  reference: Reference,
  { today, files }: Pick<Reader, 'today' | 'files'>,
) {
  const decayOf = decayFrom(reference);
  return [...evidence].sort(byUrgency(decayOf)).map((item) => {
    const { id, capabilityCode, kind, title, validFrom, expiresOn, outcome, fileId } = item;
    const file = fileId ? files.get(fileId) : undefined;
    return {
      id,
      title,
      reference: item.reference,
      validFrom,
      expiresOn,
      outcome,
      outcomeLabel: reference.label('verification_outcome', outcome),
      age: ageOf(item, decayOf, today),
      capability: capabilityCode ? { code: capabilityCode, name: reference.label('capability', capabilityCode) } : null,
      kind: { code: kind, name: reference.label('evidence_kind', kind) },
      file: fileId && file ? { href: paths.file(fileId), ...file } : null,
    };
  });
}

function presentCommercial({ commercial }: ProfileSnapshot, reference: Reference) {
  const { largestContractPence, outcomeSharePercent, reservesBand, tupeExperience, insurances } = commercial;
  return {
    largestContractPence,
    outcomeSharePercent,
    reserves: reservesBand && reference.label('reserves_band', reservesBand),
    tupeExperience: tupeExperience && tupeWords[tupeExperience],
    insurances: insurances.map(({ kind, coverPence, expiresOn }) => ({
      kind,
      name: insuranceWords[kind],
      coverPence,
      expiresOn,
    })),
  };
}
