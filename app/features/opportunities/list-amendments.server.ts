import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { listAmendments, type PublicAmendment } from '#db/queries/amendment.ts';
import { difference } from './difference.ts';

export const amendmentJson = z.object({
  version: z.number().int(),
  madeAt: z.iso.datetime(),
  reason: z.string(),
  /** Whether it changes what is needed or on what terms. */
  changesNeed: z.boolean(),
  deadlineBefore: z.iso.date().nullable(),
  deadlineAfter: z.iso.date().nullable(),
  /** Why the deadline did not move, where it came late. */
  unmovedReason: z.string().nullable(),
  changes: z.array(difference),
});
export type Amendment = z.infer<typeof amendmentJson>;

/** What the list of amendments answers as JSON. */
export const amendmentsJson = z.object({ opportunityId: z.uuid(), amendments: z.array(amendmentJson) });

/** The amendments of an opportunity as everyone reads them, the last first. */
export async function readAmendments({ db }: Services, opportunityId: string): Promise<Amendment[]> {
  const rows = await listAmendments(db, opportunityId);
  return rows.map(toAmendment);
}

/** An amendment as everyone reads it. @throws when what is stored is no such thing */
export function toAmendment(row: PublicAmendment): Amendment {
  return amendmentJson.parse({
    version: row.version,
    madeAt: row.made_at.toISOString(),
    reason: row.reason,
    changesNeed: row.changes_need,
    deadlineBefore: row.deadline_before,
    deadlineAfter: row.deadline_after,
    unmovedReason: row.unmoved_reason,
    changes: row.changes,
  });
}
