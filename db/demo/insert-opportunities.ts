import type { Transaction } from 'kysely';
import { columnsOf, questionRows, requirementRows } from '#app/features/opportunities/snapshot-rows.ts';
import { criterionRows } from '../queries/criterion.ts';
import { putLots } from '../queries/lot.ts';
import type { PlaceIndex } from '../reference/place-index.ts';
import type { Database } from '../schema.ts';
import type { DemoOpportunity } from './opportunities.ts';

/** Puts the opportunities in: the rows of each, and the published version of those that ever were. */
export async function insertOpportunities(
  db: Transaction<Database>,
  opportunities: readonly DemoOpportunity[],
  places: PlaceIndex,
  now: Date,
): Promise<void> {
  await db
    .insertInto('opportunity')
    .values(opportunities.map((opportunity) => opportunityRow(opportunity, now)))
    .execute();
  const snapshots = opportunities.map(({ snapshot }) => snapshot);
  for (const { opportunityId, lots } of snapshots) await putLots(db, opportunityId, lots);
  await db
    .insertInto('criterion')
    .values(snapshots.flatMap(({ opportunityId, criteria }) => criterionRows(opportunityId, criteria)))
    .execute();
  const inDistricts = (districts: string[]) => ({ kind: 'districts', codes: places.expand(districts) });
  await db
    .insertInto('requirement')
    .values(snapshots.flatMap((snapshot) => requirementRows(snapshot, inDistricts)))
    .execute();
  const payments = snapshots.flatMap(({ opportunityId, payment }) =>
    payment.map((component) => ({ opportunity_id: opportunityId, ...component })),
  );
  await db.insertInto('payment_component').values(payments).execute();
  const questions = snapshots.flatMap(questionRows);
  await db.insertInto('opportunity_question').values(questions).execute();
  const versions = opportunities.flatMap((opportunity) => {
    const publishedAt = publishedAtOf(opportunity);
    return publishedAt
      ? [
          {
            opportunity_id: opportunity.snapshot.opportunityId,
            version: 1,
            snapshot: opportunity.snapshot,
            published_by: null,
            published_at: publishedAt,
          },
        ]
      : [];
  });
  await db.insertInto('opportunity_version').values(versions).execute();
}

function opportunityRow(opportunity: DemoOpportunity, now: Date) {
  const { snapshot, status, withdrawnReason } = opportunity;
  const publishedAt = publishedAtOf(opportunity);
  return {
    id: snapshot.opportunityId,
    organisation_id: snapshot.organisationId,
    status,
    ...columnsOf(snapshot),
    standstill_days: snapshot.standstillDays,
    published_version: publishedAt ? 1 : null,
    published_at: publishedAt,
    withdrawn_at: withdrawnReason ? now : null,
    withdrawn_reason: withdrawnReason,
    source: null,
    source_reference: null,
    created_at: publishedAt ?? now,
    updated_at: publishedAt ?? now,
  };
}

function publishedAtOf({ publishedOn }: DemoOpportunity): Date | null {
  if (!publishedOn) return null;
  return new Date(publishedOn.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:00' }).epochMilliseconds);
}
