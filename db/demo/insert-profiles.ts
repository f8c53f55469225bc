import type { Transaction } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../schema.ts';
import type { DemoProfile } from './profiles.ts';
import { demoId } from './random.ts';

/** Puts the profiles in: the published version, and the draft rows that it was made from. */
export async function insertProfiles(
  db: Transaction<Database>,
  profiles: readonly DemoProfile[],
  today: Temporal.PlainDate,
  now: Date,
): Promise<void> {
  const publishedAt = ({ publishedDaysAgo }: DemoProfile) => startOfDay(today.subtract({ days: publishedDaysAgo }));
  const idOf = ({ snapshot }: DemoProfile) => demoId('profile', snapshot.organisationId);
  await db
    .insertInto('profile')
    .values(
      profiles.map((profile) => {
        const { summary, organisationId, commercial } = profile.snapshot;
        return {
          id: idOf(profile),
          organisation_id: organisationId,
          status: 'published' as const,
          summary,
          largest_contract_pence: commercial.largestContractPence,
          outcome_share_percent: commercial.outcomeSharePercent,
          reserves_band: commercial.reservesBand,
          tupe_experience: commercial.tupeExperience,
          published_version: 1,
          published_at: publishedAt(profile),
          created_at: publishedAt(profile),
          updated_at: publishedAt(profile),
        };
      }),
    )
    .execute();
  await insertDraftRows(db, profiles, idOf, now);
  await db
    .insertInto('profile_version')
    .values(
      profiles.map((profile) => ({
        organisation_id: profile.snapshot.organisationId,
        version: 1,
        snapshot: profile.snapshot,
        published_by: null,
        published_at: publishedAt(profile),
      })),
    )
    .execute();
}

async function insertDraftRows(
  db: Transaction<Database>,
  profiles: readonly DemoProfile[],
  idOf: (profile: DemoProfile) => string,
  now: Date,
): Promise<void> {
  const activities = profiles.flatMap((profile) =>
    profile.snapshot.activities.map((activity, position) => ({
      id: activity.id,
      profile_id: idOf(profile),
      service_type: activity.serviceType,
      customer_groups: activity.customerGroups,
      specialisms: activity.specialisms,
      place_rule: { ...(profile.placeRules.get(activity.id) ?? { kind: 'districts', codes: activity.districts }) },
      districts: activity.districts,
      ways: activity.ways,
      capacity_per_month: activity.capacityPerMonth,
      since: activity.since,
      description: activity.description,
      position,
    })),
  );
  await db.insertInto('activity').values(activities).execute();
  const claims = profiles.flatMap((profile) =>
    profile.snapshot.capabilities.map((claim) => ({
      profile_id: idOf(profile),
      capability_code: claim.capabilityCode,
      claimed_level: claim.claimedLevel,
      statement: claim.statement,
      verified_level: claim.verifiedLevel,
      verified_on: claim.verifiedOn,
      verified_by: null,
    })),
  );
  // Postgres takes at most 65,535 parameters in one statement.
  for (let start = 0; start < claims.length; start += 1000) {
    await db
      .insertInto('capability_claim')
      .values(claims.slice(start, start + 1000))
      .execute();
  }
  const evidence = profiles.flatMap((profile) =>
    profile.snapshot.evidence.map((item) => ({
      id: item.id,
      profile_id: idOf(profile),
      capability_code: item.capabilityCode,
      kind: item.kind,
      title: item.title,
      reference: item.reference,
      file_id: null,
      valid_from: item.validFrom,
      expires_on: item.expiresOn,
      outcome: item.outcome,
      created_at: now,
    })),
  );
  await db.insertInto('evidence').values(evidence).execute();
  const insurances = profiles.flatMap((profile) =>
    profile.snapshot.commercial.insurances.map((insurance) => ({
      profile_id: idOf(profile),
      kind: insurance.kind,
      cover_pence: insurance.coverPence,
      expires_on: insurance.expiresOn,
    })),
  );
  await db.insertInto('insurance').values(insurances).execute();
}

function startOfDay(date: Temporal.PlainDate): Date {
  return new Date(date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '09:00' }).epochMilliseconds);
}
