import { z } from 'zod';
import type { Services } from '#app/services/services.ts';
import { findInterestOf, listInterestVersions } from '#db/queries/interest.ts';
import { readDraft } from './draft.ts';
import { readSent } from './interest-page.server.ts';
import { interestSnapshot } from './snapshot.ts';

/** A provider's own interest as its JSON address answers. */
export const interestDocument = z.object({
  status: z.enum(['none', 'draft', 'sent', 'under_review', 'decided', 'withdrawn']),
  draft: z.record(z.string(), z.unknown()),
  decisionDue: z.iso.date().nullable(),
  withdrawnReason: z.string().nullable(),
  versions: z.array(z.object({ version: z.number().int(), sentAt: z.iso.datetime(), sentBy: z.string().nullable() })),
  sent: interestSnapshot.nullable(),
});

/** Puts together what a provider reads of its own interest. */
export async function interestJson(services: Services, organisationId: string, opportunityId: string) {
  const interest = await findInterestOf(services.db, organisationId, opportunityId);
  const sent = interest && (await readSent(services, interest));
  const versions = interest ? await listInterestVersions(services.db, interest.id) : [];
  return interestDocument.parse({
    status: interest?.status ?? 'none',
    draft: readDraft(interest?.draft).values,
    decisionDue: interest?.decision_due ?? null,
    withdrawnReason: interest?.withdrawn_reason ?? null,
    versions: versions.map(({ version, sent_at, sentBy }) => ({ version, sentAt: sent_at.toISOString(), sentBy })),
    sent: sent?.snapshot ?? null,
  });
}
