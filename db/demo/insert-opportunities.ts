import type { Transaction } from 'kysely';
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
  await db
    .insertInto('requirement')
    .values(snapshots.flatMap((snapshot) => requirementRows(snapshot, places)))
    .execute();
  const payments = snapshots.flatMap(({ opportunityId, payment }) =>
    payment.map((component) => ({ opportunity_id: opportunityId, ...component })),
  );
  await db.insertInto('payment_component').values(payments).execute();
  const questions = snapshots.flatMap(({ opportunityId, questions: asked }) =>
    asked.map(({ id, question, maxWords }, position) => ({
      id,
      opportunity_id: opportunityId,
      position,
      question,
      max_words: maxWords,
    })),
  );
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
    head_contract_id: snapshot.headContract?.id ?? null,
    status,
    title: snapshot.title,
    summary: snapshot.summary,
    cpv_codes: snapshot.cpvCodes,
    value_low_pence: snapshot.valueLowPence,
    value_high_pence: snapshot.valueHighPence,
    value_not_stated_reason: snapshot.valueNotStatedReason,
    management_fee_percent: snapshot.managementFeePercent,
    volume_guarantee: snapshot.volumeGuarantee,
    payment_days: snapshot.paymentDays,
    standstill_days: snapshot.standstillDays,
    tupe_position: snapshot.tupe?.position ?? null,
    tupe_said_by: snapshot.tupe?.saidBy ?? null,
    tupe_reason: snapshot.tupe?.reason ?? null,
    mandatory_evidence: snapshot.mandatoryEvidence,
    clarification_deadline: snapshot.clarificationDeadline,
    response_deadline: snapshot.responseDeadline,
    decision_date: snapshot.decisionDate,
    short_window_reason: snapshot.shortWindowReason,
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

function requirementRows(snapshot: DemoOpportunity['snapshot'], places: PlaceIndex) {
  return snapshot.requirements.map((requirement, position) => ({
    id: requirement.id,
    opportunity_id: snapshot.opportunityId,
    lot_id: requirement.lotId,
    service_type: requirement.serviceType,
    customer_groups: requirement.customerGroups,
    specialisms: requirement.specialisms,
    place_rule: { kind: 'districts', codes: places.expand(requirement.districts) },
    districts: requirement.districts,
    volume_low: requirement.volumeLow,
    volume_central: requirement.volumeCentral,
    volume_high: requirement.volumeHigh,
    importance: requirement.importance,
    capabilities: requirement.capabilities,
    description: requirement.description,
    position,
  }));
}

function publishedAtOf({ publishedOn }: DemoOpportunity): Date | null {
  if (!publishedOn) return null;
  return new Date(publishedOn.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '10:00' }).epochMilliseconds);
}
