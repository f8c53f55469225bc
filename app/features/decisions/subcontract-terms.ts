import { z } from 'zod';
import type { OpportunitySnapshot } from '../opportunities/snapshot.ts';

/** What a sub-contract begins with: what was published of the lot, as it was when the award took effect. */
export const subcontractTerms = z.object({
  opportunityTitle: z.string(),
  lotTitle: z.string(),
  opportunityVersion: z.number().int(),
  valueLowPence: z.number().int().nullable(),
  valueHighPence: z.number().int().nullable(),
  managementFeePercent: z.number().nullable(),
  volumeGuarantee: z.boolean().nullable(),
  paymentDays: z.number().int().nullable().default(null),
  payment: z.array(z.object({ type: z.string(), percent: z.number().int() })),
  tupePosition: z.string().nullable(),
  requirements: z.array(
    z.object({
      serviceType: z.string(),
      customerGroups: z.array(z.string()),
      districts: z.array(z.string()),
      volumeLow: z.number().int().nullable(),
      volumeCentral: z.number().int().nullable(),
      volumeHigh: z.number().int().nullable(),
    }),
  ),
});
export type SubcontractTerms = z.infer<typeof subcontractTerms>;

/** Takes the terms of one lot out of what was published. A lot without a value of its own, where it is the only one, has the whole. */
export function termsOf(snapshot: OpportunitySnapshot, version: number, lotId: string): SubcontractTerms {
  const lot = snapshot.lots.find(({ id }) => id === lotId);
  const whole = snapshot.lots.length === 1 ? snapshot : null;
  return subcontractTerms.parse({
    opportunityTitle: snapshot.title,
    lotTitle: lot?.title ?? '',
    opportunityVersion: version,
    valueLowPence: lot?.valueLowPence ?? whole?.valueLowPence ?? null,
    valueHighPence: lot?.valueHighPence ?? whole?.valueHighPence ?? null,
    managementFeePercent: snapshot.managementFeePercent,
    volumeGuarantee: snapshot.volumeGuarantee,
    paymentDays: snapshot.paymentDays,
    payment: snapshot.payment,
    tupePosition: snapshot.tupe?.position ?? null,
    requirements: snapshot.requirements.filter((row) => row.lotId === lotId),
  });
}
