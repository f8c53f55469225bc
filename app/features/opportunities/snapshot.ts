import { z } from 'zod';

const importance = z.enum(['essential', 'desirable']);

/** An opportunity as published: what everyone else reads, search finds and matching scores. */
export const opportunitySnapshot = z.object({
  opportunityId: z.uuid(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  headContract: z
    .object({
      id: z.uuid(),
      name: z.string(),
      programme: z.string(),
      areaName: z.string(),
      funder: z.string(),
      regime: z.string(),
      startsOn: z.iso.date().nullable(),
      endsOn: z.iso.date().nullable(),
    })
    .nullable(),
  title: z.string(),
  summary: z.string(),
  cpvCodes: z.array(z.string()),
  requirements: z.array(
    z.object({
      id: z.uuid(),
      serviceType: z.string(),
      customerGroups: z.array(z.string()),
      specialisms: z.array(z.string()),
      districts: z.array(z.string()),
      volumeLow: z.number().int().nullable(),
      volumeCentral: z.number().int().nullable(),
      volumeHigh: z.number().int().nullable(),
      importance,
      capabilities: z.array(z.object({ code: z.string(), level: z.number().int().min(1).max(4), importance })),
      description: z.string(),
    }),
  ),
  valueLowPence: z.number().int().nullable(),
  valueHighPence: z.number().int().nullable(),
  valueNotStatedReason: z.string().nullable(),
  payment: z.array(z.object({ type: z.string(), percent: z.number().int() })),
  managementFeePercent: z.number().nullable(),
  volumeGuarantee: z.boolean().nullable(),
  tupe: z.object({ position: z.string(), saidBy: z.string(), reason: z.string() }).nullable(),
  mandatoryEvidence: z.array(z.string()),
  questions: z.array(z.object({ id: z.uuid(), question: z.string(), maxWords: z.number().int() })),
  clarificationDeadline: z.iso.date().nullable(),
  responseDeadline: z.iso.date().nullable(),
  decisionDate: z.iso.date().nullable(),
  shortWindowReason: z.string().nullable(),
  /** Where it came from when it was imported; null when a prime posted it here. */
  source: z.string().nullable(),
});
export type OpportunitySnapshot = z.infer<typeof opportunitySnapshot>;
