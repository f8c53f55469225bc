import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type DraftRows, findDraftRows } from '#db/queries/profile.ts';
import type { Database } from '#db/schema.ts';
import { placeRule } from '../places/place-rule.ts';
import type { DraftActivity, DraftEvidence, ProfileDraft } from './domain.ts';
import { profileSnapshot } from './snapshot.ts';

const outcome = profileSnapshot.shape.evidence.element.shape.outcome;
const ways = z.array(profileSnapshot.shape.activities.element.shape.ways.element);

/** Reads the draft of an organisation's profile; null for an unknown organisation. */
export async function readDraft(db: Kysely<Database>, organisationId: string): Promise<ProfileDraft | null> {
  const rows = await findDraftRows(db, organisationId);
  return rows && rowsToDraft(rows);
}

function rowsToDraft({ organisation, profile, activities, claims, evidence, insurances }: DraftRows): ProfileDraft {
  return {
    organisationId: organisation.id,
    name: organisation.name,
    claimed: organisation.status !== 'unclaimed',
    legalForm: organisation.legal_form,
    sizeBand: organisation.size_band,
    headOfficeDistrict: organisation.head_office_district,
    website: organisation.website,
    summary: profile?.summary ?? '',
    // What a register said stands in for the organisation's own words only until it has written them.
    registerText: null,
    source: organisation.source,
    status: profile?.status ?? 'draft',
    publishedVersion: profile?.published_version ?? null,
    publishedAt: profile?.published_at ?? null,
    updatedAt: profile?.updated_at ?? null,
    activities: activities.map(rowToActivity),
    capabilities: claims.map((claim) => ({
      capabilityCode: claim.capability_code,
      claimedLevel: claim.claimed_level,
      statement: claim.statement,
      verifiedLevel: claim.verified_level,
      verifiedOn: claim.verified_on,
    })),
    evidence: evidence.map(rowToEvidence),
    commercial: {
      largestContractPence: profile?.largest_contract_pence ?? null,
      outcomeSharePercent: profile?.outcome_share_percent ?? null,
      reservesBand: profile?.reserves_band ?? null,
      tupeExperience: profile?.tupe_experience ?? null,
      insurances: insurances.map(({ kind, cover_pence, expires_on }) => ({
        kind,
        coverPence: cover_pence,
        expiresOn: expires_on,
      })),
    },
  };
}

/** An activity's row in the words of the profile. */
export function rowToActivity(row: DraftRows['activities'][number]): DraftActivity {
  return {
    id: row.id,
    serviceType: row.service_type,
    customerGroups: row.customer_groups,
    specialisms: row.specialisms,
    placeRule: row.place_rule && placeRule.parse(row.place_rule),
    districts: row.districts,
    ways: ways.parse(row.ways),
    capacityPerMonth: row.capacity_per_month,
    since: row.since,
    description: row.description,
  };
}

function rowToEvidence(row: DraftRows['evidence'][number]): DraftEvidence {
  return {
    id: row.id,
    capabilityCode: row.capability_code,
    kind: row.kind,
    title: row.title,
    reference: row.reference,
    fileId: row.file_id,
    file: row.file_name === null || row.file_bytes === null ? null : { name: row.file_name, bytes: row.file_bytes },
    validFrom: row.valid_from,
    expiresOn: row.expires_on,
    outcome: outcome.parse(row.outcome),
  };
}
