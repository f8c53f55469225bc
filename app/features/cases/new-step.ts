export type NewStep = { step: string; dueOn: string };

/** A step of a plan as a row: one that the organisation proposes waits to be agreed. */
export function stepRow(caseId: string, now: Date, { step, dueOn }: NewStep, byOrganisation: boolean) {
  return {
    case_id: caseId,
    step,
    due_on: dueOn,
    proposed_by_organisation: byOrganisation,
    agreed_at: byOrganisation ? null : now,
    created_at: now,
  };
}
