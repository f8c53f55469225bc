import { z } from 'zod';

/** A profile as published: what everyone else reads, search finds and matching scores. Shown and stored, never edited. */
export const profileSnapshot = z.object({
  organisationId: z.uuid(),
  name: z.string(),
  /** False for a directory entry made from a public register, which its organisation has not taken over. */
  claimed: z.boolean(),
  legalForm: z.string().nullable(),
  sizeBand: z.string().nullable(),
  headOfficeDistrict: z.string().nullable(),
  website: z.string().nullable(),
  summary: z.string(),
  /** Words for search that no page shows on their own, such as a register's text. */
  registerText: z.string().nullable(),
  source: z.string().nullable(),
  activities: z.array(
    z.object({
      id: z.uuid(),
      serviceType: z.string(),
      customerGroups: z.array(z.string()),
      specialisms: z.array(z.string()),
      districts: z.array(z.string()),
      ways: z.array(z.enum(['site', 'outreach', 'remote'])),
      capacityPerMonth: z.number().int().nullable(),
      since: z.iso.date().nullable(),
      description: z.string(),
    }),
  ),
  capabilities: z.array(
    z.object({
      capabilityCode: z.string(),
      claimedLevel: z.number().int().min(0).max(4),
      statement: z.string(),
      verifiedLevel: z.number().int().min(0).max(4).nullable(),
      verifiedOn: z.iso.date().nullable(),
    }),
  ),
  evidence: z.array(
    z.object({
      id: z.uuid(),
      capabilityCode: z.string().nullable(),
      kind: z.string(),
      title: z.string(),
      reference: z.string().nullable(),
      fileId: z.uuid().nullable(),
      validFrom: z.iso.date().nullable(),
      expiresOn: z.iso.date().nullable(),
      outcome: z.enum([
        'unverified',
        'checked_by_platform',
        'checked_by_prime',
        'checked_by_assessor',
        'refuted',
        'expired',
      ]),
    }),
  ),
  commercial: z.object({
    largestContractPence: z.number().int().nullable(),
    outcomeSharePercent: z.number().int().nullable(),
    reservesBand: z.string().nullable(),
    tupeExperience: z.enum(['none', 'transferred_in', 'transferred_out', 'both']).nullable(),
    insurances: z.array(
      z.object({
        kind: z.enum(['public_liability', 'employers_liability', 'professional_indemnity']),
        coverPence: z.number().int(),
        expiresOn: z.iso.date(),
      }),
    ),
  }),
});
export type ProfileSnapshot = z.infer<typeof profileSnapshot>;
