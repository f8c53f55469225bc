import type { DirectoryRows } from '#db/queries/import-directory.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import { stableId } from './stable-id.ts';

/** The rows that an entry comes to. */
export function directoryRows(entry: DirectoryEntry, version: number, now: Date): DirectoryRows {
  const { snapshot, source, reference, registerEmail } = entry;
  const { organisationId } = snapshot;
  const profileId = stableId('profile', organisationId);
  return {
    organisation: {
      id: organisationId,
      name: snapshot.name,
      is_provider: true,
      head_office_district: snapshot.headOfficeDistrict,
      website: snapshot.website,
      status: 'unclaimed',
      register_email: registerEmail,
      source,
      source_reference: reference,
      created_at: now,
      updated_at: now,
    },
    identifiers: entry.identifiers.map(({ scheme, value, isVerified }) => ({
      organisation_id: organisationId,
      scheme,
      value,
      status: isVerified ? ('verified' as const) : ('claimed' as const),
      source,
      verified_at: isVerified ? now : null,
      created_at: now,
    })),
    profile: {
      id: profileId,
      organisation_id: organisationId,
      status: 'published',
      summary: snapshot.summary,
      published_version: version,
      published_at: now,
      created_at: now,
      updated_at: now,
    },
    activities: snapshot.activities.map((activity, position) => ({
      id: activity.id,
      profile_id: profileId,
      service_type: activity.serviceType,
      customer_groups: activity.customerGroups,
      specialisms: activity.specialisms,
      place_rule: entry.placeRule ?? { kind: 'districts', codes: activity.districts },
      districts: activity.districts,
      ways: activity.ways,
      description: activity.description,
      position,
    })),
    version: { organisation_id: organisationId, version, snapshot, published_by: null, published_at: now },
  };
}
